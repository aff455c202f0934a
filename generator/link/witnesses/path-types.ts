import type { Operation } from "../../model/operation.js";
import { walkBases, type AnyProperty } from "../../model/queries.js";
import { normalisePath } from "../../model/request-path.js";
import type { QualifiedName, TypeReference } from "../../model/types.js";
import type { Types } from "../../model/queries.js";

/** What a plain path holds, as an operation says. */
export interface Returned {
  /** Placeholders as `{}`: `/users/{}/onlineMeetings`. */
  readonly path: string;
  readonly type: TypeReference;
  readonly operation: Operation;
}

/**
 * What each plain path holds: what GET returns there, and a collection where one of its items is read
 * (`/users/{}/onlineMeetings/{}`) or one is created. What is read itself comes first.
 */
export function listReturned(operations: Iterable<Operation>): readonly Returned[] {
  const found = [...operations].flatMap((operation) => {
    const returned = operation.responses.find(({ status }) => status === 200 || status === 201)?.type;
    // A page that gives no status tells too little of what stands at a path: it may be a function (drive-recent.md).
    const isVague = returned?.certainty === "inferred" && returned.rule === "returns-without-status";
    const type = isVague ? undefined : returned?.value;
    // `Range: boundingRect` is the title of a function without parameters, as is a segment `getEffectivePermissions`.
    if (type === undefined || !/^(?:list|get|create|add)\s/i.test(operation.title)) return [];
    return operation.requests
      .filter(({ path }) => !/[()$:]/.test(path))
      .flatMap(({ method, path }) => [
        ...readGet(method, { path: normalisePath(path), type, operation }),
        ...readCreate(method, { path: normalisePath(path), type, operation }),
      ]);
  });
  return [...found.filter(({ isDirect }) => isDirect), ...found.filter(({ isDirect }) => !isDirect)];
}

type Found = Returned & { readonly isDirect: boolean };

function readGet(method: string, returned: Returned): readonly Found[] {
  const shape = returned.operation.shape.value;
  if (method !== "GET" || (shape !== "get" && shape !== "list")) return [];
  const direct: Found = { ...returned, isDirect: true };
  // A page that reads one of several by its key, and all of them, speaks of the one (api/profilephoto-get.md).
  const isOfItems = returned.operation.requests.some(({ path }) => normalisePath(path) === `${returned.path}/{}`);
  if (isOfItems && returned.type.kind !== "collection") return [];
  return returned.path.endsWith("/{}")
    ? [direct, ...asItem(returned, returned.path.slice(0, -"/{}".length))]
    : [direct];
}

function readCreate(method: string, returned: Returned): readonly Found[] {
  const { path, operation } = returned;
  const isCreation = method === "POST" && operation.shape.value === "create" && !/\/(?:create|add)[^/]*$/.test(path);
  return isCreation ? asItem(returned, path) : [];
}

/** What the collection at a path has as one of its items. */
function asItem({ type, operation }: Returned, path: string): readonly Found[] {
  return type.kind === "collection"
    ? []
    : [{ path, type: { kind: "collection", element: type }, operation, isDirect: false }];
}

/** The type a path leads to, its placeholders as `{}`: `/users/{}/photos`. */
export type TypeAt = (path: string) => TypeReference | undefined;

/**
 * The type a path leads to: as an operation says, as an item of a list, or through a property of the type before it.
 */
export function createPathTypes(types: Types, returned: readonly Returned[], namespace: string): TypeAt {
  const known = new Map<string, TypeReference>();
  for (const { path, type } of returned) if (!known.has(path)) known.set(path, type);
  // `/security` and `/teamwork` are never read themselves; an entity type of that very name stands there.
  const roots = new Map<string, TypeReference>();
  for (const type of types.values()) {
    if (type.namespace === namespace && type.kind === "entityType")
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

/** Whether a plain path ends in a property of several, as the type before it declares it. */
export function leadsToSeveral(types: Types, path: string, typeAt: TypeAt): boolean {
  const normal = normalisePath(path);
  const slash = normal.lastIndexOf("/");
  const owner = /[()$:]/.test(normal) ? undefined : typeAt(normal.slice(0, slash));
  const found = owner?.kind === "structured" ? findDeclared(types, owner.name, normal.slice(slash + 1)) : undefined;
  return found?.property.type.value.kind === "collection";
}

/** A type's own or inherited property of a name in any case, with the type that declares it. */
export function findDeclared(
  types: Types,
  name: QualifiedName,
  property: string,
): { readonly owner: QualifiedName; readonly property: AnyProperty } | undefined {
  const lower = property.toLowerCase();
  for (const type of walkBases(types, name)) {
    const found = [...type.navigationProperties, ...type.properties].find((each) => each.name.toLowerCase() === lower);
    if (found !== undefined) return { owner: type.qualifiedName, property: found };
  }
  return undefined;
}
