/**
 * A stretch of a page: what every fact and every diagnostic points at.
 *
 * `start` and `end` are UTF-16 offsets into `SourceFile.text` (end exclusive); `line` and `column` are those of
 * `start`, both counted from 1.
 */
export interface Span {
  /** The page's path below its docs root, with forward slashes: `resources/user.md`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** `resources/user.md:31:2`, the form in which places are printed and serialised. */
export function formatSpan(span: Span): string {
  return `${span.path}:${span.line}:${span.column}`;
}

/** The place of what concerns a file as a whole: its beginning. */
export function wholeFileSpan(path: string): Span {
  return { path, start: 0, end: 0, line: 1, column: 1 };
}

/** Orders spans by path, then by place. */
export function compareSpans(a: Span, b: Span): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
