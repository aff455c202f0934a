import type { Code } from "mdast";
import type { SourceFile } from "../source/source-file.js";
import type { TextBlock } from "../source/text-block.js";

/**
 * A code node's content with the place of each of its lines: a fence inside a list or a quote loses what precedes its
 * lines.
 */
export function readCodeContent(node: Code, source: SourceFile): TextBlock {
  const start = source.spanAt(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const isFenced = source.text.startsWith("```", start.start) || source.text.startsWith("~~~", start.start);
  let lineStart = isFenced
    ? source.text.indexOf("\n", start.start) + 1
    : source.text.lastIndexOf("\n", start.start - 1) + 1;
  const lines = node.value.split("\n").map((line) => {
    const next = source.text.indexOf("\n", lineStart);
    const lineEnd = next === -1 ? source.text.length : next;
    const stripped = Math.max(0, lineEnd - lineStart - line.length);
    const place = { offset: lineStart + stripped, column: stripped + 1 };
    lineStart = lineEnd + 1;
    return place;
  });
  return { path: source.path, text: node.value, line: start.line + (isFenced ? 1 : 0), lines };
}
