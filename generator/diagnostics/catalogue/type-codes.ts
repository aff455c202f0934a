import type { CodeDescription } from "./code-description.js";

/** What is wrong with what pages say of types, their properties and enums. */
export const typeCodes = {
  "type/ambiguous": {
    severity: "warning",
    title: "Type name fits more than one type",
    help: "Write the namespace (`microsoft.graph.security.alert`) or link to the page that is meant.",
  },
  "type/circular-base": {
    severity: "warning",
    title: "Base types form a circle",
    help: "A type cannot inherit from itself; the base type that closes the circle was dropped.",
  },
  "type/conflicting-base": {
    severity: "warning",
    title: "Pages disagree about the base type",
    help:
      "The annotation counts first, or the nearer of two types of which one is derived from the other. " +
      "Write the same base type in both places.",
  },
  "type/name-case": {
    severity: "info",
    title: "Type name differs in letter case",
    help: "The type was found, but only by ignoring letter case; write its name as its own page does.",
  },
  "type/same-name": {
    severity: "warning",
    title: "Two pages' types differ in letter case only",
    help: "Both were taken for one type. Give the type one page, or each type a name of its own.",
  },
  "property/redeclared": {
    severity: "warning",
    title: "Derived type has an inherited property of another type or spelling",
    help: "A value of the derived type is no value of its base type then. Bring the two rows in line.",
  },
  "type/not-a-collection": {
    severity: "warning",
    title: "Type cell misses its collection",
    help: "An operation lists the property's values, so it holds several; write `[x](x.md) collection` in the cell.",
  },
  "type/unresolved": {
    severity: "warning",
    title: "Type is not documented",
    help:
      "No page in this documentation set defines the type, so the value is `unknown` in the generated code. " +
      "Link the cell to the type's page, or add it.",
  },
  "property/name-case": {
    severity: "warning",
    title: "Property is spelled in two letter cases",
    help:
      "Names are case-sensitive on the wire. " +
      "The spelling that most of the table, the JSON representation, the examples and the paths have was used; " +
      "write it alike everywhere.",
  },
  "type/unresolved-base": {
    severity: "warning",
    title: "Base type is not documented",
    help:
      "No page in this documentation set defines the base type, so nobody can look up what is inherited. " +
      "Correct its name, or add its page.",
  },
  "enum/member-case": {
    severity: "warning",
    title: "Enum member is spelled in two letter cases",
    help: "To a program the two are different values. Write the member as its table does.",
  },
  "type/conflicting-open": {
    severity: "warning",
    title: "Open in the text, closed in the annotation",
    help: "Callers cannot tell whether the type takes properties of their own. Bring the two in line.",
  },
  "enum/odd-member": {
    severity: "info",
    title: "Enum member is no identifier",
    help:
      "Members of an OData enum are identifiers. Write the member as the service sends it; " +
      "where it does send such a value, the property is a String.",
  },
  "enum/conflicting-members": {
    severity: "warning",
    title: "Enum is listed twice with different members",
    help:
      "Two places list the members of one enum and differ; both lists were joined, with the table's spelling. " +
      "Bring them in line.",
  },
  "description/missing": {
    severity: "info",
    title: "Property has no description",
    help: "Nobody can tell what the property is for. Say what it holds, in which unit, and when it is set.",
  },
  "representation/array-or-value": {
    severity: "warning",
    title: "JSON representation has one value for many, or many for one",
    help:
      "The table and the representation disagree on whether there is one value or a collection. " +
      "Bring the two in line.",
  },
  "representation/value-type": {
    severity: "warning",
    title: "JSON representation's value is not of the documented type",
    help: "The table and the representation disagree on the type. Bring the two in line.",
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
  "method/return-type": {
    severity: "warning",
    title: "Methods table names a return type where nothing is returned",
    help: "The operation's own page says 204 and no body. Write `None`, or correct that page.",
  },
  "method/collection": {
    severity: "warning",
    title: "Methods table gives one object where a collection is returned",
    help: "The operation's own page says that it returns a collection. Write `collection` behind the type.",
  },
  "representation/type-name": {
    severity: "warning",
    title: "JSON representation names another type than the table",
    help: "The table and the representation disagree on the type. Bring the two in line.",
  },
  "annotation/unknown-property": {
    severity: "info",
    title: "Annotation names a property that the type has not",
    help: "Tools look the property up. Correct its name, or take it out of the annotation.",
  },
} as const satisfies Record<string, CodeDescription>;
