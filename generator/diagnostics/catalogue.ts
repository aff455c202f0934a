import type { RelatedPlace, Diagnostic, Fix, Severity } from "./diagnostic.js";
import type { Span } from "../source/span.js";

/** What a code means, whatever the page. */
export interface CodeDescription {
  readonly severity: Severity;
  /** The rule in a few words, for lists and SARIF. */
  readonly title: string;
  /** Why it matters and what to do about it: a sentence or two for the person who gets the diagnostic. */
  readonly help: string;
}

/**
 * Every code graphdown can report, `area/what-is-wrong`, one list so that codes, help texts and default severities cannot
 * drift apart. Severity `error` is for what makes the run useless; whatever is wrong with a page is a warning.
 */
export const catalogue = {
  "source/unreadable": {
    severity: "warning",
    title: "Page cannot be read",
    help: "The file could not be read as UTF-8 text, so nothing was taken from it. Check its permissions and encoding.",
  },
  "source/replaced": {
    severity: "info",
    title: "Page replaces another",
    help: "Two inputs of the same API version hold a page with this path; the later input's page was read and the earlier one's was not.",
  },
  "source/failed": {
    severity: "error",
    title: "graphdown failed on this page",
    help: "This is a bug in graphdown, not in the page. Nothing was taken from the page; the rest of the run went on. Please report it with the page.",
  },
  "config/invalid-yaml": {
    severity: "error",
    title: "Config file is not valid YAML",
    help: "The file could not be read as YAML, so nothing was done.",
  },
  "config/unknown-key": {
    severity: "error",
    title: "Config file has an unknown key",
    help: "A key that graphdown does not know has no effect, so it is refused rather than passed over. Correct its spelling, or remove it.",
  },
  "config/invalid-value": {
    severity: "error",
    title: "Config value is not valid",
    help: "The message says what the key takes.",
  },
  "overrides/stale": {
    severity: "warning",
    title: "Override is no longer needed",
    help: "The pages say what the override wants, so it can go.",
  },
  "overrides/unmatched": {
    severity: "error",
    title: "Override cannot be applied",
    help: "The override is about something that the documentation does not have; the message says what. Correct its target, or remove it.",
  },
  "suppression/invalid": {
    severity: "warning",
    title: "Suppression comment is not understood",
    help: "A suppression is `<!-- graphdown-disable-next-line CODE -->`, `graphdown-disable`, `graphdown-enable` or `graphdown-disable-file`, with the codes as reports print them.",
  },
  "suppression/unused": {
    severity: "info",
    title: "Suppression is not needed",
    help: "Nothing is reported where it applies; remove it, so that it cannot hide what comes later.",
  },
  "include/missing": {
    severity: "warning",
    title: "Included file does not exist",
    help: "The page includes a file that is not in the documentation set. Correct the path, or add the file.",
  },
  "include/outside-root": {
    severity: "warning",
    title: "Include leaves the docs root",
    help: "Includes are read only from inside the documentation root; this one points outside and was left out.",
  },
  "include/circular": {
    severity: "warning",
    title: "Include leads back to itself",
    help: "The file includes itself, directly or through another file; the second visit was left out.",
  },
  "front-matter/invalid": {
    severity: "warning",
    title: "Front matter is not valid YAML",
    help: "The block between the `---` lines could not be read; quote values that hold a colon or a quote.",
  },
  "annotation/invalid": {
    severity: "warning",
    title: "Annotation comment is not valid JSON",
    help: "Tools that read the page skip a comment they cannot parse. Write one JSON object, with every key in double quotes.",
  },
  "annotation/repaired": {
    severity: "info",
    title: "Annotation comment needed a repair",
    help: "The comment was understood after a small repair, for example dropping a trailing comma; strict readers will refuse it.",
  },
  "annotation/unread-block": {
    severity: "info",
    title: "Annotated block was not used",
    help: "The annotation says that the block holds facts, but not in a form or a place where they are read. Give it a block type that fits, or mark it as `ignored`.",
  },
  "annotation/detached": {
    severity: "info",
    title: "Annotation has no code block",
    help: "An annotation describes the code block right after it; here something else follows, so it was ignored.",
  },
  "table/recovered": {
    severity: "warning",
    title: "Broken table row was recovered",
    help: "The row does not have the table's shape; the message says how it was read. Mend the row so that everyone reads it alike.",
  },
  "table/unread-row": {
    severity: "warning",
    title: "Table row was not understood",
    help: "Nothing was taken from this row. The message says why.",
  },
  "table/unread-table": {
    severity: "info",
    title: "Table was not used",
    help: "Tables of properties, relationships, members, permissions, headers, parameters and methods are read, told by their column titles and the heading above them. Others explain; where this one states properties or members, give it the usual titles.",
  },
  "table/duplicate-row": {
    severity: "warning",
    title: "Property has two rows",
    help: "The same property stands twice in one table; the first row was used.",
  },
  "type/unresolved": {
    severity: "warning",
    title: "Type is not documented",
    help: "No page in this documentation set defines the type, so the value is `unknown` in the generated code. Link the cell to the type's page, or add it.",
  },
  "type/ambiguous": {
    severity: "warning",
    title: "Type name fits more than one type",
    help: "Write the namespace (`microsoft.graph.security.alert`) or link to the page that is meant.",
  },
  "type/name-case": {
    severity: "info",
    title: "Type name differs in letter case",
    help: "The type was found, but only by ignoring letter case; write its name as its own page does.",
  },
  "type/not-a-collection": {
    severity: "warning",
    title: "Type cell misses its collection",
    help: "An operation lists the property's values, so it holds several; write `[x](x.md) collection` in the cell.",
  },
  "property/name-case": {
    severity: "warning",
    title: "Property is spelled in two letter cases",
    help: "Names are case-sensitive on the wire. The spelling that most of the table, the JSON representation, the examples and the paths have was used; write it alike everywhere.",
  },
  "type/circular-base": {
    severity: "warning",
    title: "Base types form a circle",
    help: "A type cannot inherit from itself; the base type that closes the circle was dropped.",
  },
  "type/conflicting-base": {
    severity: "warning",
    title: "Pages disagree about the base type",
    help: "The annotation's base type was used. Bring the prose in line with it.",
  },
  "type/missing-name": {
    severity: "warning",
    title: "Page does not say which type it describes",
    help: "Add a resource annotation with `@odata.type` in front of the JSON representation.",
  },
  "enum/conflicting-members": {
    severity: "warning",
    title: "Enum is listed twice with different members",
    help: "Two places list the members of one enum and differ; both lists were joined, with the table's spelling. Bring them in line.",
  },
  "page/nested-too-deep": {
    severity: "warning",
    title: "Lists or quotes are nested too deep",
    help: "Nobody can read so many levels, and neither was it done here. Flatten the list.",
  },
  "page/unknown-kind": {
    severity: "info",
    title: "Page was not used",
    help: "The page describes neither a type, nor enums, nor an operation, so nothing was generated from it.",
  },
  "json/repaired": {
    severity: "warning",
    title: "JSON needed a repair",
    help: "The JSON was understood after a small repair, for example dropping a trailing comma; strict readers will refuse it.",
  },
  "json/invalid": {
    severity: "warning",
    title: "JSON cannot be read",
    help: "No repair makes this text JSON, so nothing was taken from it. The message says where reading ended.",
  },
  "permissions/placeholder": {
    severity: "warning",
    title: "Permission is a placeholder",
    help: "The cell still holds the scaffold's text. Name the permissions, or write `Not supported.`",
  },
  "request/placeholder": {
    severity: "warning",
    title: "Request line is a placeholder",
    help: "The path was never filled in, so the operation has none. Write the method and the path.",
  },
  "request/invalid": {
    severity: "warning",
    title: "Request line cannot be read",
    help: "A request line is a method, a blank and a path, for example `GET /users/{id}`.",
  },
  "example/array-or-value": {
    severity: "warning",
    title: "Example has one value for many, or many for one",
    help: "The table and the example disagree on whether there is one value or a collection. Readers copy the example; bring the two in line.",
  },
  "example/enum-case": {
    severity: "warning",
    title: "Example's enum value differs in letter case",
    help: "The service's answer and the documentation's members differ to a program. Write the member as its table does.",
  },
  "example/enum-value": {
    severity: "warning",
    title: "Example's value is no member of the enum",
    help: "Code made from the documentation rejects the value. Correct the example, or add the member to the list.",
  },
  "example/missing-required": {
    severity: "warning",
    title: "Create example lacks a required property",
    help: "Whoever sends this request as it stands gets an error. Add the property, or mark it as optional in the table.",
  },
  "example/null": {
    severity: "warning",
    title: "Example is null where the table allows no null",
    help: "Drop \"not nullable\" from the description, or give the example a value.",
  },
  "example/placeholder": {
    severity: "warning",
    title: "Example holds a placeholder",
    help: "The word stands for a value, so the example cannot be sent, nor used for a test. Write a value.",
  },
  "example/property-case": {
    severity: "warning",
    title: "Example spells a property in another letter case",
    help: "Names in JSON differ by case. Spell the property as the table does, or correct the table.",
  },
  "example/read-only": {
    severity: "warning",
    title: "Request example sends a read-only property",
    help: "The service ignores or rejects the property. Leave it out of the request, or drop \"Read-only\" from the description.",
  },
  "example/type-name": {
    severity: "warning",
    title: "Example's `@odata.type` names no fitting type",
    help: "Readers and tools look the type up by this name. Correct the name, or document the type and its base type.",
  },
  "example/type-name-case": {
    severity: "warning",
    title: "Example's `@odata.type` differs in letter case",
    help: "Write the type's name as its own page does.",
  },
  "example/unknown-property": {
    severity: "warning",
    title: "Example has an undocumented property",
    help: "Nobody can tell what the property means. Add it to the table of its type, or take it out of the example.",
  },
  "example/value-type": {
    severity: "warning",
    title: "Example's value is not of the documented type",
    help: "Code made from the documentation rejects the value. Correct the example or the table.",
  },
  "example/wrong-type": {
    severity: "warning",
    title: "Example's annotation names another type",
    help: "The annotation was probably copied from another page: tools that check the example hold it against the wrong type. Name the type the body is of.",
  },
  "example/wrapped": {
    severity: "warning",
    title: "One object is wrapped in `value`",
    help: "Only collections have the envelope `{ \"value\": [...] }`. Take the object out of it.",
  },
  "example/json-invalid": {
    severity: "warning",
    title: "Example is not valid JSON",
    help: "Nothing could be taken from the body, so nobody can use it as it stands. The message says where reading ended.",
  },
  "example/json-repaired": {
    severity: "warning",
    title: "Example's JSON needed a repair",
    help: "Whoever copies the example gets an error. The body was read after a small repair, which the fix makes on the page.",
  },
  "example/unknown-type": {
    severity: "warning",
    title: "Example is of an undocumented type",
    help: "The annotation's `@odata.type` names a type that no page of this documentation set describes, so nobody can check the body. Correct the name.",
  },
  "description/missing": {
    severity: "info",
    title: "Property has no description",
    help: "Nobody can tell what the property is for. Say what it holds, in which unit, and when it is set.",
  },
  "example/status": {
    severity: "warning",
    title: "Example's status is not the documented one",
    help: "Readers do not know which of the two to expect. Bring the example and the Response section in line.",
  },
  "example/type-name-missing": {
    severity: "warning",
    title: "Example does not say which derived type it is",
    help: "A value in the place of a base type needs `@odata.type`, or the service and every reader take it for the base type. Add it.",
  },
  "front-matter/empty-key": {
    severity: "info",
    title: "Front matter has a key without a value",
    help: "The publishing system and the owners of the page need the value. Fill it in.",
  },
  "front-matter/missing-key": {
    severity: "info",
    title: "Front matter lacks a key",
    help: "The publishing system and the owners of the page need the key. Add it with its value.",
  },
  "link/missing-page": {
    severity: "warning",
    title: "Link leads to no page",
    help: "Readers get an error. Correct the path, or take the link out.",
  },
  "link/page-case": {
    severity: "warning",
    title: "Link differs from the file's name in letter case",
    help: "The link breaks on file systems and servers that tell upper from lower case. Write the file's name as it is.",
  },
  "representation/missing-property": {
    severity: "info",
    title: "JSON representation lacks properties",
    help: "The representation is to show every property of the table. Add what is missing.",
  },
  "representation/property-case": {
    severity: "warning",
    title: "JSON representation spells a property in another letter case",
    help: "Names in JSON differ by case. Spell the property as the table does, or correct the table.",
  },
  "representation/unknown-property": {
    severity: "warning",
    title: "JSON representation has an undocumented property",
    help: "Nobody can tell what the property means. Add it to the table, or take it out of the representation.",
  },
  "model/property-overrides-base": {
    severity: "info",
    title: "Property changes the type its base type gives it",
    help: "TypeScript's `extends` allows only narrower types; the generated interface leaves the inherited property out first.",
  },
  "model/name-collision": {
    severity: "warning",
    title: "Two types would get the same name",
    help: "Both are kept; the later one got a suffix so that the generated names stay distinct.",
  },
} as const satisfies Record<string, CodeDescription>;

export type DiagnosticCode = keyof typeof catalogue;

export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(catalogue, text);
}

/** Makes a diagnostic with its code's default severity. */
export function createDiagnostic(
  code: DiagnosticCode,
  span: Span,
  message: string,
  details: { readonly related?: readonly RelatedPlace[]; readonly fix?: Fix } = {},
): Diagnostic {
  const { severity } = catalogue[code];
  return { code, severity, message, span, related: details.related ?? [], ...(details.fix && { fix: details.fix }) };
}
