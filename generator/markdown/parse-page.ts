import type { Code } from "mdast";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { gatherOutcome } from "../diagnostics/outcome.js";
import type { SourceFile } from "../source/source-file.js";
import { pairAnnotations, type PlacedNode } from "./annotations.js";
import { readBlock, walkNodes } from "./blocks.js";
import { readFlow, type FlowPiece } from "./flow.js";
import { readFrontMatter } from "./front-matter.js";
import { createAllowance } from "./include-allowance.js";
import type { IncludeReader } from "./includes.js";
import type { Annotation, Block, Link, Page } from "./page.js";
import { nestSections, type FlowItem } from "./sections.js";
import { recoverTrailingRows } from "./tables/tables.js";
import { parseTree, type TreeParser } from "./tree.js";

/** Reads a page into sections, following its includes. Never throws; what is wrong with the page is a diagnostic. */
export function parsePage(
  source: SourceFile,
  readInclude: IncludeReader,
  parser: TreeParser = parseTree,
): Outcome<Page> {
  return gatherOutcome((found) => {
    const links: Link[] = [];
    const frontMatter = found.take(readFrontMatter(source));
    const reader = { parser, readInclude, links, allowance: createAllowance() };
    const { pieces, includes } = found.take(readFlow(source, [], undefined, reader));
    const { ofBlocks, loose } = found.take(pairAnnotations(listNodes(pieces)));
    const root = nestSections(found.take(readItems(pieces, ofBlocks)));
    return { path: source.path, source, frontMatter, root, looseAnnotations: loose, links, includes };
  });
}

/** All nodes of a page and its includes, those inside lists and quotes too. */
function* listNodes(pieces: readonly FlowPiece[]): Generator<PlacedNode | undefined> {
  for (const piece of pieces) {
    if (piece.kind !== "node") yield undefined;
    else for (const node of walkNodes(piece.node)) yield { node, source: piece.context.source };
  }
}

function readItems(
  pieces: readonly FlowPiece[],
  annotations: ReadonlyMap<Code, Annotation>,
): Outcome<readonly FlowItem[]> {
  return gatherOutcome((found) => {
    const items: FlowItem[] = [];
    for (const piece of pieces) {
      if (piece.kind === "heading") items.push(piece);
      if (piece.kind !== "node") continue;
      const last = items.at(-1);
      const joined = last?.kind === "block" ? continueTable(last.block, piece) : undefined;
      if (joined !== undefined) items[items.length - 1] = { kind: "block", block: found.take(joined) };
      else {
        const block = found.take(readBlock(piece.node, { ...piece, annotations, depth: 0 }));
        if (block !== undefined) items.push({ kind: "block", block });
      }
    }
    return items;
  });
}

/** Rows that a comment cuts off from their table are a paragraph to a markdown reader. */
function continueTable(
  table: Block,
  { node, context }: Extract<FlowPiece, { kind: "node" }>,
): Outcome<Block> | undefined {
  if (table.kind !== "table" || node.type !== "paragraph") return undefined;
  const text = context.source.text.slice(node.position?.start.offset, node.position?.end.offset);
  return text.startsWith("|") ? recoverTrailingRows(table, node, context) : undefined;
}
