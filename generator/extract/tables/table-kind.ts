import type { Heading, Table } from "../../markdown/page.js";
import type { SectionKind } from "../../source/conventions.js";

/** What the rows of a table are, told by its header first and its place second. */
export type TableKind =
  | "property"
  | "relationship"
  | "instanceAttribute"
  | "enum"
  | "method"
  | "embedded"
  | "derivedType"
  | "permission"
  | "header"
  | "parameter"
  | "body"
  | "other";

const nameColumns: ReadonlySet<string> = new Set([
  "property",
  "property name",
  "properties",
  "name",
  "parameter",
  "parameter name",
  "query parameter",
  "path parameter",
  "function parameter",
  "uri parameter",
  "option",
  "query option",
  "attribute",
  "field",
  "member name",
]);
const relationshipColumns: ReadonlySet<string> = new Set([
  "relationship",
  "relationship name",
  "relationships",
  "navigation property",
  "navigation",
]);
const typeColumns: ReadonlySet<string> = new Set(["type", "data type", "value", "property type", "return type"]);
const memberColumns: ReadonlySet<string> = new Set([
  "member",
  "members",
  "value",
  "name",
  "member name",
  "enum member",
  "string",
  "values",
]);
const methodColumns: ReadonlySet<string> = new Set([
  "method",
  "function",
  "action",
  "common task",
  "task",
  "operation",
  "use case",
  "use cases",
]);

/** The headings that decide what a table below them is, in lower case. */
export const sectionHeadings: Readonly<Record<SectionKind, RegExp>> = {
  // `### x values`, `## X options`, `## State Enumeration`, `## Members` (below the H1 `x enum type`).
  enum: /(?:^|\s)(?:values|options|enumeration|enum|members|enum members|enum values|enum type)\s*$/i,
  relationship: /^(?:relationships?|navigation properties)$/i,
  header: /\brequest headers?\b/i,
  parameter: /\b(?:function|path|query|uri|url) parameters?\b/i,
  body: /\brequest body\b/i,
  permission: /^(?:permissions|prerequisites)\b/i,
};

/** Whether a column title, in lower case, means something already. */
export function isUsualColumn(title: string): boolean {
  const sets = [nameColumns, relationshipColumns, typeColumns, memberColumns, methodColumns];
  return sets.some((titles) => titles.has(title)) || /^(?:description|permission|required|header$)/.test(title);
}

/** Column titles in lower case, markup gone. */
export function columnTitles(table: Table): readonly string[] {
  return table.header.map((cell) =>
    (cell.title ?? cell.content.text)
      .toLowerCase()
      .replace(/[*`:?]/g, "")
      .trim(),
  );
}

/**
 * Whether the titles are those of a table that states facts: a property or parameter beside its type, or a member.
 * `Name`, `Value` may be of anything.
 */
export function promisesFacts(table: Table): boolean {
  const [first = "", second = ""] = columnTitles(table);
  const isTyped =
    (nameColumns.has(first) || relationshipColumns.has(first)) && typeColumns.has(second) && second !== "value";
  return isTyped || /^(?:enum )?members?\b/.test(first);
}

/** Whether the first title is that of operations or tasks, whatever stands beside it. */
export function listsUses(table: Table): boolean {
  return methodColumns.has(columnTitles(table)[0] ?? "");
}

/** The column that names properties: the first, or a later one that has the types beside it. */
export function nameColumnOf(titles: readonly string[]): number {
  const [first = ""] = titles;
  const isNamed = nameColumns.has(first) || relationshipColumns.has(first);
  return isNamed
    ? 0
    : Math.max(
        0,
        titles.findIndex((title, index) => nameColumns.has(title) && typeColumns.has(titles[index + 1] ?? "")),
      );
}

/** The kind of a table on a resource page, below the headings `above` and `heading`. */
export function resourceTableKind(table: Table, heading: Heading | undefined, above: readonly Heading[]): TableKind {
  const [first = "", second = ""] = columnTitles(table);
  const title = heading?.text.toLowerCase() ?? "";
  if (first.startsWith("permission")) return "permission";
  if (sectionHeadings.enum.test(title) && isMemberColumn(first)) return "enum";
  if (methodColumns.has(first) && !/^relationships?$/.test(title))
    return first === "method" || second.includes("return") || second.includes("http") ? "method" : "other";
  if (first === "type" && isDerivedHeading(title)) return "derivedType";
  if (!typeColumns.has(second)) return "other";
  if (relationshipColumns.has(first)) return "relationship";
  if (!nameColumns.has(first)) return "other";
  // Fields of a JSON text inside a property: "Properties of a token lifetime policy definition"
  // (tokenlifetimepolicy.md).
  if ([...above.slice(1), heading].some((each) => each !== undefined && isEmbeddedHeading(each.text)))
    return "embedded";
  if (/\binstance attributes?$/.test(title)) return "instanceAttribute";
  if ([title, ...above.map((each) => each.text.toLowerCase())].some((each) => sectionHeadings.relationship.test(each)))
    return "relationship";
  return "property";
}

/** `## Derived types` */
export function isDerivedHeading(title: string): boolean {
  return /\bderived\s+types\b/i.test(title);
}

/** `Member`, `Value`, `displayAs value` */
export function isMemberColumn(title: string): boolean {
  return memberColumns.has(title) || /^\w+ values?$/.test(title);
}

function isEmbeddedHeading(text: string): boolean {
  return /^properties of\b|\bdefinition\b|^example\b/i.test(text);
}

function speaksOfPermissions(title: string): boolean {
  return /\b(?:permissions?|delegated|application)\b/.test(title);
}

/** The kind of a table on an API page. */
export function operationTableKind(table: Table, heading: Heading | undefined, above: readonly Heading[]): TableKind {
  const titles = columnTitles(table);
  const [first = "", second = ""] = titles;
  const headings = [heading, ...above].flatMap((each) => (each === undefined ? [] : [each.text.toLowerCase()]));
  const within = (pattern: RegExp): boolean => headings.some((each) => pattern.test(each));
  // Some body tables say in a column of their own when a property may be sent (api/permission-update.md).
  if (within(sectionHeadings.body) && nameColumnOf(titles) > 0) return "body";
  // "Context of the calling app | Response contains" stands below the permissions and lists none
  // (subscription-list.md).
  if (first.startsWith("permission type") || (within(sectionHeadings.permission) && titles.some(speaksOfPermissions)))
    return "permission";
  if (first === "header" || within(sectionHeadings.header)) return "header";
  if (
    sectionHeadings.enum.test(heading?.text ?? "") &&
    isMemberColumn(first) &&
    (second === "value" || !typeColumns.has(second))
  )
    return "enum";
  // "Attributes supported by $filter" stand below the query parameters and are none: nothing says what each is
  // (directoryaudit-list.md).
  const isExplained = titles.some((title) => typeColumns.has(title) || title === "description");
  if (within(sectionHeadings.parameter) && nameColumns.has(first) && isExplained) return "parameter";
  if (
    within(sectionHeadings.body) &&
    (nameColumns.has(first) || relationshipColumns.has(first)) &&
    typeColumns.has(second)
  )
    return "body";
  if (within(sectionHeadings.body) && first === "property" && second === "description") return "body";
  return "other";
}
