/** What operations' addresses tell of them, once the types are known that they lead through. */
import { deduced, inferred, type Fact } from "../../model/fact.js";
import type { Operation, RequestBody } from "../../model/operation.js";
import { findProperty, isA, listDescendants, type Types } from "../../model/queries.js";
import { normalisePath } from "../../model/request-path.js";
import type { QualifiedName } from "../../model/types.js";
import { shapeByAddress } from "./address-shape.js";
import { createPathTypes, listReturned, type TypeAt } from "../witnesses/path-types.js";

/**
 * The operations, in the shape that their addresses have, and the bodies of those that create or update of a type where
 * the model leads to it.
 */
export function settleOperations(
  operations: ReadonlyMap<string, Operation>,
  types: Types,
  namespace: string,
): ReadonlyMap<string, Operation> {
  const typeAt = createPathTypes(types, listReturned(operations.values()), namespace);
  return new Map(
    [...operations].map(([id, operation]) => [id, typeBody(shapeByAddress(operation, types, typeAt), types, typeAt)]),
  );
}

function typeBody(operation: Operation, types: Types, typeAt: TypeAt): Operation {
  const { requestBody: body, ...rest } = operation;
  if (body === undefined || body.type !== undefined) return operation;
  const addressed = findAddressed(operation, typeAt);
  const answered = findAnswered(operation);
  // An address may hold several kinds, of which the page speaks of one.
  const isNearer = addressed && answered && isA(types, answered.value, addressed.value);
  const type = [isNearer ? answered : addressed, answered].find((each) => each && takesRows(body, each.value, types));
  if (type !== undefined) return { ...operation, requestBody: { ...body, type } };
  return body.properties.length === 0 ? rest : operation;
}

/** `PATCH /boats/{id}` sends a boat, and so does `POST /boats`. */
function findAddressed({ requests, shape }: Operation, typeAt: TypeAt): Fact<QualifiedName> | undefined {
  for (const { path, span } of requests) {
    const type = /[()$:]/.test(path) ? undefined : typeAt(normalisePath(path));
    const sent = shape.value === "create" && type?.kind === "collection" ? type.element : type;
    const isMeant = shape.value === "update" || (shape.value === "create" && type?.kind === "collection");
    if (isMeant && sent?.kind === "structured") return inferred(sent.name, "body-of-address", span);
  }
  return undefined;
}

function findAnswered({ responses, shape }: Operation): Fact<QualifiedName> | undefined {
  if (shape.value !== "create" && shape.value !== "update") return undefined;
  const type = responses.find(({ status }) => status === 200 || status === 201)?.type;
  return type?.value.kind === "structured" ? deduced(type.value.name, "returned-type-is-sent", type) : undefined;
}

/** Most of the rows are the type's, or those of a type derived from it; other rows are parameters by name. */
function takesRows({ properties }: RequestBody, type: QualifiedName, types: Types): boolean {
  const names = properties.map(({ name }) => name.replace(/@.*$/, "")).filter((name) => name !== "");
  const found = types.get(type);
  const kinds = [type, ...(found ? listDescendants(types, found) : []).map(({ qualifiedName }) => qualifiedName)];
  const known = names.filter((name) => kinds.some((kind) => findProperty(types, kind, name) !== undefined));
  return known.length * 2 >= names.length;
}
