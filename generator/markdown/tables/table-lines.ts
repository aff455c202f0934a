import { readInlineText, type InlineContext } from "../inline.js";
import type { Cell } from "../page.js";
import { trimPipes, type RawRow } from "./table-rows.js";

/** A line of a table, and where it stands. */
export interface Line {
  readonly text: string;
  readonly start: number;
}
export function splitLines(text: string, start: number): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    lines.push({ text: line, start: start + at });
    at += line.length + 1;
  }
  return lines;
}

/** Cuts a line at its unescaped pipes; the pipes at its ends open and close it. */
export function splitRow(line: Line, context: InlineContext): readonly Cell[] {
  const cells: Cell[] = [];
  const end = line.text.trimEnd().length;
  let from = line.text.length - line.text.trimStart().length;
  if (line.text.charAt(from) === "|") from++;
  for (let at = from; at <= end; at++) {
    const closes = at === end ? line.text.charAt(at - 1) !== "|" || line.text.charAt(at - 2) === "\\" : false;
    if (!closes && !(at < end && line.text.charAt(at) === "|" && line.text.charAt(at - 1) !== "\\")) continue;
    const place = trimPipes(context.source.text, line.start + from, line.start + at);
    cells.push({
      content: readInlineText(place.start, place.end, context),
      span: context.source.spanAt(place.start, place.end),
    });
    from = at + 1;
  }
  return cells;
}

export function isDelimiterRow(line: string): boolean {
  return line.includes("-") && line.includes("|") && /^[|:\- \t]+$/.test(line);
}

export function toRawRow(line: Line, recovered: string | undefined, context: InlineContext): RawRow {
  return { start: line.start, end: line.start + line.text.length, recovered, cells: splitRow(line, context) };
}
