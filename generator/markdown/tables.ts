import type { Paragraph as ParagraphNode, Table as TableNode } from "mdast";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Cell, Row, Table } from "./page.js";
import { finishRichText, readInlineText, readRichText, type InlineContext } from "./inline.js";

/** A GFM table as cells with places. Rows that lost their shape are put back together, each with a diagnostic. */
export function readTable(node: TableNode, context: InlineContext, diagnostics: Diagnostic[]): Table {
  const [header, ...body] = node.children.map((row) => ({
    start: context.offset + (row.position?.start.offset ?? 0),
    end: context.offset + (row.position?.end.offset ?? 0),
    cells: row.children.map((cell) => readCell(cell, context)),
  }));
  const headerCells = header?.cells ?? [];
  const rows = joinRows(
    body.map((row) => ({ ...row, recovered: undefined })),
    headerCells.length,
    context,
    diagnostics,
  );
  return { kind: "table", header: headerCells, rows, span: spanOfNode(node, context) };
}

/**
 * A table that GFM refuses because its delimiter row has another number of cells than its header
 * (`api/authentication-list-methods.md`), which the parser leaves as a paragraph; `undefined` for any other paragraph.
 */
export function recoverTable(node: ParagraphNode, context: InlineContext, diagnostics: Diagnostic[]): Table | undefined {
  const span = spanOfNode(node, context);
  const text = context.source.text.slice(span.start, span.end);
  if (!text.includes("|")) return undefined;
  const lines = splitLines(text, span.start);
  const delimiter = lines.findIndex((line) => isDelimiterRow(line.text));
  if (delimiter < 1) return undefined;
  const toCells = (line: Line): RawRow => ({ start: line.start, end: line.start + line.text.length, recovered: undefined, cells: splitRow(line, context) });
  const header = lines[delimiter - 1];
  if (!header?.text.includes("|")) return undefined;
  const headerCells = toCells(header).cells;
  diagnostics.push(
    createDiagnostic(
      "table/recovered",
      context.source.spanAt(header.start, header.start + header.text.length),
      `The header has ${headerCells.length} cells and the line below it another number, so this is no table to a strict reader; it was read as one.`,
    ),
  );
  const rows = joinRows(lines.slice(delimiter + 1).map(toCells), headerCells.length, context, diagnostics);
  return { kind: "table", header: headerCells, rows: rows.map((row) => ({ ...row, recovered: row.recovered ?? "table" })), span };
}

/** The lines of a paragraph that stand after a table, cut off from it by a comment, and look like its rows. */
export function recoverTrailingRows(table: Table, node: ParagraphNode, context: InlineContext, diagnostics: Diagnostic[]): Table | undefined {
  const span = spanOfNode(node, context);
  const text = context.source.text.slice(span.start, span.end);
  const lines = splitLines(text, span.start);
  if (!lines.every((line) => line.text.trimStart().startsWith("|"))) return undefined;
  diagnostics.push(createDiagnostic("table/recovered", span, "A comment cuts these rows off from their table; they were read as a part of it."));
  const raw = lines.map((line) => ({ start: line.start, end: line.start + line.text.length, cells: splitRow(line, context), recovered: "cut off" }));
  const rows = joinRows(raw, table.header.length, context, diagnostics);
  return { ...table, rows: [...table.rows, ...rows], span: context.source.spanAt(table.span.start, span.end) };
}

interface RawRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
  readonly recovered: string | undefined;
}

/** Joins continuation lines to the row above them, and the cells that an unescaped pipe cut apart. */
function joinRows(raw: readonly RawRow[], width: number, context: InlineContext, diagnostics: Diagnostic[]): readonly Row[] {
  const rows: Row[] = [];
  const report = (row: RawRow, how: string): string => {
    diagnostics.push(createDiagnostic("table/recovered", context.source.spanAt(row.start, row.end), how));
    return how;
  };
  for (const row of raw) {
    const text = context.source.text.slice(row.start, row.end);
    const previous = rows.at(-1);
    const startsWithPipe = text.trimStart().startsWith("|");
    if (previous !== undefined && row.cells.length < width && (!startsWithPipe || text.trim() === "|")) {
      // A row broken over two lines: resources/securescorecontrolprofile.md, resources/callrecords-session.md.
      rows[rows.length - 1] = continueRow(previous, row, context, report(row, "This line continues the row above it; a table row is one line."));
      continue;
    }
    if (row.cells.length > width && width > 0) {
      const surplus = row.cells.slice(width);
      if (surplus.every((cell) => cell.content.text === "")) {
        rows.push({ cells: row.cells.slice(0, width), span: context.source.spanAt(row.start, row.end) });
        continue;
      }
      // An unescaped pipe, most often in the description: resources/externalconnectors-property.md.
      const how = report(row, `The row has ${row.cells.length} cells and the table ${width} columns; write a pipe inside a cell as \`\\|\`. The surplus was read as part of the last cell.`);
      rows.push({ cells: joinSurplus(row.cells, width, context), span: context.source.spanAt(row.start, row.end), recovered: how });
      continue;
    }
    rows.push({ cells: row.cells, span: context.source.spanAt(row.start, row.end), ...(row.recovered !== undefined && { recovered: row.recovered }) });
  }
  return rows;
}

function continueRow(previous: Row, row: RawRow, context: InlineContext, recovered: string): Row {
  const last = previous.cells.at(-1);
  const [first, ...rest] = row.cells;
  const span = context.source.spanAt(previous.span.start, row.end);
  if (last === undefined || first === undefined) return { ...previous, span, recovered };
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

function readCell(cell: TableNode["children"][number]["children"][number], context: InlineContext): Cell {
  const from = context.offset + (cell.position?.start.offset ?? 0);
  const to = context.offset + (cell.position?.end.offset ?? 0);
  const { start, end } = trimPipes(context.source.text, from, to);
  return { content: readRichText(cell.children, context), span: context.source.spanAt(start, end) };
}

/** A cell's node spans its pipes; its text does not. */
function trimPipes(text: string, from: number, to: number): { start: number; end: number } {
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

interface Line {
  readonly text: string;
  readonly start: number;
}
function splitLines(text: string, start: number): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    lines.push({ text: line, start: start + at });
    at += line.length + 1;
  }
  return lines;
}

/** Cuts a line at its unescaped pipes; the pipes at its ends open and close it. */
function splitRow(line: Line, context: InlineContext): readonly Cell[] {
  const cells: Cell[] = [];
  const end = line.text.trimEnd().length;
  let from = line.text.length - line.text.trimStart().length;
  if (line.text.charAt(from) === "|") from++;
  for (let at = from; at <= end; at++) {
    const closes = at === end ? line.text.charAt(at - 1) !== "|" || line.text.charAt(at - 2) === "\\" : false;
    if (!closes && !(at < end && line.text.charAt(at) === "|" && line.text.charAt(at - 1) !== "\\")) continue;
    const place = trimPipes(context.source.text, line.start + from, line.start + at);
    cells.push({ content: readInlineText(place.start, place.end, context), span: context.source.spanAt(place.start, place.end) });
    from = at + 1;
  }
  return cells;
}

function isDelimiterRow(line: string): boolean {
  return line.includes("-") && line.includes("|") && /^[|:\- \t]+$/.test(line);
}

function spanOfNode(node: { readonly position?: TableNode["position"] }, context: InlineContext) {
  return context.source.spanAt(context.offset + (node.position?.start.offset ?? 0), context.offset + (node.position?.end.offset ?? 0));
}
