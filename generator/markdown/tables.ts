import type { Paragraph as ParagraphNode, Table as TableNode } from "mdast";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Cell, Table } from "./page.js";
import { readInlineText, readRichText, type InlineContext } from "./inline.js";
import { joinRows, trimPipes, type RawRow } from "./table-rows.js";

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
    headerCells,
    context,
    diagnostics,
  );
  return { kind: "table", header: headerCells, rows, span: spanOfNode(node, context) };
}

/**
 * A table that GFM refuses because its delimiter row has another number of cells than its header
 * (`api/authentication-list-methods.md`), which the parser leaves as a paragraph; `undefined` for any other paragraph.
 */
export function recoverTable(
  node: ParagraphNode,
  context: InlineContext,
  diagnostics: Diagnostic[],
): Table | undefined {
  const span = spanOfNode(node, context);
  const text = context.source.text.slice(span.start, span.end);
  if (!text.includes("|")) return undefined;
  const lines = splitLines(text, span.start);
  const delimiter = lines.findIndex((line) => isDelimiterRow(line.text));
  if (delimiter < 1) return undefined;
  const toCells = (line: Line): RawRow => ({
    start: line.start,
    end: line.start + line.text.length,
    recovered: undefined,
    cells: splitRow(line, context),
  });
  const header = lines[delimiter - 1];
  if (!header?.text.includes("|")) return undefined;
  const headerCells = toCells(header).cells;
  const raw = lines.slice(delimiter + 1).map(toCells);
  const dashes = splitDelimiterRow(lines[delimiter]?.text ?? "");
  const width = headerCells.length;
  const fix = raw.every((row) => row.cells.length === width)
    ? fitDelimiterRow(lines[delimiter], dashes, width, context)
    : undefined;
  diagnostics.push(
    createDiagnostic(
      "table/recovered",
      context.source.spanAt(header.start, header.start + header.text.length),
      `The header has ${width === 1 ? "1 cell" : `${width} cells`} and the line below it ${dashes.length}, so this is no table to a strict reader; it was read as one.`,
      { ...(fix && { fix }) },
    ),
  );
  const rows = joinRows(raw, headerCells, context, diagnostics);
  return {
    kind: "table",
    header: headerCells,
    rows: rows.map((row) => ({ ...row, recovered: row.recovered ?? "table" })),
    span,
  };
}

/** Gives the line below the header as many cells as the header has. */
function fitDelimiterRow(
  line: Line | undefined,
  dashes: readonly string[],
  width: number,
  context: InlineContext,
): Fix | undefined {
  const last = dashes.at(-1);
  if (line === undefined || last === undefined) return undefined;
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
  diagnostics: Diagnostic[],
): Table | undefined {
  const span = spanOfNode(node, context);
  const text = context.source.text.slice(span.start, span.end);
  const lines = splitLines(text, span.start);
  if (!lines.every((line) => line.text.trimStart().startsWith("|"))) return undefined;
  diagnostics.push(
    createDiagnostic(
      "table/recovered",
      span,
      "A comment cuts these rows off from their table; they were read as a part of it.",
    ),
  );
  const raw = lines.map((line) => ({
    start: line.start,
    end: line.start + line.text.length,
    cells: splitRow(line, context),
    recovered: "cut off",
  }));
  const rows = joinRows(raw, table.header, context, diagnostics);
  return { ...table, rows: [...table.rows, ...rows], span: context.source.spanAt(table.span.start, span.end) };
}

function readCell(cell: TableNode["children"][number]["children"][number], context: InlineContext): Cell {
  const from = context.offset + (cell.position?.start.offset ?? 0);
  const to = context.offset + (cell.position?.end.offset ?? 0);
  const { start, end } = trimPipes(context.source.text, from, to);
  return { content: readRichText(cell.children, context), span: context.source.spanAt(start, end) };
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
    cells.push({
      content: readInlineText(place.start, place.end, context),
      span: context.source.spanAt(place.start, place.end),
    });
    from = at + 1;
  }
  return cells;
}

function isDelimiterRow(line: string): boolean {
  return line.includes("-") && line.includes("|") && /^[|:\- \t]+$/.test(line);
}

function spanOfNode(node: { readonly position?: TableNode["position"] }, context: InlineContext) {
  return context.source.spanAt(
    context.offset + (node.position?.start.offset ?? 0),
    context.offset + (node.position?.end.offset ?? 0),
  );
}
