import { describeType } from "../model/describe-type.js";
import type { Fact } from "../model/fact.js";
import type { TypeReference } from "../model/types.js";

/** Every fact that a node holds, its own and those in its `facts`, by name; of a list of facts, each. */
export function listFacts(node: object): readonly (readonly [string, Fact<unknown>])[] {
  return Object.entries(node).flatMap(([label, value]: [string, unknown]) => {
    if (isFact(value)) return [[label, value] as const];
    if (Array.isArray(value)) return value.filter(isFact).map((fact) => [label, fact] as const);
    return label === "facts" && typeof value === "object" && value !== null ? listFacts(value) : [];
  });
}

/** `stated`, `inferred (possible-values list)` */
export function describeCertainty({ certainty, rule }: Fact<unknown>): string {
  return rule === undefined ? certainty : `${certainty} (${rule})`;
}

/** A fact's value on one line: a type as TypeScript writes it, a name as the page does. */
export function describeValue(value: unknown): string {
  if (isTypeReference(value)) return describeType(value);
  if (typeof value === "object" && value !== null && "text" in value && typeof value.text === "string")
    return value.text;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isFact(value: unknown): value is Fact<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "certainty" in value &&
    "origins" in value &&
    Array.isArray(value.origins)
  );
}

function isTypeReference(value: unknown): value is TypeReference {
  return typeof value === "object" && value !== null && "kind" in value;
}
