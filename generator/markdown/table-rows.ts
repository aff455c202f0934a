import type { Diagnostic, Fix } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Span } from "../source/span.js";
import type { Cell, Row } from "./page.js";
import { finishRichText, readInlineText, type InlineContext } from "./inline.js";

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
  diagnostics: Diagnostic[],
): readonly Row[] {
  const rows: Row[] = [];
  const width = header.length;
  const report = (row: RawRow, how: string, fix: Fix | undefined): string => {
    diagnostics.push(createDiagnostic("table/recovered", spanOf(row, context), how, { ...(fix && { fix }) }));
    return how;
  };
  for (const [index, row] of raw.entries()) {
    const text = context.source.text.slice(row.start, row.end);
    const previous = rows.at(-1);
    const startsWithPipe = text.trimStart().startsWith("|");
    if (previous !== undefined && row.cells.length < width && (!startsWithPipe || text.trim() === "|")) {
      // A row broken over two lines: resources/securescorecontrolprofile.md, resources/callrecords-session.md.
      const how = report(
        row,
        "This line continues the row above it; a table row is one line.",
        joinLines(raw[index - 1], row, previous, width, context),
      );
      rows[rows.length - 1] = continueRow(previous, row, context, how);
      continue;
    }
    if (row.cells.length > width && width > 0) {
      const surplus = row.cells.slice(width);
      if (surplus.every((cell) => cell.content.text === "")) {
        rows.push({ cells: row.cells.slice(0, width), span: spanOf(row, context) });
        continue;
      }
      // An unescaped pipe, most often in the description: resources/externalconnectors-property.md.
      const how = report(
        row,
        `The row has ${row.cells.length} cells and the table ${width} columns; write a pipe inside a cell as \`\\|\`. The surplus was read as part of the last cell.`,
        escapePipes(row.cells, width, context),
      );
      rows.push({ cells: joinSurplus(row.cells, width, context), span: spanOf(row, context), recovered: how });
      continue;
    }
    reportMissingCells(row, header, context, diagnostics);
    rows.push({
      cells: row.cells,
      span: spanOf(row, context),
      line: lineOf(row, context),
      ...(row.recovered !== undefined && { recovered: row.recovered }),
    });
  }
  return rows;
}

/**
 * A column without a title asks for no cell (resources/searchrequest.md), and neither does a bold heading for the
 * rows below it (organization.md).
 */
function reportMissingCells(
  row: RawRow,
  header: readonly Cell[],
  context: InlineContext,
  diagnostics: Diagnostic[],
): void {
  if (
    row.cells.length === 1 &&
    row.cells[0]?.content.tokens.every(({ strong, text }) => strong || text.trim() === "") === true
  )
    return;
  const missing = header
    .slice(row.cells.length)
    .flatMap(({ content }) => (content.text === "" ? [] : [`\`${content.text}\``]));
  if (missing.length === 0) return;
  const cells = row.cells.length === 1 ? "1 cell" : `${row.cells.length} cells`;
  diagnostics.push(
    createDiagnostic(
      "table/short-row",
      spanOf(row, context),
      `The row has ${cells} and the table ${header.length} columns; there is none for ${missing.join(", ")}.`,
    ),
  );
}

/** Puts a line behind the one above; where that one ends with a pipe, nobody can say where the text belongs. */
function joinLines(
  above: RawRow | undefined,
  row: RawRow,
  joined: Row,
  width: number,
  context: InlineContext,
): Fix | undefined {
  if (above === undefined || joined.cells.length !== width || row.cells.length > 1) return undefined;
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

function continueRow(previous: Row, row: RawRow, context: InlineContext, recovered: string): Row {
  const last = previous.cells.at(-1);
  const [first, ...rest] = row.cells;
  const span = context.source.spanAt(previous.span.start, row.end);
  if (last === undefined || first === undefined) return { cells: previous.cells, span, recovered };
  const between = { kind: "text", text: " ", strong: false, emphasis: false, span: first.span } as const;
  const joined: Cell = {
    content: finishRichText([...last.content.tokens, between, ...first.content.tokens]),
    span: context.source.spanAt(last.span.start, first.span.end),
  };
  return { cells: [...previous.cells.slice(0, -1), joined, ...rest], span, recovered };
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
