import type { Fixture } from "../../generator/conform/fixture.js";
import { isPlaceholderText } from "../../generator/conform/placeholder.js";
import { indexTypes, type TypeIndex } from "../../generator/conform/type-index.js";
import type { Model, QualifiedName, StructuredType, TypeReference } from "../../generator/model/types.js";
import { listSingle } from "../../generator/model/values.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../generator/source/json.js";

export type Scalar = string | number | boolean;

/** More values do not make better tests. */
const mostValues = 3;
const longestText = 120;

/**
 * The values that examples show for the properties of types, those of collections one by one; placeholders are left
 * out.
 */
export interface ObservedValues {
  /**
   * Those of the object that shows the most of its type first, so that the first values of all properties belong
   * together.
   */
  valuesOf(type: QualifiedName, property: string): readonly Scalar[];
}

/** What an object of an example shows, by property. */
type Sighting = ReadonlyMap<string, readonly Scalar[]>;

export function observeValues(model: Model, fixtures: readonly Fixture[]): ObservedValues {
  const index = indexTypes(model);
  const sightings = new Map<QualifiedName, Sighting[]>();
  for (const fixture of fixtures) {
    const { conforming, type, changes } = fixture;
    // What a correction put there is no page's value, unless it only wrote it in another way.
    const invented = new Set(changes.filter(({ from, to }) => !isSameText(from, to)).map(({ to }) => to));
    const isShown = (value: JsonValue): value is Scalar => isScalar(value, model) && !invented.has(value);
    listObjects(conforming, type, index, (object, of) => {
      sightings.set(of.qualifiedName, [
        ...(sightings.get(of.qualifiedName) ?? []),
        describeObject(object, of, index, isShown),
      ]);
    });
  }
  const values = new Map<string, readonly Scalar[]>();
  for (const [type, seen] of sightings) {
    for (const sighting of seen.sort((a, b) => b.size - a.size)) {
      for (const [property, shown] of sighting) {
        const key = `${type}/${property}`;
        values.set(key, [...new Set([...(values.get(key) ?? []), ...shown])].slice(0, mostValues));
      }
    }
  }
  return { valuesOf: (type, property) => values.get(`${type}/${property}`) ?? [] };
}

/** Every object in a value whose type is known, with that type. */
function listObjects(
  value: JsonValue,
  type: TypeReference,
  index: TypeIndex,
  visit: (object: JsonObject, type: StructuredType) => void,
): void {
  for (const { type: single, value: object } of listSingle(type, value)) {
    const declared = single.kind === "structured" ? index.findType(single.name) : undefined;
    if (declared === undefined || !isJsonObject(object)) continue;
    const written = object["@odata.type"];
    const named = typeof written === "string" ? index.resolveTypeName(written) : undefined;
    const actual = named && index.isA(named, declared) ? named : declared;
    visit(object, actual);
    for (const [name, inner] of Object.entries(object)) {
      const property = index.propertiesOf(actual).get(name);
      if (property) listObjects(inner, property.type.value, index, visit);
    }
  }
}

function describeObject(
  object: JsonObject,
  type: StructuredType,
  index: TypeIndex,
  isShown: (value: JsonValue) => value is Scalar,
): Sighting {
  const sighting = new Map<string, readonly Scalar[]>();
  for (const [name, value] of Object.entries(object)) {
    if (!index.propertiesOf(type).has(name)) continue;
    const elements: readonly JsonValue[] = Array.isArray(value) ? value : [value];
    const shown = elements.filter(isShown);
    if (shown.length > 0) sighting.set(name, shown);
  }
  return sighting;
}

function isSameText(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return typeof a !== "object" && typeof b !== "object" && String(a).toLowerCase() === String(b).toLowerCase();
}

function isScalar(value: JsonValue, { namespace }: Model): value is Scalar {
  if (typeof value === "string")
    return value.length <= longestText && value.trim() !== "" && !isPlaceholderText(value, namespace);
  return typeof value === "number" || typeof value === "boolean";
}
