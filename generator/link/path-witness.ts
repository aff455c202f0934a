import { inferred } from "../model/fact.js";
import type { Operation } from "../model/operation.js";
import { walkBases } from "./lookup.js";
import type { NavigationProperty, QualifiedName, StructuredType, TypeReference } from "../model/types.js";

/**
 * Navigation properties that no table has but a request path walks through: where `/users/{id}` is a user and
 * `GET /users/{id}/photos` returns profilePhotos, user has `photos`. Functions in parentheses, casts and `$` segments are none.
 */
export function witnessPaths(types: ReadonlyMap<QualifiedName, StructuredType>, operations: readonly Operation[]): ReadonlyMap<QualifiedName, StructuredType> {
  const returned = collectReturned(operations);
  const typeAt = createPathTypes(types, returned);
  const added = new Map<QualifiedName, Map<string, NavigationProperty>>();
  for (const { path, type, operation } of returned) {
    const segments = path.split("/");
    const name = segments.at(-1) ?? "";
    if (!/^[a-z][A-Za-z\d]*$/.test(name) || /^get[A-Z]/.test(name) || segments.length < 3) continue;
    const owner = typeAt(segments.slice(0, -1).join("/"));
    if (owner === undefined || owner.kind !== "structured" || hasProperty(types, owner.name, name)) continue;
    const request = operation.requests[0];
    const own = added.get(owner.name) ?? new Map<string, NavigationProperty>();
    if (request !== undefined && !own.has(name)) {
      own.set(name, { kind: "navigationProperty", name, type: inferred(type, "request path", request.span), description: "", facts: {}, witnesses: ["operation"], origins: [request.span] });
    }
    added.set(owner.name, own);
  }
  return new Map([...types].map(([name, type]) => {
    const more = [...(added.get(name)?.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    return [name, more.length === 0 ? type : { ...type, navigationProperties: [...type.navigationProperties, ...more] }];
  }));
}

interface Returned {
  readonly path: string;
  readonly type: TypeReference;
  readonly operation: Operation;
}

/** What each plain GET path returns, placeholders as `{}`. */
function collectReturned(operations: readonly Operation[]): readonly Returned[] {
  return operations.flatMap((operation) => {
    const type = operation.responses.find((response) => response.status === 200)?.type?.value;
    const shape = operation.shape.value;
    // `Range: boundingRect` is the title of a function that takes no parameters, and so is a segment `getEffectivePermissions`.
    if (type === undefined || (shape !== "get" && shape !== "list") || !/^(?:list|get)\s/i.test(operation.title)) return [];
    return operation.requests.filter((request) => request.method === "GET" && !/[()$:]/.test(request.path)).map((request) => ({ path: normalisePath(request.path), type, operation }));
  });
}

/** `/users/{id | userPrincipalName}/photos?$top=1` to `/users/{}/photos` */
function normalisePath(path: string): string {
  return path.replace(/\?.*$/, "").replace(/\{[^{}]*\}|<[^<>]*>/g, "{}").replace(/\/+$/, "");
}

/** The type a path leads to: as an operation says, as an item of a list, or through a property of the type before it. */
function createPathTypes(types: ReadonlyMap<QualifiedName, StructuredType>, returned: readonly Returned[]): (path: string) => TypeReference | undefined {
  const known = new Map<string, TypeReference>();
  for (const { path, type } of returned) if (!known.has(path)) known.set(path, type);
  const typeAt = (path: string): TypeReference | undefined => {
    const direct = known.get(path);
    if (direct !== undefined) return direct;
    const slash = path.lastIndexOf("/");
    if (slash <= 0) return undefined;
    const parent = typeAt(path.slice(0, slash));
    const segment = path.slice(slash + 1);
    if (segment === "{}") return parent?.kind === "collection" ? parent.element : undefined;
    return parent?.kind === "structured" ? findProperty(types, parent.name, segment)?.type.value : undefined;
  };
  return typeAt;
}

function hasProperty(types: ReadonlyMap<QualifiedName, StructuredType>, type: QualifiedName, name: string): boolean {
  return findProperty(types, type, name) !== undefined;
}
function findProperty(types: ReadonlyMap<QualifiedName, StructuredType>, name: QualifiedName, property: string) {
  const lower = property.toLowerCase();
  for (const type of walkBases(types, name)) {
    const found = [...type.navigationProperties, ...type.properties].find((each) => each.name.toLowerCase() === lower);
    if (found !== undefined) return found;
  }
  return undefined;
}
