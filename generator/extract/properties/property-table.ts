import type { LinkToken, RichText, Row, Table } from "../../markdown/page.js";
import { toMarkdown } from "../../markdown/inline.js";
import { isGroupHeading } from "../../markdown/tables/table-rows.js";
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { inferred, stated } from "../../model/fact.js";
import type { LedgerKind, PropertyRow, PropertyRowFacts } from "../page-facts.js";
import { keepLedger, reportUnread, type Accounted } from "../tables/ledger.js";
import { readPropertyFacts } from "./property-facts.js";
import { readCombination } from "../values/combination.js";
import { parseTypeCell, readPresence } from "./type-cell.js";
import type { TypeExpression, TypeOption } from "../type-expression.js";
import { columnTitles, nameColumnOf } from "../tables/table-kind.js";
import { findValueList } from "../values/value-list.js";

const emptyContent = { text: "", tokens: [] } as const;

/** The rows of a property, relationship or body table; every row is in the account afterwards. */
export function readPropertyTable(
  table: Table,
  kind: LedgerKind,
  seen: ReadonlyMap<string, PropertyRow>,
): Accounted<readonly PropertyRow[]> {
  return keepLedger((ledger) => {
    const rows = new Map<string, PropertyRow>();
    const columns = findColumns(table);
    const isHeading = findGroupHeadings(table);
    for (const row of table.rows) {
      if (isHeading(row)) {
        ledger.understand(kind, row.span);
        continue;
      }
      const read = readPropertyRow(row, columns);
      if ("reason" in read) {
        ledger.refuse(kind, row.span, read.reason, reportUnread(row.span, read.detail ?? read.reason));
        continue;
      }
      const first = seen.get(read.name) ?? rows.get(read.name);
      if (first === undefined) {
        ledger.understand(kind, row.span);
        rows.set(read.name, read);
      } else ledger.refuse(kind, row.span, "duplicate row", reportDuplicate(row, read, first));
    }
    return [...rows.values()];
  });
}

/** Which rows are headings of those below them; where the names are bold too, only what cannot be a name is one. */
function findGroupHeadings({ rows }: Table): (row: Row) => boolean {
  const headings = new Set(rows.filter(({ cells }) => isGroupHeading(cells)));
  const namesAreBold = rows.some((row) => !headings.has(row) && row.cells[0]?.content.tokens[0]?.strong === true);
  return (row) => headings.has(row) && !(namesAreBold && isName(row.cells[0]?.content.text ?? ""));
}

function reportDuplicate(row: Row, read: PropertyRow, first: PropertyRow): Diagnostic {
  const { line } = row;
  const message = `\`${read.name}\` has a row already; this one was not used.`;
  return createDiagnostic("table/duplicate-row", row.span, message, {
    related: [{ message: "The first row stands here.", span: first.span }],
    ...(saysTheSame(read, first) &&
      line !== undefined && {
        fix: { kind: "suggestion", title: "Remove the row", edits: [{ span: line, text: "" }] },
      }),
  });
}

function saysTheSame(one: PropertyRow, other: PropertyRow): boolean {
  return one.type.text === other.type.text && one.description === other.description;
}

interface Columns {
  readonly name: number;
  readonly type: number;
  readonly description: number;
  /** `Required (Y/N)` of a parameter table. */
  readonly required: number;
}
function findColumns(table: Table): Columns {
  const titles = columnTitles(table);
  const description = titles.findIndex((title) => title.startsWith("description"));
  const type = titles.findIndex((title, index) => index > 0 && /^(?:(?:data |property )?type|value)$/.test(title));
  return {
    name: nameColumnOf(titles),
    type,
    description: description === -1 ? 2 : description,
    required: titles.findIndex((title) => title.startsWith("required")),
  };
}

function readPropertyRow(
  row: Row,
  columns: Columns,
): PropertyRow | { readonly reason: string; readonly detail?: string } {
  const nameCell = row.cells[columns.name];
  const typeCell = row.cells[columns.type];
  const description = row.cells[columns.description]?.content ?? emptyContent;
  const name = readPropertyName(nameCell?.content.text ?? "");
  if (nameCell === undefined || name === "") return { reason: "the name's cell is empty" };
  if (row.cells.length > 1 && row.cells.slice(1).every((cell) => cell.content.text === ""))
    return {
      reason: "neither type nor description",
      detail: `\`${name.slice(0, 80)}\` has no type and no description`,
    };
  if (!isName(name)) return { reason: "not a property name", detail: `\`${name.slice(0, 80)}\` is not a name` };
  const typeContent = typeCell?.content ?? emptyContent;
  const values = findValueList(description);
  const required = columns.required === -1 ? undefined : row.cells[columns.required]?.content.text.toLowerCase();
  const read = readPropertyFacts(description, row.span);
  const presence = required === undefined ? readPresence(typeContent) : /^(?:y|required)/.test(required);
  const facts: PropertyRowFacts = {
    ...read,
    ...(read.nullable === undefined &&
      values?.withNull === true && { nullable: inferred(true, "null-among-values", row.span) }),
    ...(read.required === undefined && presence !== undefined && { required: stated(presence, row.span) }),
    ...(read.deprecated === undefined &&
      /\(deprecated\)/i.test(nameCell.content.text) && { deprecated: stated({ message: "" }, nameCell.span) }),
  };
  const combines = readCombination(description.text, row.span);
  return {
    name,
    type: withLinkedValues(parseTypeCell(typeContent), description),
    description: toMarkdown(description),
    facts,
    ...(values !== undefined && { values }),
    ...(combines !== undefined && { combines }),
    span: nameCell.span,
    typeSpan: typeCell?.span ?? row.span,
  };
}

/** An `Enumeration` whose members stand under another heading: "See [rig values](#rig-values)." */
function withLinkedValues(type: TypeExpression, description: RichText): TypeExpression {
  const link = description.tokens.find(
    (token): token is LinkToken => token.kind === "link" && /(?:^|\.md)(?:#|$)/i.test(token.url),
  );
  if (link === undefined || !type.options.some((option) => option.kind === "anonymousEnum")) return type;
  const [first, ...rest] = type.options;
  const point = (option: TypeOption): TypeOption =>
    option.kind === "anonymousEnum" && option.url === undefined ? { ...option, url: link.url } : option;
  return { ...type, options: [point(first), ...rest.map(point)] };
}

function isName(text: string): boolean {
  return /^[@\w$][\w.@$-]*$/u.test(text);
}

/** The name without a remark after it: `x (deprecated)`, `x *`. */
function readPropertyName(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line
    .replace(/\s*\([^()]*\)$/, "")
    .replace(/[\s*]+$/, "")
    .trim();
}
