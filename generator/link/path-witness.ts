import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import { inferred } from "../model/fact.js";
import type { Operation } from "../model/operation.js";
import type { NavigationProperty, Property, QualifiedName, StructuredType, TypeReference } from "../model/types.js";
import { rootNamespace } from "../model/names.js";
import type { Span } from "../source/span.js";
import { walkBases } from "../model/bases.js";
import { spellByType } from "./spell-by-type.js";

/** What the request paths say of types. */
export interface PathWitness {
  /** Navigation properties that no table has, by the type they belong to. */
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
export function readPathWitness(
  types: ReadonlyMap<QualifiedName, StructuredType>,
  operations: readonly Operation[],
): PathWitness {
  const returned = collectReturned(operations);
  const typeAt = createPathTypes(types, returned);
  const added = new Map<QualifiedName, Map<string, NavigationProperty>>();
  const collections = new Map<QualifiedName, Map<string, Span>>();
  const spellings = new Map<QualifiedName, Set<string>>();
  for (const { path, type, operation } of returned) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const owner = typeAt(path.slice(0, path.lastIndexOf("/")));
    const origin = operation.requests[0]?.span;
    if (
      owner?.kind !== "structured" ||
      origin === undefined ||
      !/^[a-z][A-Za-z\d]*$/.test(name) ||
      /^get[A-Z]/.test(name)
    )
      continue;
    const known = findDeclared(types, owner.name, name);
    if (known === undefined) {
      const spelled = spellByType(name, type) ?? name;
      const own = getOrAdd(added, owner.name, () => new Map<string, NavigationProperty>());
      if (!own.has(spelled))
        own.set(spelled, {
          kind: "navigationProperty",
          name: spelled,
          type: inferred(type, "request-path", origin),
          description: "",
          facts: {},
          witnesses: ["operation"],
          origins: [origin],
        });
      continue;
    }
    if (known.property.name !== name) getOrAdd(spellings, known.owner, () => new Set<string>()).add(name);
    if (operation.shape.value === "list" && isSingleOf(known.property.type.value, type))
      getOrAdd(collections, known.owner, () => new Map<string, Span>()).set(known.property.name, origin);
  }
  return {
    added: new Map(
      [...added].map(([type, found]) => [type, [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))]),
    ),
    collections,
    spellings,
  };
}

/** The types with what the paths add; a cell that a list operation contradicts becomes a collection, and is reported. */
export function applyPathWitness(
  types: ReadonlyMap<QualifiedName, StructuredType>,
  witness: PathWitness,
): { readonly types: ReadonlyMap<QualifiedName, StructuredType>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const mend = <P extends Property | NavigationProperty>(property: P, owner: QualifiedName): P => {
    const listed = witness.collections.get(owner)?.get(property.name);
    const element = property.type.value;
    const cell = property.type.origins[0];
    if (listed === undefined || element.kind === "collection" || cell === undefined) return property;
    diagnostics.push(
      createDiagnostic(
        "type/not-a-collection",
        cell,
        `\`${property.name}\` is one value here, but an operation lists it; it was read as a collection.`,
        { related: [{ message: "This request lists it.", span: listed }] },
      ),
    );
    return {
      ...property,
      type: inferred({ kind: "collection", element }, "operation-lists-it", listed, ...property.type.origins),
    };
  };
  const result = new Map(
    [...types].map(([name, type]) => [
      name,
      {
        ...type,
        properties: type.properties.map((property) => mend(property, name)),
        navigationProperties: [
          ...type.navigationProperties.map((property) => mend(property, name)),
          ...(witness.added.get(name) ?? []),
        ],
      },
    ]),
  );
  return { types: result, diagnostics };
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

interface Returned {
  readonly path: string;
  readonly type: TypeReference;
  readonly operation: Operation;
}

/**
 * What each plain path holds, placeholders as `{}`: what GET returns there, a collection where one of its items is read
 * (`/users/{}/onlineMeetings/{}`) or one is created.
 */
function collectReturned(operations: readonly Operation[]): readonly Returned[] {
  const direct: Returned[] = [];
  const indirect: Returned[] = [];
  for (const operation of operations) {
    const type = operation.responses.find(({ status }) => status === 200 || status === 201)?.type?.value;
    const shape = operation.shape.value;
    // `Range: boundingRect` is the title of a function that takes no parameters, and so is a segment `getEffectivePermissions`.
    if (type === undefined || !/^(?:list|get|create|add)\s/i.test(operation.title)) continue;
    for (const request of operation.requests) {
      if (/[()$:]/.test(request.path)) continue;
      const path = normalisePath(request.path);
      if (request.method === "GET" && (shape === "get" || shape === "list")) {
        direct.push({ path, type, operation });
        if (path.endsWith("/{}") && type.kind !== "collection")
          indirect.push({ path: path.slice(0, -"/{}".length), type: { kind: "collection", element: type }, operation });
      } else if (
        request.method === "POST" &&
        shape === "create" &&
        type.kind !== "collection" &&
        !/\/(?:create|add)[^/]*$/.test(path)
      ) {
        indirect.push({ path, type: { kind: "collection", element: type }, operation });
      }
    }
  }
  return [...direct, ...indirect];
}

/** `/users/{id | userPrincipalName}/photos?$top=1` to `/users/{}/photos` */
function normalisePath(path: string): string {
  return path
    .replace(/\?.*$/, "")
    .replace(/\{[^{}]*\}|<[^<>]*>/g, "{}")
    .replace(/\/+$/, "");
}

/** The type a path leads to: as an operation says, as an item of a list, or through a property of the type before it. */
function createPathTypes(
  types: ReadonlyMap<QualifiedName, StructuredType>,
  returned: readonly Returned[],
): (path: string) => TypeReference | undefined {
  const known = new Map<string, TypeReference>();
  for (const { path, type } of returned) if (!known.has(path)) known.set(path, type);
  // `/security` and `/teamwork` are never read themselves; an entity type of that very name stands there.
  const roots = new Map<string, TypeReference>();
  for (const type of types.values()) {
    if (type.namespace === rootNamespace && type.kind === "entityType")
      roots.set(type.name, { kind: "structured", name: type.qualifiedName });
  }
  const typeAt = (path: string): TypeReference | undefined => {
    const direct = known.get(path);
    if (direct !== undefined) return direct;
    const slash = path.lastIndexOf("/");
    if (slash === 0) return roots.get(path.slice(1));
    if (slash < 0) return undefined;
    const parent = typeAt(path.slice(0, slash));
    const segment = path.slice(slash + 1);
    if (segment === "{}") return parent?.kind === "collection" ? parent.element : undefined;
    return parent?.kind === "structured" ? findDeclared(types, parent.name, segment)?.property.type.value : undefined;
  };
  return typeAt;
}

function findDeclared(
  types: ReadonlyMap<QualifiedName, StructuredType>,
  name: QualifiedName,
  property: string,
): { readonly owner: QualifiedName; readonly property: Property | NavigationProperty } | undefined {
  const lower = property.toLowerCase();
  for (const type of walkBases(types, name)) {
    const found = [...type.navigationProperties, ...type.properties].find((each) => each.name.toLowerCase() === lower);
    if (found !== undefined) return { owner: type.qualifiedName, property: found };
  }
  return undefined;
}
