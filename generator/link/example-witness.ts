import type { Example } from "../model/example.js";
import type { Operation } from "../model/operation.js";
import type { QualifiedName, StructuredType, TypeReference } from "../model/types.js";
import { findProperty } from "../model/queries.js";
import { isJsonArray, isJsonObject, type JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";

/** A property that examples show on a type whose pages do not document it. */
export interface Sighting {
  readonly name: string;
  /** The bodies that show it. */
  readonly origins: readonly Span[];
}

/** What examples say of types that no table says. */
export interface ExampleWitness {
  /** For each type, the properties its examples show beyond its own and inherited ones; open types say nothing. */
  readonly sightings: ReadonlyMap<QualifiedName, readonly Sighting[]>;
  /** For each type, the other types in whose place its values stand: the declared type of a property, or of an operation's response. */
  readonly places: ReadonlyMap<QualifiedName, ReadonlySet<QualifiedName>>;
  /** For each type, the documented names that its examples use as they are written. */
  readonly uses: ReadonlyMap<QualifiedName, ReadonlySet<string>>;
}

export function readExampleWitness(
  types: ReadonlyMap<QualifiedName, StructuredType>,
  examples: readonly Example[],
  operations: ReadonlyMap<string, Operation>,
  resolveType: (name: string) => QualifiedName | undefined,
): ExampleWitness {
  const seen = new Map<QualifiedName, Map<string, Span[]>>();
  const places = new Map<QualifiedName, Set<QualifiedName>>();
  const uses = new Map<QualifiedName, Set<string>>();
  const addPlace = (declared: QualifiedName, actual: QualifiedName): void => {
    if (declared !== actual) places.set(actual, (places.get(actual) ?? new Set<QualifiedName>()).add(declared));
  };
  const visit = (type: TypeReference, value: JsonValue, origin: Span): void => {
    if (isJsonArray(value)) {
      for (const item of value) visit(type.kind === "collection" ? type.element : type, item, origin);
      return;
    }
    const element = type.kind === "collection" ? type.element : type;
    if (element.kind !== "structured" || !isJsonObject(value)) return;
    if (type.kind === "collection" && Array.isArray(value["value"])) {
      visit(type, value["value"], origin);
      return;
    }
    const own = value["@odata.type"];
    const name = typeof own === "string" ? resolveType(own.replace(/^#/, "")) : element.name;
    if (name !== undefined) addPlace(element.name, name);
    if (name === undefined || types.get(name)?.open?.value === true) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key.includes("@")) continue;
      const property = findProperty(types, name, key);
      if (property !== undefined) {
        uses.set(name, (uses.get(name) ?? new Set<string>()).add(key));
        visit(property.type.value, inner, origin);
      } else addSighting(seen, name, key, origin);
    }
  };
  for (const example of examples) {
    for (const message of [example.request, example.response]) {
      const body = message?.body;
      if (message === undefined || body?.kind !== "json" || body.type === undefined) continue;
      visit(body.type.value, body.value, message.span);
      const actual = elementOf(body.type.value);
      const declared =
        message !== example.response || example.operation === undefined
          ? []
          : (operations.get(example.operation)?.responses ?? []);
      for (const { type } of declared) {
        const stated = type === undefined ? undefined : elementOf(type.value);
        if (actual.kind === "structured" && stated?.kind === "structured") addPlace(stated.name, actual.name);
      }
    }
  }
  return {
    sightings: new Map(
      [...seen].map(([type, names]) => [type, [...names].map(([name, origins]) => ({ name, origins }))]),
    ),
    places,
    uses,
  };
}

function elementOf(type: TypeReference): TypeReference {
  return type.kind === "collection" ? type.element : type;
}

function addSighting(
  seen: Map<QualifiedName, Map<string, Span[]>>,
  type: QualifiedName,
  name: string,
  origin: Span,
): void {
  const names = seen.get(type) ?? new Map<string, Span[]>();
  names.set(name, [...(names.get(name) ?? []), origin]);
  seen.set(type, names);
}
