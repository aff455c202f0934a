import type { Block, Page, RichText, Section } from "../markdown/page.js";
import type { Span } from "../source/span.js";
import { blockOfSource, type TextBlock } from "../source/text-block.js";
import type { CheckInput } from "./rule.js";

/**
 * The running text of a page and its includes, in the order of the page: headings, paragraphs, lists, quotes and table
 * cells, without code and without the addresses of links. Each piece is as it stands in the file, with its line ends
 * and the marks between them, so that what is found in it can be pointed at with `spanInBlock` and mended there.
 * Nothing for a page that is not there.
 */
export function listProse(page: Page | undefined, findSource: CheckInput["findSource"]): readonly TextBlock[] {
  if (page === undefined) return [];
  return listSpans(page.root).flatMap(({ path, start, end }) => {
    const source = findSource(path);
    return source === undefined ? [] : [blockOfSource(source, start, end)];
  });
}

function listSpans({ heading, blocks, sections }: Section): readonly Span[] {
  return [...(heading === undefined ? [] : [heading.span]), ...blocks.flatMap(inBlock), ...sections.flatMap(listSpans)];
}

function inBlock(block: Block): readonly Span[] {
  switch (block.kind) {
    case "paragraph":
      return inText(block.content);
    case "list":
      return block.items.flat().flatMap(inBlock);
    case "quote":
      return block.blocks.flatMap(inBlock);
    case "table":
      return [block.header, ...block.rows.map((row) => row.cells)].flat().flatMap((cell) => inText(cell.content));
    case "code":
      return [];
  }
}

function inText({ tokens }: RichText): readonly Span[] {
  return tokens.flatMap((token) => {
    // A blank that joins two lines of a cell stands nowhere on the page.
    if (token.kind === "text") return token.text.trim() === "" ? [] : [token.span];
    return token.kind === "link" && token.textSpan !== undefined ? [token.textSpan] : [];
  });
}
