import { formatSpan } from "../../source/span.js";
import type { Fact } from "../fact.js";
import { mapNonEmpty } from "../non-empty.js";
import type { Deprecation, ElementType, TypeReference } from "../types.js";
import type { FactJson } from "./fact-json.js";
import { omitAbsent } from "./omit-absent.js";

/** A fact whose value is written as it is. */
export function writeFact<T>(fact: Fact<T>): FactJson<T>;
export function writeFact<T>(fact: Fact<T> | undefined): FactJson<T> | undefined;
export function writeFact<T>(fact: Fact<T> | undefined): FactJson<T> | undefined {
  if (fact === undefined) return undefined;
  const { value, certainty } = fact;
  switch (certainty) {
    case "stated":
      return { value, certainty, origins: mapNonEmpty(fact.origins, formatSpan) };
    case "inferred":
      return { value, certainty, rule: fact.rule, origins: mapNonEmpty(fact.origins, formatSpan) };
    case "assumed":
      return { value, certainty, rule: fact.rule, origins: fact.origins.map(formatSpan) };
  }
}

export function writeTypeFact(fact: Fact<TypeReference>): FactJson<TypeReference>;
export function writeTypeFact(fact: Fact<TypeReference> | undefined): FactJson<TypeReference> | undefined;
export function writeTypeFact(fact: Fact<TypeReference> | undefined): FactJson<TypeReference> | undefined {
  return fact && writeFact({ ...fact, value: orderReference(fact.value) });
}

export function writeDeprecation(fact: Fact<Deprecation> | undefined): FactJson<Deprecation> | undefined {
  if (fact === undefined) return undefined;
  const { message, date, replacement } = fact.value;
  return writeFact({ ...fact, value: omitAbsent<Deprecation>({ message, date, replacement }) });
}

/** A type reference is plain JSON already; its keys are written in one order, whatever made it. */
function orderReference(reference: TypeReference): TypeReference {
  return reference.kind === "collection"
    ? { kind: reference.kind, element: orderElement(reference.element) }
    : orderElement(reference);
}

function orderElement(element: ElementType): ElementType {
  switch (element.kind) {
    case "union": {
      const [first, second, ...rest] = element.options;
      return { kind: element.kind, options: [orderElement(first), orderElement(second), ...rest.map(orderElement)] };
    }
    case "knownString":
      return { kind: element.kind, values: element.values };
    case "unresolved":
      return { kind: element.kind, text: element.text };
    case "untyped":
      return { kind: element.kind };
    case "primitive":
      return { kind: element.kind, name: element.name };
    case "enum":
    case "structured":
      return { kind: element.kind, name: element.name };
  }
}
