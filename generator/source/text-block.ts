import { countUpTo, findLineStarts, type SourceFile } from "./source-file.js";
import type { Span } from "./span.js";

/**
 * Text lifted out of a page line by line (the content of a code block, a body inside it), as plain data that still
 * knows where each character stood. A fence inside a list loses its indentation, so the text is no slice of the page.
 */
export interface TextBlock {
  readonly path: string;
  readonly text: string;
  /** The page's line, from 1, on which the text's first line stands. */
  readonly line: number;
  /** For each line of `text`: the page offset of its first character, and its column there. */
  readonly lines: readonly { readonly offset: number; readonly column: number }[];
}

/** The span in the page of `block.text.slice(start, end)`. */
export function spanInBlock(block: TextBlock, start: number, end: number): Span {
  const from = placeInBlock(block, start);
  return {
    path: block.path,
    start: from.offset,
    end: placeInBlock(block, end).offset,
    line: from.line,
    column: from.column,
  };
}

/** The part of a block from `start` to `end`, as a block of its own. */
export function sliceBlock(block: TextBlock, start: number, end: number): TextBlock {
  const from = placeInBlock(block, start);
  const text = block.text.slice(start, end);
  const first = from.line - block.line;
  const rest = block.lines.slice(first + 1, first + text.split("\n").length);
  return { path: block.path, text, line: from.line, lines: [{ offset: from.offset, column: from.column }, ...rest] };
}

/** Many places are asked for in one block: where its lines begin is found once. */
const lineStartsOf = new WeakMap<TextBlock, readonly number[]>();

function placeInBlock(block: TextBlock, at: number): { offset: number; line: number; column: number } {
  const lineStarts = lineStartsOf.get(block) ?? findLineStarts(block.text);
  lineStartsOf.set(block, lineStarts);
  const index = Math.max(0, countUpTo(lineStarts, at) - 1);
  const lineStart = lineStarts[index] ?? 0;
  const line = block.lines[index] ?? { offset: 0, column: 1 };
  return { offset: line.offset + at - lineStart, line: block.line + index, column: line.column + at - lineStart };
}

/** A slice of a page as a block. */
export function blockOfSource(source: SourceFile, start: number, end: number): TextBlock {
  const text = source.text.slice(start, end);
  const first = source.spanAt(start, end);
  let offset = start;
  const lines = text.split("\n").map((line, index) => {
    const place = { offset, column: index === 0 ? first.column : 1 };
    offset += line.length + 1;
    return place;
  });
  return { path: source.path, text, line: first.line, lines };
}
