/**
 * For outputs of your own, `graphdown/emitter`: a file that `graphdown.yaml` names in `emit` has one as its default
 * export.
 *
 *     import { defineEmitter } from "graphdown/emitter";
 *
 *     export default defineEmitter({
 *       name: "permissions",
 *       description: "the permissions of every operation",
 *       options: { heading: { type: "string", default: "Permissions" } },
 *       emit({ model, options, file }) {
 *         const list = file("permissions.md");
 *         list.print(`# ${options.heading}\n`);
 *         for (const { title, permissions } of model.operations.values())
 *           list.print(`${title}: ${permissions.flatMap(({ scopes }) => scopes).join(", ")}`);
 *       },
 *     });
 *
 * It has the name of its file, or of the folder where the file is called `emitter.ts`. graphdown's own outputs are
 * made so too, and use nothing that is not here.
 */
export { defineEmitter } from "./emit/emitter.js";
export type { EmitContext, EmitRun, Emitter, EmitterDefinition, ModelPart } from "./emit/emitter.js";
export type { GeneratedFile } from "./emit/generated-file.js";
export {
  listTypeNames,
  nameArbitrary,
  nameBuilder,
  type Identifiers,
  type NamedModel,
  type Names,
} from "./emit/names.js";
export type { OptionSchema, OptionSchemas, OptionsOf } from "./emit/options.js";
export type { Renderer, Renderers } from "./emit/renderers.js";
export { printBarrel, type Exported } from "./emit/print-barrel.js";
export { createTypeScope, enumFile, typeFile, writePrimitive } from "./emit/type-scope.js";
export { relativeImport, versionFolder } from "./emit/module-path.js";
export { compareText } from "./emit/compare-text.js";

export type { BodyPlan, PlannedBody } from "./emit/plans/body-plan.js";
export { claim, fileName } from "./emit/file-name.js";
export type { FixtureModule, NamedFixture } from "./emit/plans/fixture-plan.js";
export { planRequestTable } from "./emit/plans/request-table.js";
export { planMockRoutes, type MockBody, type MockExchange, type MockPlan } from "./emit/plans/mock-plan.js";
export type { PlannedOperation, PlannedResponse } from "./emit/plans/operation-plan.js";
export {
  readPathTemplate,
  writePath,
  type CallArgument,
  type PathParameter,
  type PathSegment,
  type PathTemplate,
} from "./emit/plans/path-template.js";
export type { Plans } from "./emit/plans/plans.js";
export { addDescriptions, describeProperties, type TypeFinder } from "./emit/plans/describe-properties.js";
export {
  createDescriber,
  toRecord,
  type DescribeType,
  type Dialect,
  type JSONSchema,
} from "./emit/plans/describe-type.js";
export { serviceRoot, writeRequestLine, writeRouteKey, writeWildcardUrl, type Route } from "./emit/plans/route.js";
export type { ValidatorLayout } from "./emit/plans/validator-modules.js";
export { validatorOptions, type ValidatorOptions } from "./emit/plans/validator-options.js";
export type { PlannedEnum, PlannedObject, PlannedUnion, ValidatorPlan } from "./emit/plans/validator-plan.js";
export { listAllProperties, planValue, type TargetFinder } from "./emit/plans/validator-values.js";
export {
  listTargets,
  type CheckTarget,
  type EnumCheckView,
  type ObjectView,
  type PropertyCheck,
  type RuntimeCheck,
  type UnionView,
  type ValueCheck,
} from "./emit/plans/validator-view.js";

export { renderBarrel } from "../templates/barrel.js";
export type { Declaration } from "../templates/declaration.js";
export { describeDeprecation, describeText, documentProperty, writeDocumentation } from "../templates/documentation.js";
export { findDocumentationUrl } from "../templates/documentation-url.js";
export { writeJson } from "../templates/json-literal.js";
export {
  quoteAccess,
  quoteCode,
  quoteComment,
  quoteLineComment,
  quoteObjectKey,
  quotePropertyName,
  quoteString,
} from "../templates/quote.js";
export type { FileScope } from "../templates/scope.js";
export { writeNullableType, writeType } from "../templates/type-text.js";

export type { Fixture } from "./conform/fixture.js";
export { createDiagnostic } from "./diagnostics/catalogue.js";
export type { Diagnostic } from "./diagnostics/diagnostic.js";
export { isNullable } from "./model/nullability.js";
export { findBase, listBases, listDescendants, walkBases } from "./model/queries.js";
export type * from "./model/types.js";
export type * from "./model/operation.js";
export type * from "./model/example.js";
