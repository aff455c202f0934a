import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { mapOutcome, mapOutcomes, outcome } from "../../diagnostics/outcome.js";
import type { PropertyRow } from "../../extract/page-facts.js";
import type { TypeExpression, TypeOption } from "../../extract/type-expression.js";
import { inferred, stated, type Fact } from "../../model/fact.js";
import type { NonEmpty } from "../../model/non-empty.js";
import type { ElementType, PropertyFacts, QualifiedName, TypeReference, Witness } from "../../model/types.js";
import type { Span } from "../../source/span.js";
import type { Declarations } from "../declare/declare.js";
import {
  describeUnresolved,
  resolveOption,
  resolveStructured,
  typeOfDefinition,
  type Scope,
} from "../references/resolve.js";
import { knownValues } from "./known-values.js";

/** What a row needs from the rest of the model. */
export type RowScope = Scope & Pick<Declarations, "enumsByRow" | "valuesByRow">;

export interface LinkedRow {
  readonly name: string;
  readonly type: Fact<TypeReference>;
  readonly description: string;
  readonly facts: PropertyFacts;
  readonly witnesses: readonly Witness[];
  readonly origins: NonEmpty<Span>;
}

/** A row with its type resolved. */
export function linkRow(row: PropertyRow, witness: Witness, scope: RowScope): Outcome<LinkedRow> {
  return mapOutcome(linkRowType(row, scope), (type) => ({
    name: row.name,
    type,
    description: row.description,
    facts: linkRowFacts(row, scope),
    witnesses: [witness],
    origins: [row.span],
  }));
}

function linkRowFacts({ facts: { inheritedFrom, ...facts } }: PropertyRow, scope: Scope): PropertyFacts {
  const base = inheritedFrom && resolveStructured(inheritedFrom.value, scope);
  return inheritedFrom === undefined || base === undefined
    ? facts
    : { ...facts, inheritedFrom: { ...inheritedFrom, value: base } };
}

/** What a row's type cell means; of a cell that names no enum, as far as the row itself tells. */
export function linkRowType(row: PropertyRow, scope: RowScope): Outcome<Fact<TypeReference>> {
  const isUnnamed = row.type.options.some((option) => option.kind === "anonymousEnum");
  const isMade = scope.enumsByRow.has(row);
  return mapOutcome(
    mapOutcomes(row.type.options, (option) => linkOption(option, row, scope)),
    (options) => {
      const reference = joinOptions(options, row.type);
      return isUnnamed
        ? inferred(reference, isMade ? "enum-named-after-property" : "members-elsewhere-on-page", row.typeSpan)
        : stated(reference, row.typeSpan);
    },
  );
}

function joinOptions([first, second, ...more]: readonly ElementType[], { collection }: TypeExpression): TypeReference {
  if (first === undefined) return { kind: "untyped" };
  const element: ElementType = second === undefined ? first : { kind: "union", options: [first, second, ...more] };
  return collection ? { kind: "collection", element } : element;
}

function linkOption(option: TypeOption, row: PropertyRow, scope: RowScope): Outcome<ElementType> {
  switch (option.kind) {
    case "primitive": {
      const values = option.name === "Edm.String" ? (scope.valuesByRow.get(row) ?? knownValues(row.values)) : undefined;
      return outcome(values === undefined ? { kind: "primitive", name: option.name } : { kind: "knownString", values });
    }
    case "untyped":
      return outcome({ kind: "untyped" });
    case "anonymousEnum":
    case "named":
      return linkName(option, row, scope);
  }
}

function linkName(
  option: Extract<TypeOption, { kind: "named" | "anonymousEnum" }>,
  row: PropertyRow,
  scope: RowScope,
): Outcome<ElementType> {
  const definition = resolveOption(option, row, scope);
  if (definition !== undefined)
    return outcome(
      typeOfDefinition(definition),
      option.kind === "named" ? reportCase(option, definition.name, row) : [],
    );
  const made = scope.enumsByRow.get(row);
  if (made !== undefined) return outcome({ kind: "enum", name: made });
  const text = option.kind === "named" ? option.name : row.type.text;
  const values = knownValues(row.values);
  return outcome(values === undefined ? { kind: "unresolved", text } : { kind: "knownString", values }, [
    describeUnresolved(text, row.typeSpan, scope),
  ]);
}

/** A name found only by ignoring letter case, where the page shows nothing else that led to it. */
function reportCase(
  { name, url, span }: Extract<TypeOption, { kind: "named" }>,
  found: QualifiedName,
  row: PropertyRow,
): readonly Diagnostic[] {
  const short = name.slice(name.lastIndexOf(".") + 1);
  const actual = found.slice(found.lastIndexOf(".") + 1);
  if (short === actual || short.toLowerCase() !== actual.toLowerCase()) return [];
  // A link's text may begin with a capital, as titles do: it leads to the page all the same.
  if (url !== undefined && short.slice(1) === actual.slice(1)) return [];
  const corrected = name.slice(0, name.length - short.length) + actual;
  const fix = span && { title: `Write \`${corrected}\``, edits: [{ span, text: corrected }] };
  const message = `\`${short}\` is spelled \`${actual}\` on its own page.`;
  return [createDiagnostic("type/name-case", row.typeSpan, message, { fix, cause: row.span.path })];
}
