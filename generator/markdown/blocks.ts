import type { Code, RootContent } from "mdast";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { gatherOutcome, mapOutcome, outcome } from "../diagnostics/outcome.js";
import type { Span } from "../source/span.js";
import { readCodeContent } from "./code-blocks.js";
import { readRichText, spanOfNode, type InlineContext } from "./inline.js";
import type { Annotation, Block, CodeBlock, Paragraph, Quote } from "./page.js";
import { readTable, recoverTable } from "./tables/tables.js";

/** Where a block stands, as far as that decides what it is. */
export interface BlockPlace {
  readonly context: InlineContext;
  readonly tab: string | undefined;
  readonly annotations: ReadonlyMap<Code, Annotation>;
  /** How many lists and quotes it stands in. */
  readonly depth: number;
}

/** No page nests lists and quotes as deep as this, and the stack is not endless. */
const deepest = 50;

/** The block that a node is; nothing for HTML, and for what holds no facts. */
export function readBlock(node: RootContent, place: BlockPlace): Outcome<Block | undefined> {
  const { context, depth } = place;
  const span = spanOfNode(node, context.source);
  switch (node.type) {
    case "paragraph": {
      const paragraph = (): Paragraph => ({ kind: "paragraph", content: readRichText(node.children, context), span });
      return recoverTable(node, context) ?? outcome(paragraph());
    }
    case "table":
      return readTable(node, context);
    case "code":
      return outcome(readCode(node, span, place));
    case "list":
      if (depth >= deepest) return reportDepth(span);
      return gatherOutcome((found) => ({
        kind: "list",
        ordered: node.ordered === true,
        items: node.children.map((item) => found.take(readBlocks(item.children, place))),
        span,
      }));
    case "blockquote":
      if (depth >= deepest) return reportDepth(span);
      return mapOutcome(readBlocks(node.children, place), (blocks) => ({
        kind: "quote",
        alert: alertOf(blocks),
        blocks,
        span,
      }));
    default:
      return outcome(undefined);
  }
}

function readBlocks(nodes: readonly RootContent[], place: BlockPlace): Outcome<readonly Block[]> {
  const inner = { ...place, depth: place.depth + 1 };
  return gatherOutcome((found) => nodes.flatMap((node) => found.take(readBlock(node, inner)) ?? []));
}

function readCode(node: Code, span: Span, { context, tab, annotations }: BlockPlace): CodeBlock {
  return {
    kind: "code",
    language: (node.lang ?? "").toLowerCase(),
    content: readCodeContent(node, context.source),
    annotation: annotations.get(node),
    tab,
    span,
  };
}

/** `> [!NOTE]` */
function alertOf(blocks: readonly Block[]): Quote["alert"] {
  const [first] = blocks;
  if (first?.kind !== "paragraph") return undefined;
  return /^\[!(\w{1,20})\]/.exec(first.content.text)?.[1]?.toLowerCase();
}

function reportDepth(span: Span): Outcome<undefined> {
  const message = `Lists and quotes are read to a depth of ${deepest}; what is inside this one was not read.`;
  return outcome(undefined, [createDiagnostic("page/nested-too-deep", span, message)]);
}

/** A node, and what `readBlock` reads inside it, in the order in which it stands on the page. */
export function* walkNodes(node: RootContent, depth = 0): Generator<RootContent> {
  yield node;
  if (depth >= deepest) return;
  if (node.type === "blockquote") for (const inner of node.children) yield* walkNodes(inner, depth + 1);
  if (node.type === "list")
    for (const item of node.children) for (const inner of item.children) yield* walkNodes(inner, depth + 1);
}
