import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Fix, Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, outcome } from "../../diagnostics/outcome.js";
import type { Span } from "../../source/span.js";
import type { Cell, Row } from "../page.js";
import { finishRichText, readInlineText, type InlineContext } from "../inline.js";

/** A row as it stands on the page, whatever its number of cells. */
export interface RawRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
  readonly recovered: string | undefined;
}

/**
 * Joins continuation lines to the row above them, and the cells that an unescaped pipe cut apart; reports rows that
 * lack cells.
 */
export function joinRows(
  raw: readonly RawRow[],
  header: readonly Cell[],
  context: InlineContext,
): Outcome<readonly Row[]> {
  return gatherOutcome((found) => {
    const rows: Row[] = [];
    for (const [index, row] of raw.entries()) {
      const previous = rows.at(-1);
      const above = raw[index - 1];
      if (previous !== undefined && above !== undefined && isContinuation(row, above, header.length, context))
        rows[rows.length - 1] = found.take(continueRow(previous, above, row, header.length, context));
      else if (row.cells.length > header.length && header.length > 0)
        rows.push(found.take(cutSurplus(row, header.length, context)));
      else rows.push(found.take(keepRow(row, header, context)));
    }
    return rows;
  });
}

/**
 * A row broken over two lines: resources/securescorecontrolprofile.md, resources/callrecords-session.md. One without
 * outer pipes is a row like those around it: under a row without them too, or that has all its cells.
 */
function isContinuation(row: RawRow, above: RawRow, width: number, context: InlineContext): boolean {
  const [text, before] = [row, above].map(({ start, end }) => context.source.text.slice(start, end).trim());
  if (text === undefined || before === undefined || row.cells.length >= width || isGroupHeading(row.cells))
    return false;
  if (text === "|") return true;
  const isClosed = !before.startsWith("|") || (above.cells.length >= width && before.endsWith("|"));
  return !text.startsWith("|") && !(row.cells.length > 1 && isClosed);
}

/** A bold heading for the rows below it: nothing stands beside it (organization.md). */
export function isGroupHeading([first, ...others]: readonly Cell[]): boolean {
  const tokens = first?.content.tokens.filter(({ kind, text }) => kind === "html" || text.trim() !== "") ?? [];
  const [opening] = tokens;
  const isTagged = opening?.kind === "html" && /^<(?:b|strong|i|em)\b/i.test(opening.tag);
  const isMarked = tokens.length > 0 && (isTagged || tokens.every(({ strong, emphasis }) => strong || emphasis));
  return isMarked && others.every(({ content }) => content.text === "");
}

function keepRow(row: RawRow, header: readonly Cell[], context: InlineContext): Outcome<Row> {
  const kept: Row = {
    cells: row.cells,
    span: spanOf(row, context),
    line: lineOf(row, context),
    ...(row.recovered !== undefined && { recovered: row.recovered }),
  };
  return outcome(kept, reportMissingCells(row, header, context));
}

/** An unescaped pipe, most often in the description: resources/externalconnectors-property.md. */
function cutSurplus(row: RawRow, width: number, context: InlineContext): Outcome<Row> {
  const span = spanOf(row, context);
  if (row.cells.slice(width).every((cell) => cell.content.text === ""))
    return outcome({ cells: row.cells.slice(0, width), span });
  const count = `The row has ${row.cells.length} cells and the table ${width} columns`;
  const message = `${count}; write a pipe inside a cell as \`\\|\`. The surplus was read as part of the last cell.`;
  const fix = escapePipes(row.cells, width, context);
  const kept = { cells: joinSurplus(row.cells, width, context), span, recovered: message };
  return outcome(kept, [reportRecovered(span, message, fix)]);
}

function reportRecovered(span: Span, message: string, fix: Fix | undefined): Diagnostic {
  return createDiagnostic("table/recovered", span, message, { fix, cause: `${span.path} ${message}` });
}

/** A column without a title asks for no cell (resources/searchrequest.md), and neither does a heading of others. */
function reportMissingCells(row: RawRow, header: readonly Cell[], context: InlineContext): readonly Diagnostic[] {
  if (isGroupHeading(row.cells)) return [];
  const missing = header
    .slice(row.cells.length)
    .flatMap(({ content }) => (content.text === "" ? [] : [`\`${content.text}\``]));
  if (missing.length === 0) return [];
  const cells = row.cells.length === 1 ? "1 cell" : `${row.cells.length} cells`;
  const counts = `The row has ${cells} and the table ${header.length} columns`;
  const message = `${counts}; there is none for ${missing.join(", ")}.`;
  const span = spanOf(row, context);
  return [createDiagnostic("table/short-row", span, message, { cause: `${span.path} ${message}` })];
}

/** Puts a line behind the one above; where that one ends with a pipe, nobody can say where the text belongs. */
function joinLines(above: RawRow, row: RawRow, joined: Row, width: number, context: InlineContext): Fix | undefined {
  if (joined.cells.length !== width || row.cells.length > 1) return undefined;
  const { text } = context.source;
  const end = above.start + text.slice(above.start, above.end).trimEnd().length;
  if (text.charAt(end - 1) === "|" && text.charAt(end - 2) !== "\\") return undefined;
  const start = row.end - text.slice(row.start, row.end).trimStart().length;
  return { title: "Join the lines", edits: [{ span: context.source.spanAt(end, start), text: " " }] };
}

/** Inside a code span a pipe can only be meant as text. */
function escapePipes(cells: readonly Cell[], width: number, context: InlineContext): Fix | undefined {
  const from = cells[width - 1]?.span.start ?? 0;
  const pipes = cells.slice(width - 1, -1).map((cell) => context.source.text.indexOf("|", cell.span.end));
  const isInCode = (pipe: number): boolean => context.source.text.slice(from, pipe).split("`").length % 2 === 0;
  if (!pipes.every(isInCode)) return undefined;
  return {
    title: "Write the pipe as `\\|`",
    edits: pipes.map((pipe) => ({ span: context.source.spanAt(pipe, pipe), text: "\\" })),
  };
}

function lineOf({ start, end }: RawRow, { source }: InlineContext): Span {
  const next = source.text.indexOf("\n", end);
  return source.spanAt(source.text.lastIndexOf("\n", start) + 1, next === -1 ? source.text.length : next + 1);
}

function spanOf({ start, end }: RawRow, context: InlineContext): Span {
  return context.source.spanAt(start, end);
}

/** The row with a line that continues it; `above` is that row as it stands on the page. */
function continueRow(previous: Row, above: RawRow, row: RawRow, width: number, context: InlineContext): Outcome<Row> {
  const message = "This line continues the row above it; a table row is one line.";
  const fix = joinLines(above, row, previous, width, context);
  const joined = {
    cells: joinCells(previous.cells, row.cells, context),
    span: context.source.spanAt(previous.span.start, row.end),
    recovered: message,
  };
  return outcome(joined, [reportRecovered(spanOf(row, context), message, fix)]);
}

/** The first of the second row's cells goes on with the last of the first row's. */
function joinCells(cells: readonly Cell[], others: readonly Cell[], context: InlineContext): readonly Cell[] {
  const last = cells.at(-1);
  const [first, ...rest] = others;
  if (last === undefined || first === undefined) return cells;
  const between = { kind: "text", text: " ", strong: false, emphasis: false, span: first.span } as const;
  const joined: Cell = {
    content: finishRichText([...last.content.tokens, between, ...first.content.tokens]),
    span: context.source.spanAt(last.span.start, first.span.end),
  };
  return [...cells.slice(0, -1), joined, ...rest];
}

function joinSurplus(cells: readonly Cell[], width: number, context: InlineContext): readonly Cell[] {
  const kept = cells.slice(0, width - 1);
  const first = cells[width - 1];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return cells;
  const { start, end } = trimPipes(context.source.text, first.span.start, last.span.end);
  return [...kept, { content: readInlineText(start, end, context), span: context.source.spanAt(start, end) }];
}

/** A cell's node spans its pipes; its text does not. */
export function trimPipes(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  if (text.charAt(start) === "|") start++;
  if (end > start && text.charAt(end - 1) === "|" && text.charAt(end - 2) !== "\\") end--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0;
}
