import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { PropertyRow, ValueList } from "../extract/page-facts.js";
import type { TypeOption } from "../extract/type-expression.js";
import { inferred, stated, type Fact } from "../model/fact.js";
import type { ElementType, PropertyFacts, TypeReference, Witness } from "../model/types.js";
import { reportUnresolved, resolveOption, resolveStructured, type Scope } from "./resolve.js";

/** What a property needs from the rest of the model. */
export interface PropertyScope extends Scope {
  /** The enum made for a row whose type cell names none that a page defines. */
  enumOf(row: PropertyRow, option: TypeOption): string | undefined;
  /** The values a table of the page gives for a String property. */
  valuesOf(row: PropertyRow): readonly string[] | undefined;
  readonly diagnostics: Diagnostic[];
}

export interface LinkedRow {
  readonly name: string;
  readonly type: Fact<TypeReference>;
  readonly description: string;
  readonly facts: PropertyFacts;
  readonly witnesses: readonly Witness[];
  readonly origins: PropertyRow["span"][];
}

/** A row with its type resolved. */
export function linkRow(row: PropertyRow, witness: Witness, scope: PropertyScope): LinkedRow {
  const elements = row.type.options.map((option) => linkOption(option, row, scope));
  const [first = { kind: "untyped" } as const] = elements;
  const element: ElementType = elements.length > 1 ? { kind: "union", options: elements } : first;
  const reference: TypeReference = row.type.collection ? { kind: "collection", element } : element;
  const { inheritedFrom, ...facts } = row.facts;
  const base = inheritedFrom === undefined ? undefined : resolveStructured(inheritedFrom.value, scope);
  const linked: PropertyFacts =
    inheritedFrom === undefined || base === undefined
      ? facts
      : { ...facts, inheritedFrom: { ...inheritedFrom, value: base } };
  const unnamed = row.type.options.find((option) => option.kind === "anonymousEnum");
  const rule =
    unnamed === undefined
      ? undefined
      : scope.enumOf(row, unnamed) === undefined
        ? "members-elsewhere-on-page"
        : "enum-named-after-property";
  return {
    name: row.name,
    type: rule === undefined ? stated(reference, row.typeSpan) : inferred(reference, rule, row.typeSpan),
    description: row.description,
    facts: linked,
    witnesses: [witness],
    origins: [row.span],
  };
}

function linkOption(option: TypeOption, row: PropertyRow, scope: PropertyScope): ElementType {
  switch (option.kind) {
    case "primitive": {
      if (option.name !== "Edm.String") return { kind: "primitive", name: option.name };
      const values = scope.valuesOf(row) ?? knownValues(row.values);
      return values === undefined ? { kind: "primitive", name: option.name } : { kind: "knownString", values };
    }
    case "untyped":
      return { kind: "untyped" };
    case "anonymousEnum":
    case "named": {
      const definition = resolveOption(option, row, scope);
      if (definition !== undefined) {
        if (option.kind === "named") reportCase(option, definition.name, row, scope);
        return definition.kind === "enum"
          ? { kind: "enum", name: definition.name }
          : { kind: "structured", name: definition.name };
      }
      const made = scope.enumOf(row, option);
      if (made !== undefined) return { kind: "enum", name: made };
      const name = option.kind === "named" ? option.name : row.type.text;
      reportUnresolved(name, row.typeSpan, scope, scope.diagnostics);
      return { kind: "unresolved", text: name };
    }
  }
}

/** A name found only by ignoring letter case, where the page shows nothing else that led to it. */
function reportCase(
  { name, span }: Extract<TypeOption, { kind: "named" }>,
  found: string,
  row: PropertyRow,
  scope: PropertyScope,
): void {
  const short = name.slice(name.lastIndexOf(".") + 1);
  const actual = found.slice(found.lastIndexOf(".") + 1);
  if (short === actual || short.toLowerCase() !== actual.toLowerCase()) return;
  const corrected = name.slice(0, name.length - short.length) + actual;
  const fix = span && { title: `Write \`${corrected}\``, edits: [{ span, text: corrected }] };
  scope.diagnostics.push(
    createDiagnostic("type/name-case", row.typeSpan, `\`${short}\` is spelled \`${actual}\` on its own page.`, {
      ...(fix && { fix }),
    }),
  );
}

/** A String's list is worth a type where a phrase introduces it and it is closed; one value alone says nothing of others. */
export function knownValues(list: ValueList | undefined): readonly string[] | undefined {
  if (list === undefined || list.open || list.strength === "weak" || list.values.length < 2) return undefined;
  return list.values.map((value) => value.name);
}
