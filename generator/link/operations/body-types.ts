import { inferred } from "../../model/fact.js";
import type { Operation, RequestBody } from "../../model/operation.js";
import { elementOf, mapProperties, type Types } from "../../model/queries.js";
import { normalisePath } from "../../model/request-path.js";
import type { QualifiedName } from "../../model/types.js";
import { createPathTypes, listReturned } from "../witnesses/path-types.js";

type Operations = ReadonlyMap<string, Operation>;

/**
 * The operations with the types of bodies of which a page has only the table: what creates or updates sends what it
 * returns or what stands at its address (`PATCH /users/{id}`, api/user-update.md), where the table is about properties
 * of that.
 */
export function typeBodies(operations: Operations, types: Types, namespace: string): Operations {
  const typeAt = createPathTypes(types, listReturned(operations.values()), namespace);
  const isAbout = ({ properties }: RequestBody, name: QualifiedName): boolean => {
    const known = mapProperties(types, name);
    return properties.filter((row) => known.has(row.name)).length * 2 > properties.length;
  };
  const findType = (operation: Operation, body: RequestBody): QualifiedName | undefined => {
    const isCreation = operation.shape.value === "create";
    if (!isCreation && operation.shape.value !== "update") return undefined;
    const returned = operation.responses.map(({ type }) => type?.value);
    const held = operation.requests.slice(0, 1).map(({ path }) => typeAt(normalisePath(path)));
    const candidates = [...returned, ...held.filter((type) => isCreation === (type?.kind === "collection"))];
    return candidates
      .flatMap((type) => (type === undefined ? [] : elementOf(type)))
      .flatMap((element) => (element.kind === "structured" ? element.name : []))
      .find((name) => isAbout(body, name));
  };
  return new Map(
    [...operations].map(([id, operation]): [string, Operation] => {
      const { requestBody: body } = operation;
      const type = body?.type === undefined ? body && findType(operation, body) : undefined;
      if (body === undefined || type === undefined) return [id, operation];
      return [id, { ...operation, requestBody: { ...body, type: inferred(type, "body-of-what-is-there", body.span) } }];
    }),
  );
}
