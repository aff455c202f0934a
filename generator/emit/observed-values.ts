import type { Fixture } from "../conform/fixture.js";
import { isPlaceholderText } from "../conform/placeholder.js";
import { indexTypes, type TypeIndex } from "../conform/type-index.js";
import type { Model, QualifiedName, StructuredType, TypeReference } from "../model/types.js";
import { isJsonObject, type JsonValue } from "../source/json.js";

export type Scalar = string | number | boolean;

/** More values do not make better tests. */
const mostValues = 3;
const longestText = 120;

/** The values that examples show for the properties of types, those of collections one by one; placeholders are left out. */
export interface ObservedValues {
  valuesOf(type: QualifiedName, property: string): readonly Scalar[];
}

export function observeValues(model: Model, fixtures: readonly Fixture[]): ObservedValues {
  const index = indexTypes(model);
  const observed = new Map<string, Scalar[]>();
  for (const fixture of fixtures) {
    const { conforming, type } = fixture;
    if (type.kind !== "collection") observe(conforming, type, index, observed, undefined);
    else observe(isJsonObject(conforming) ? (conforming["value"] ?? null) : conforming, type, index, observed, undefined);
  }
  return { valuesOf: (type, property) => observed.get(`${type}/${property}`) ?? [] };
}

function observe(value: JsonValue, type: TypeReference, index: TypeIndex, observed: Map<string, Scalar[]>, key: string | undefined): void {
  if (type.kind === "collection") {
    if (Array.isArray(value)) for (const element of value as readonly JsonValue[]) observe(element, type.element, index, observed, key);
  } else if (type.kind === "structured") {
    const declared = index.findType(type.name);
    if (declared && isJsonObject(value)) observeObject(value, declared, index, observed);
  } else if (key !== undefined && isScalar(value)) {
    const values = observed.get(key) ?? [];
    observed.set(key, values);
    if (values.length < mostValues && !values.includes(value)) values.push(value);
  }
}

function observeObject(
  value: Readonly<Record<string, JsonValue>>,
  declared: StructuredType,
  index: TypeIndex,
  observed: Map<string, Scalar[]>,
): void {
  const written = value["@odata.type"];
  const named = typeof written === "string" ? index.resolveTypeName(written) : undefined;
  const type = named && index.isA(named, declared) ? named : declared;
  for (const [name, inner] of Object.entries(value)) {
    const property = index.propertiesOf(type).get(name);
    if (property) observe(inner, property.type.value, index, observed, `${type.qualifiedName}/${name}`);
  }
}

function isScalar(value: JsonValue): value is Scalar {
  if (typeof value === "string") return value.length <= longestText && value.trim() !== "" && !isPlaceholderText(value);
  return typeof value === "number" || typeof value === "boolean";
}
