import { inferred } from "../../model/fact.js";
import type { Operation, OperationShape } from "../../model/operation.js";
import type { Types } from "../../model/queries.js";
import { leadsToSeveral, type TypeAt } from "../witnesses/path-types.js";

/**
 * The operation, its shape as its address has it: what is read where a type has several is a list, what is posted there
 * is created, whatever the page's title says.
 */
export function shapeByAddress(operation: Operation, types: Types, typeAt: TypeAt): Operation {
  const [first] = operation.requests;
  if (first === undefined) return operation;
  const shape = shapesOfSeveral[`${first.method} ${operation.shape.value}`];
  return shape === undefined || !leadsToSeveral(types, first.path, typeAt)
    ? operation
    : { ...operation, shape: inferred(shape, "shape-of-navigation", first.span) };
}

/** By the method, and the shape that the page alone suggests. */
const shapesOfSeveral: Readonly<Record<string, OperationShape>> = { "GET get": "list", "POST action": "create" };
