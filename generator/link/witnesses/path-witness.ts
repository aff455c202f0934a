import { inferred } from "../../model/fact.js";
import type { Operation } from "../../model/operation.js";
import type { NavigationProperty, QualifiedName, TypeReference } from "../../model/types.js";
import type { Span } from "../../source/span.js";
import type { Types } from "../../model/queries.js";
import { createPathTypes, findDeclared, listReturned } from "./path-types.js";
import { spellByType } from "./spell-by-type.js";

/** What the request paths say of types. */
export interface PathWitness {
  /** Navigation properties that no table has, by the type they belong to, sorted by name. */
  readonly added: ReadonlyMap<QualifiedName, readonly NavigationProperty[]>;
  /** Properties of the tables that a path shows to be collections, by the type that declares them. */
  readonly collections: ReadonlyMap<QualifiedName, ReadonlyMap<string, Span>>;
  /** How paths spell the properties of a type that its table spells in another letter case. */
  readonly spellings: ReadonlyMap<QualifiedName, ReadonlySet<string>>;
}

/**
 * Follows the request paths through the model: where `/users/{id}` is a user and `GET /users/{id}/photos` returns
 * profilePhotos, user has `photos`. Functions in parentheses, casts and `$` segments are no properties.
 */
export function readPathWitness(types: Types, operations: Iterable<Operation>, namespace: string): PathWitness {
  const returned = listReturned(operations);
  const typeAt = createPathTypes(types, returned, namespace);
  const added = new Map<QualifiedName, Map<string, NavigationProperty>>();
  const collections = new Map<QualifiedName, Map<string, Span>>();
  const spellings = new Map<QualifiedName, Set<string>>();
  for (const { path, type, operation } of returned) {
    const slash = path.lastIndexOf("/");
    const name = path.slice(slash + 1);
    const owner = typeAt(path.slice(0, slash));
    const origin = operation.requests[0]?.span;
    if (owner?.kind !== "structured" || origin === undefined || !isPropertyName(name)) continue;
    const known = findDeclared(types, owner.name, name);
    if (known === undefined) {
      const property = createNavigation(spellByType(name, type) ?? name, type, origin);
      const own = getOrAdd(added, owner.name, () => new Map<string, NavigationProperty>());
      if (!own.has(property.name)) own.set(property.name, property);
      continue;
    }
    if (known.property.name !== name) getOrAdd(spellings, known.owner, () => new Set<string>()).add(name);
    if (operation.shape.value === "list" && isSingleOf(known.property.type.value, type))
      getOrAdd(collections, known.owner, () => new Map<string, Span>()).set(known.property.name, origin);
  }
  const sorted = [...added].map(
    ([type, found]) => [type, [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))] as const,
  );
  return { added: new Map(sorted), collections, spellings };
}

/** `getEffectivePermissions` is a function. */
function isPropertyName(segment: string): boolean {
  return /^[a-z][A-Za-z\d]*$/.test(segment) && !/^get[A-Z]/.test(segment);
}

function createNavigation(name: string, type: TypeReference, origin: Span): NavigationProperty {
  return {
    kind: "navigationProperty",
    name,
    type: inferred(type, "request-path", origin),
    description: "",
    facts: {},
    witnesses: ["operation"],
    origins: [origin],
  };
}

function isSingleOf(known: TypeReference, claimed: TypeReference): boolean {
  return (
    known.kind === "structured" &&
    claimed.kind === "collection" &&
    claimed.element.kind === "structured" &&
    claimed.element.name === known.name
  );
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
