import type { Cell, Heading, Row, Table } from "../../markdown/page.js";
import { toMarkdown } from "../../markdown/inline.js";
import { inferred, stated, type Fact } from "../../model/fact.js";
import type { EnumFacts, EnumMemberFacts } from "../page-facts.js";
import { keepLedger, reportUnread, type Accounted } from "../tables/ledger.js";
import { columnTitles, isMemberColumn } from "../tables/table-kind.js";
import { findDeprecation } from "../prose/deprecation.js";
import { splitSentences } from "../prose/sentences.js";
import { isSentinel } from "../../model/sentinel.js";

/** Reads a member table under its heading; nothing where no row is a member. `name` is the enum's. */
export function readEnumTable(
  table: Table,
  heading: Heading,
  name: Fact<string>,
  namespace: Fact<string> | undefined,
): Accounted<EnumFacts | undefined> {
  return keepLedger((ledger) => {
    const members = ledger.take(readMembers(table));
    if (members.length === 0) return undefined;
    const flags = readFlags(members, table);
    return {
      name,
      ...(namespace !== undefined && { namespace }),
      description: "",
      members,
      ...(flags !== undefined && { flags }),
      slug: heading.slug,
      span: table.span,
    };
  });
}

function readMembers(table: Table): Accounted<readonly EnumMemberFacts[]> {
  return keepLedger((ledger) => {
    const columns = findColumns(table);
    const members = new Map<string, EnumMemberFacts>();
    let isPastSentinel = false;
    for (const row of table.rows) {
      const cell = columns.name === undefined ? undefined : row.cells[columns.name];
      const name = cell === undefined ? "" : readMemberName(cell);
      const { reason, detail = reason } = findFault(name, columns, members) ?? {};
      if (reason !== undefined && detail !== undefined)
        ledger.refuse("enumRow", row.span, reason, reportUnread(row.span, detail));
      else if (cell !== undefined) {
        ledger.understand("enumRow", cell.span);
        members.set(name, readMember(name, row, cell, columns, isPastSentinel));
        isPastSentinel ||= isSentinel(name);
      }
    }
    return [...members.values()];
  });
}

/** Why a row gives no member. */
function findFault(
  name: string,
  columns: Columns,
  members: ReadonlyMap<string, unknown>,
): { readonly reason: string; readonly detail?: string } | undefined {
  if (columns.name === undefined) return { reason: "numbers without names are codes, not members" };
  if (name === "") return { reason: "the member's cell is empty" };
  // `null` is how a page says that the property may have no value (resources/user.md).
  if (name.toLowerCase() === "null") return { reason: "`null` is the absence of a value, not a member" };
  if (!members.has(name)) return undefined;
  return {
    reason: "the member has a row already",
    detail: `the member \`${name.slice(0, 80)}\` has a row already`,
  };
}

interface Columns {
  /** Absent where the values are numbers without names: error codes (planner-overview.md). */
  readonly name: number | undefined;
  readonly value: number | undefined;
  readonly description: number | undefined;
}

/**
 * A column of integers holds the numbers; of the others, Member or Name comes before Value (`enums.md` has
 * `Value|Description` too).
 */
function findColumns(table: Table): Columns {
  const titles = columnTitles(table);
  const isNumeric = (column: number): boolean =>
    table.rows.length > 0 &&
    table.rows.every((row) => /^-?\d+$/.test(row.cells[column]?.content.text ?? "")) &&
    titles.length > 1;
  const numeric = titles.findIndex((_, column) => isNumeric(column));
  const description = titles.findIndex((title) => title.startsWith("description") || title === "meaning");
  const candidates = titles
    .map((title, column) => ({ title, column }))
    .filter(({ column }) => column !== numeric && column !== description);
  const named =
    candidates.find(({ title }) => /\bmember\b|^name$|^string$/.test(title)) ??
    candidates.find(({ title }) => title.startsWith("value") || isMemberColumn(title)) ??
    candidates[0];
  return {
    name: named?.column,
    value: numeric === -1 ? undefined : numeric,
    description: description === -1 ? undefined : description,
  };
}

/** A member's cell may be in backticks or bold, or carry a remark: `` `low` (default) ``. */
function readMemberName(cell: Cell): string {
  const [first] = cell.content.tokens.filter((token) => token.text.trim() !== "");
  if (first !== undefined && (first.kind === "code" || first.strong)) return first.text.trim();
  return (cell.content.text.split("\n", 1)[0] ?? "")
    .replace(/\s*\([^()]*\)$/, "")
    .replace(/^["']|["'.,]+$/g, "")
    .trim();
}

function readMember(name: string, row: Row, cell: Cell, columns: Columns, afterSentinel: boolean): EnumMemberFacts {
  const value = columns.value === undefined ? undefined : Number(row.cells[columns.value]?.content.text);
  const content = columns.description === undefined ? undefined : row.cells[columns.description]?.content;
  const description = content === undefined ? "" : toMarkdown(content);
  const remark = /\(deprecated\)/i.test(cell.content.text) ? stated({ message: "" }, cell.span) : undefined;
  const deprecated = findDeprecation(splitSentences(content?.text ?? ""), row.span) ?? remark;
  return {
    name,
    ...(value !== undefined && Number.isSafeInteger(value) && { value }),
    description,
    evolvable: afterSentinel,
    ...(deprecated !== undefined && { deprecated }),
    span: cell.span,
  };
}

/** Values that are all powers of two (0 aside), three of them at least and not simply 1, 2: combinations are meant. */
function readFlags(members: readonly EnumMemberFacts[], table: Table): Fact<boolean> | undefined {
  const values = members.flatMap((member) =>
    member.value === undefined || isSentinel(member.name) ? [] : [member.value],
  );
  const nonZero = values.filter((value) => value !== 0);
  if (nonZero.length < 3 || values.length < members.length - 1) return undefined;
  return nonZero.every((value) => value > 0 && Number.isInteger(Math.log2(value))) && Math.max(...nonZero) >= 4
    ? inferred(true, "powers-of-two", table.span)
    : undefined;
}

/**
 * The enum a heading names: `### riskLevel values` states it; of several words (`### Group visibility options`) the
 * last is taken, as an inference; `Members` names nothing.
 */
export function readEnumHeading(heading: Heading): Fact<string> | undefined {
  const bare = heading.text
    .replace(/\s*(?:enum(?:eration)?\s+)?(?:values|options|enumeration|enum|members|type)\s*$/i, "")
    .replace(/[`*]/g, "")
    .trim();
  if (bare === "") return undefined;
  const words = bare.split(/\s+/);
  const last = words.at(-1) ?? bare;
  if (words.length === 1) return stated(last, heading.span);
  return inferred(last, "last-word-of-heading", heading.span);
}
