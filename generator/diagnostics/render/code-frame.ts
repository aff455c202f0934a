import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import { toPlainText } from "./plain-text.js";

export interface CodeFrame {
  readonly lineNumber: number;
  /** The line's text, or the part of it around the span, with `…` where it was cut. */
  readonly text: string;
  /** Where the marks go below `text`, in characters from 0, and how many. */
  readonly markStart: number;
  readonly markLength: number;
}

const ellipsis = "…";

/**
 * The line a span begins on, cut to `width` characters around it: rows of property tables are far wider than a
 * terminal.
 */
export function createCodeFrame(source: SourceFile, span: Span, width: number): CodeFrame | undefined {
  const lineStart = source.text.lastIndexOf("\n", span.start - 1) + 1;
  const nextBreak = source.text.indexOf("\n", span.start);
  const lineEnd = nextBreak === -1 ? source.text.length : nextBreak;
  if (lineStart === lineEnd) return undefined;
  // Counted in characters as they are shown, not in UTF-16 units, so that the marks stand below the right ones.
  const markEnd = Math.min(Math.max(span.end, span.start + 1), lineEnd);
  const before = Array.from(toPlainText(source.text.slice(lineStart, span.start)));
  const marked = Array.from(toPlainText(source.text.slice(span.start, markEnd)));
  const after = Array.from(toPlainText(source.text.slice(markEnd, lineEnd)));
  const line = [...before, ...marked, ...after];
  const room = Math.max(width, 20);
  if (line.length <= room) return frame(span.line, line, before.length, marked.length);
  const shown = Math.min(marked.length, room - 2);
  const from = Math.max(0, Math.min(before.length - Math.floor((room - shown) / 2), line.length - room));
  const part = line.slice(from, from + room);
  if (from > 0) part[0] = ellipsis;
  if (from + room < line.length) part[part.length - 1] = ellipsis;
  return frame(span.line, part, before.length - from, Math.min(shown, room - (before.length - from)));
}

function frame(lineNumber: number, characters: readonly string[], markStart: number, markLength: number): CodeFrame {
  return { lineNumber, text: characters.join(""), markStart, markLength: Math.max(1, markLength) };
}
