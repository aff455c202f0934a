import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Fix, Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome } from "../../diagnostics/outcome.js";
import type { Span } from "../../source/span.js";
import type { InlineContext } from "../inline.js";
import type { Table } from "../page.js";
import { isDelimiterRow, splitRow, toRawRow, type Line } from "./table-lines.js";
import { joinRows } from "./table-rows.js";

interface Layout {
  readonly header: Line;
  readonly body: readonly Line[];
  readonly why: string;
  readonly fix: Fix | undefined;
}

/** A table without a line of dashes below its header, or with all of its rows on one line. */
export function recoverUndelimited(
  text: string,
  lines: readonly Line[],
  span: Span,
  context: InlineContext,
): Outcome<Table> | undefined {
  const layout = layOutLines(lines, context) ?? layOutLine(text, span, context);
  if (layout === undefined) return undefined;
  const { header, body, why, fix } = layout;
  const cells = splitRow(header, context);
  const raw = body.map((line) => toRawRow(line, undefined, context));
  const place = context.source.spanAt(header.start, header.start + header.text.length);
  const message = `${why}, so this is no table to a strict reader; it was read as one.`;
  return gatherOutcome((found) => {
    found.report(createDiagnostic("table/recovered", place, message, { ...(fix && { fix }) }));
    const rows = found.take(joinRows(raw, cells, context));
    return {
      kind: "table",
      header: cells,
      rows: rows.map((row) => ({ ...row, recovered: row.recovered ?? "table" })),
      span,
    };
  });
}

/** Lines between pipes, all with as many cells as the first; prose may stand before them. */
function layOutLines(lines: readonly Line[], context: InlineContext): Layout | undefined {
  const from = lines.findIndex(({ text }) => text.trimStart().startsWith("|"));
  const [header, ...body] = from === -1 ? [] : lines.slice(from);
  if (header === undefined || body.length === 0) return undefined;
  const width = splitRow(header, context).length;
  const isRow = (line: Line): boolean =>
    line.text.trimStart().startsWith("|") && line.text.trimEnd().endsWith("|") && countPipes(line) === width + 1;
  if (width < 2 || ![header, ...body].every(isRow)) return undefined;
  const end = header.start + header.text.length;
  const delimiter = `|${":---|".repeat(width)}`;
  return {
    header,
    body,
    why: "There is no line of dashes below the header",
    fix: {
      title: `Write \`${delimiter}\` below the header`,
      edits: [{ span: context.source.spanAt(end, end), text: `\n${delimiter}` }],
    },
  };
}

function countPipes({ text }: Line): number {
  return text.replaceAll("\\|", "").split("|").length - 1;
}

/** `|a|b| |:--|:--| |1|2|`: the dashes tell how many cells make a row. */
function layOutLine(text: string, { start }: Span, context: InlineContext): Layout | undefined {
  if (text.includes("\n")) return undefined;
  const dashes = /\|(?:\s*:?-{2,}:?\s*\|){2,}/.exec(text)?.[0];
  if (dashes === undefined || !text.startsWith("|") || !text.endsWith("|")) return undefined;
  const pipes = [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const step = dashes.split("|").length - 1;
  const rows = Array.from({ length: Math.ceil(pipes.length / step) }, (_, row) => {
    const [first = 0, last = first] = [pipes[row * step], pipes[row * step + step - 1]];
    return { text: text.slice(first, last + 1), start: start + first };
  });
  const [header, delimiter, ...body] = rows;
  if (pipes.length % step !== 0 || header === undefined || !isDelimiterRow(delimiter?.text ?? "")) return undefined;
  const breaks = rows.slice(1).map((row, index) => {
    const above = rows[index];
    return { span: context.source.spanAt((above?.start ?? 0) + (above?.text.length ?? 0), row.start), text: "\n" };
  });
  return {
    header,
    body,
    why: "All rows stand on one line",
    fix: { title: "Write each row on its line", edits: breaks },
  };
}
