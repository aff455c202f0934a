import type { Block, Heading, Page, Section } from "./page.js";

export type FlowItem =
  { readonly kind: "heading"; readonly heading: Heading } | { readonly kind: "block"; readonly block: Block };

/** Nests a flat sequence of headings and blocks by the headings' depths; a skipped depth nests all the same. */
export function nestSections(items: readonly FlowItem[]): Section {
  interface Open {
    readonly heading: Heading | undefined;
    readonly blocks: Block[];
    readonly sections: Open[];
  }
  const root: Open = { heading: undefined, blocks: [], sections: [] };
  const open: Open[] = [root];
  for (const item of items) {
    if (item.kind === "block") {
      (open.at(-1) ?? root).blocks.push(item.block);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.heading?.depth ?? 0) >= item.heading.depth) open.pop();
    const section: Open = { heading: item.heading, blocks: [], sections: [] };
    (open.at(-1) ?? root).sections.push(section);
    open.push(section);
  }
  return root;
}

/**
 * The id by which Microsoft's documentation site links to a heading: lower case, blanks to hyphens, other signs
 * dropped.
 */
export function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

/** A section and all below it, in page order, with the headings above each. */
export function* walkSections(
  section: Section,
  above: readonly Heading[] = [],
): Generator<{ readonly section: Section; readonly above: readonly Heading[] }> {
  yield { section, above };
  const inner = section.heading ? [...above, section.heading] : above;
  for (const child of section.sections) yield* walkSections(child, inner);
}

/** The blocks of a section itself, those inside lists and quotes included. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === "list") for (const item of block.items) yield* walkBlocks(item);
    else if (block.kind === "quote") yield* walkBlocks(block.blocks);
  }
}

/** The page's H1 section: the first heading of depth 1, else the first heading. */
export function mainSection(page: Page): Section {
  return page.root.sections.find((section) => section.heading?.depth === 1) ?? page.root.sections[0] ?? page.root;
}
