/** Whether a type fits what a body shows. */
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from "../../source/json.js";
import { deduced, type Fact } from "../../model/fact.js";
import type { QualifiedName, TypeReference } from "../../model/types.js";
import { asReference } from "./annotated-type.js";
import type { ExampleLookup } from "./example-lookup.js";

/**
 * What a page says of its operation is not always what an example shows: one that creates an event with extended
 * properties stands on the page of the extended property. A body most of whose names the type does not know is of
 * another type.
 */
export function ifFitting(
  type: Fact<TypeReference> | undefined,
  value: JsonValue,
  lookup: ExampleLookup,
): Fact<TypeReference> | undefined {
  return type && fits(type.value, value, lookup) ? type : undefined;
}

/** Whether the type knows at least half of the names that the body shows. */
function fits(reference: TypeReference, value: JsonValue, lookup: ExampleLookup): boolean {
  return nameOf(reference) === undefined || countKnown(reference, value, lookup) * 2 >= listNames(value).length;
}

export function countKnown(reference: TypeReference, value: JsonValue, lookup: ExampleLookup): number {
  const type = nameOf(reference);
  return type === undefined ? 0 : listNames(value).filter((name) => lookup.hasProperty(type, name)).length;
}

/** The names of the properties that a body shows, of a list those of its first elements. */
export function listNames(value: JsonValue): readonly string[] {
  const samples = (elementsOf(value) ?? [value]).filter((sample) => isJsonObject(sample)).slice(0, 5);
  return samples
    .flatMap((sample) => Object.keys(isJsonObject(sample["value"]) ? sample["value"] : sample))
    .filter((name) => !name.includes("@"));
}

export function nameOf(reference: TypeReference): QualifiedName | undefined {
  const element = reference.kind === "collection" ? reference.element : reference;
  return element.kind === "structured" ? element.name : undefined;
}

/**
 * Brings the type in line with what the body shows: a list where one object was announced, or one object where a list
 * was.
 */
export function fitEnvelope(
  type: Fact<TypeReference>,
  value: JsonValue,
  lookup: ExampleLookup,
): Fact<TypeReference> | undefined {
  const reference = type.value;
  if (reference.kind === "collection") {
    if (!isJsonObject(value) || "value" in value) return type;
    if (isDeltaOnly(value)) return undefined;
    return deduced(reference.element, "object-without-envelope", type);
  }
  const hasOwnValue = reference.kind === "structured" && lookup.hasProperty(reference.name, "value");
  if (elementsOf(value) === undefined || hasOwnValue) return type;
  return deduced(asReference(reference, true), "array-of-values", type);
}

/** The first answers of a delta query may hold nothing but a link to the next. */
function isDeltaOnly(value: JsonObject): boolean {
  return Object.keys(value).every((name) => name.startsWith("@"));
}

/** The elements of `{ "value": [...] }` or of a bare array. */
export function elementsOf(value: JsonValue): readonly JsonValue[] | undefined {
  const list = isJsonObject(value) ? value["value"] : value;
  return isJsonArray(list) ? list : undefined;
}
