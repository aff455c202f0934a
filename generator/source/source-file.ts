import type { Span } from "./span.js";

/**
 * One page as it was read. `text` has no byte order mark and only LF line endings, so that everything downstream gives
 * the same result whatever the machine that checked the page out; `toOriginalOffset` leads back to the file's own text.
 */
export interface SourceFile {
  /** Path below the docs root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The span from `start` to `end` (offsets into `text`, end exclusive). */
  spanAt(start: number, end: number): Span;
  /** The offset in the file's original text that `offset` in `text` stands for. */
  toOriginalOffset(offset: number): number;
}

/** Makes a SourceFile of decoded text; never fails. */
export function createSourceFile(path: string, original: string): SourceFile {
  const { text, removed } = normaliseText(original);
  let lineStarts: readonly number[] | undefined;
  return {
    path,
    text,
    spanAt(start, end) {
      lineStarts ??= findLineStarts(text);
      const line = countUpTo(lineStarts, start);
      return { path, start, end, line, column: start - (lineStarts[line - 1] ?? 0) + 1 };
    },
    toOriginalOffset(offset) {
      return offset + countUpTo(removed, offset);
    },
  };
}

/**
 * Removes a byte order mark and the CR of every CRLF; `removed` holds, for each, the offset in the new text where it
 * was.
 */
function normaliseText(original: string): { text: string; removed: readonly number[] } {
  const hasMark = original.charCodeAt(0) === 0xfeff;
  if (!hasMark && !original.includes("\r")) return { text: original, removed: [] };
  const removed: number[] = hasMark ? [0] : [];
  const lines = (hasMark ? original.slice(1) : original).split("\r\n");
  let offset = 0;
  for (const line of lines.slice(0, -1)) {
    offset += line.length;
    removed.push(offset);
    offset += 1;
  }
  // A CR of its own is white space to a markdown parser's tables; as a line ending it is read as one.
  return { text: lines.join("\n").replaceAll("\r", "\n"), removed };
}

/** The offsets at which lines begin; the first is 0. */
export function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of the ascending numbers are at most `limit`. */
export function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
