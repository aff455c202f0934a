import type { Paragraph as ParagraphNode, Table as TableNode } from "mdast";
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Fix, Outcome } from "../../diagnostics/diagnostic.js";
import { mapOutcome } from "../../diagnostics/outcome.js";
import type { Cell, Table } from "../page.js";
import { readRichText, type InlineContext } from "../inline.js";
import { isDelimiterRow, splitLines, splitRow, toRawRow, type Line } from "./table-lines.js";
import { joinRows, trimPipes, type RawRow } from "./table-rows.js";
import { recoverUndelimited } from "./undelimited.js";

/** A GFM table as cells with places. Rows that lost their shape are put back together, each with a diagnostic. */
export function readTable(node: TableNode, context: InlineContext): Outcome<Table> {
  const [header, ...body] = node.children.map((row) => ({
    start: context.offset + (row.position?.start.offset ?? 0),
    end: context.offset + (row.position?.end.offset ?? 0),
    cells: row.children.map((cell) => readCell(cell, context)),
  }));
  const headerCells = header?.cells ?? [];
  const raw = body.map((row) => ({ ...row, recovered: undefined }));
  const span = spanOfNode(node, context);
  return mapOutcome(joinRows(raw, headerCells, context), (rows) => ({
    kind: "table",
    header: headerCells,
    rows,
    span,
  }));
}

/**
 * A table that GFM refuses because its delimiter row has another number of cells than its header
 * (`api/authentication-list-methods.md`), or stands on no line of its own, which the parser leaves as a paragraph;
 * `undefined` for any other paragraph.
 */
export function recoverTable(node: ParagraphNode, context: InlineContext): Outcome<Table> | undefined {
  const span = spanOfNode(node, context);
  const text = context.source.text.slice(span.start, span.end);
  if (!text.includes("|")) return undefined;
  const lines = splitLines(text, span.start);
  const at = lines.findIndex((line) => isDelimiterRow(line.text));
  const [header, delimiter, ...body] = lines.slice(Math.max(0, at - 1));
  if (at === -1) return recoverUndelimited(text, lines, span, context);
  if (at < 1 || header === undefined || delimiter === undefined || !header.text.includes("|")) return undefined;
  const cells = splitRow(header, context);
  const raw = body.map((line) => toRawRow(line, undefined, context));
  const rows = joinRows(raw, cells, context);
  return {
    value: {
      kind: "table",
      header: cells,
      rows: rows.value.map((row) => ({ ...row, recovered: row.recovered ?? "table" })),
      span,
    },
    diagnostics: [reportDelimiterRow(header, delimiter, cells.length, raw, context), ...rows.diagnostics],
  };
}

function reportDelimiterRow(
  header: Line,
  delimiter: Line,
  width: number,
  raw: readonly RawRow[],
  context: InlineContext,
): Diagnostic {
  const dashes = splitDelimiterRow(delimiter.text);
  const isFixable = raw.every((row) => row.cells.length === width);
  const fix = isFixable ? fitDelimiterRow(delimiter, dashes, width, context) : undefined;
  const cells = width === 1 ? "1 cell" : `${width} cells`;
  const why = `The header has ${cells} and the line below it ${dashes.length}, so this is no table to a strict reader`;
  return createDiagnostic(
    "table/recovered",
    context.source.spanAt(header.start, header.start + header.text.length),
    `${why}; it was read as one.`,
    { ...(fix && { fix }) },
  );
}

/** Gives the line below the header as many cells as the header has. */
function fitDelimiterRow(
  line: Line,
  dashes: readonly string[],
  width: number,
  context: InlineContext,
): Fix | undefined {
  const last = dashes.at(-1);
  if (last === undefined) return undefined;
  const text = `|${Array.from({ length: width }, (_, index) => dashes[index] ?? last).join("|")}|`;
  return {
    title: `Write \`${text}\` below the header`,
    edits: [{ span: context.source.spanAt(line.start, line.start + line.text.length), text }],
  };
}
function splitDelimiterRow(line: string): readonly string[] {
  return line.split("|").flatMap((cell) => (cell.trim() === "" ? [] : [cell.trim()]));
}

/** The lines of a paragraph that stand after a table, cut off from it by a comment, and look like its rows. */
export function recoverTrailingRows(
  table: Table,
  node: ParagraphNode,
  context: InlineContext,
): Outcome<Table> | undefined {
  const span = spanOfNode(node, context);
  const lines = splitLines(context.source.text.slice(span.start, span.end), span.start);
  if (!lines.every((line) => line.text.trimStart().startsWith("|"))) return undefined;
  const message = "A comment cuts these rows off from their table; they were read as a part of it.";
  const raw = lines.map((line) => toRawRow(line, "cut off", context));
  const rows = joinRows(raw, table.header, context);
  return {
    value: {
      ...table,
      rows: [...table.rows, ...rows.value],
      span: context.source.spanAt(table.span.start, span.end),
    },
    diagnostics: [createDiagnostic("table/recovered", span, message), ...rows.diagnostics],
  };
}

function readCell(cell: TableNode["children"][number]["children"][number], context: InlineContext): Cell {
  const from = context.offset + (cell.position?.start.offset ?? 0);
  const to = context.offset + (cell.position?.end.offset ?? 0);
  const { start, end } = trimPipes(context.source.text, from, to);
  return { content: readRichText(cell.children, context), span: context.source.spanAt(start, end) };
}

function spanOfNode(node: { readonly position?: TableNode["position"] }, context: InlineContext) {
  return context.source.spanAt(
    context.offset + (node.position?.start.offset ?? 0),
    context.offset + (node.position?.end.offset ?? 0),
  );
}
