/**
 * What documentation says, as data, for tools that read `model.json`.
 *
 *     const model = parseModel(await readFile("generated/v1.0/model.json", "utf8"));
 *     if (!model.ok) throw new Error(`${model.error.path} ${model.error.message}`);
 *     for (const type of walkBases(model.value.types, "microsoft.graph.user")) console.log(type.name);
 */
export { parseModel, type ModelProblem } from "./model/json/read-model.js";
export { serialiseModel, toJson } from "./model/json/write-model.js";
export { modelFormatVersion } from "./model/json/model-json.js";
export type * from "./model/json/fact-json.js";
export type * from "./model/json/model-json.js";
export type * from "./model/json/operation-json.js";
export type * from "./model/json/example-json.js";

export type * from "./model/types.js";
export type * from "./model/operation.js";
export type * from "./model/example.js";
export type { AssumedFact, Certainty, Fact, InferredFact, StatedFact } from "./model/fact.js";
export type { NonEmpty } from "./model/non-empty.js";
export { primitives, type Primitive, type PrimitiveFormat } from "./model/primitives.js";
export { describeType } from "./model/describe-type.js";
export { findNodes, type NamedNode } from "./model/find-nodes.js";
export { isNullable } from "./model/nullability.js";
export {
  elementOf,
  findBase,
  findProperty,
  isA,
  isOpen,
  listBases,
  listDeclaredProperties,
  listDescendants,
  mapProperties,
  walkBases,
  type AnyProperty,
} from "./model/queries.js";
export type { Failure, Result, Success } from "./source/result.js";
export type { JsonObject, JsonValue } from "./source/json.js";
export type { Span } from "./source/span.js";
export type { TextBlock } from "./source/text-block.js";
