import { defineEmitter } from "../../generator/emit/emitter.js";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import { nameBuilder, type Identifiers, type NamedModel, type Names } from "../../generator/emit/names.js";
import type { PlannedBody } from "../../generator/emit/plans/body-plan.js";
import { listAllProperties } from "../../generator/emit/plans/validator-values.js";
import { printBarrel } from "../../generator/emit/print-barrel.js";
import { typeFile } from "../../generator/emit/type-scope.js";
import { listConcreteTypes } from "../../generator/model/families.js";
import { listBases } from "../../generator/model/queries.js";
import type { Model, StructuredType } from "../../generator/model/types.js";
import { renderBarrel } from "../barrel.js";
import { renderBuilder, type BuilderView, type DrawView } from "./builder.js";
import { planProperty } from "./draws.js";
import { observeValues, type ObservedValues } from "./observed-values.js";

/**
 * A builder for every type and for what operations take: what the documented examples show, and for the rest values
 * that are made up the same way each time.
 */
export const builders = defineEmitter({
  name: "builders",
  description: "functions that make whole values to test with, from the documented examples",
  after: ["types"],
  runtime: ["builder"],
  renderers: { builder: { renderBuilder }, barrel: { renderBarrel } },
  emit(context) {
    const { model, names, plans, fixtures, renderers, file, each } = context;
    const observed = observeValues(model, fixtures);
    const written = each(model.types.values(), (type) => {
      const module = file(builderFile(names.of(type)), type.origins[0].path);
      module.declare(nameBuilder(names.of(type)));
      const runtime = module.importAll("runtime/builder.ts", "make");
      module.print(renderers.builder.renderBuilder(viewBuilder(type, module, context, observed), runtime));
    });
    const bodies = each(plans.bodies.bodies, (body) => {
      const module = file(builderFile(body), body.origins[0].path);
      module.declare(nameBuilder({ type: body.name }));
      const runtime = module.importAll("runtime/builder.ts", "make");
      module.print(renderers.builder.renderBuilder(viewBodyBuilder(body, module, context, observed), runtime));
    });
    const exported = [
      ...written.map((type) => names.of(type)),
      ...bodies.map(({ name, module }) => ({ type: name, module })),
    ].map((named) => ({ from: builderFile(named), values: [nameBuilder(named)] }));
    printBarrel(file("builders/index.ts"), exported, renderers.barrel);
  },
});

/** Where a type's builder stands, below the folder of its API version. */
function builderFile({ module }: Pick<Identifiers, "module">): string {
  return `builders/${module}.ts`;
}

function viewBuilder(
  type: StructuredType,
  file: GeneratedFile,
  { model, names }: NamedModel,
  observed: ObservedValues,
): BuilderView {
  const own = names.of(type);
  const useBuilder = createBuilderScope(file, names);
  const properties = listAllProperties(model, type).flatMap((property): { name: string; draw: DrawView }[] => {
    if (property.kind !== "property") return [];
    const draw = planProperty(property, type, { model, observed, useBuilder });
    return draw === undefined ? [] : [{ name: property.name, draw }];
  });
  return {
    name: nameBuilder(own),
    type: file.importType(typeFile(own), own.type),
    ...(needsTypeName(type, model) && { typeName: `#${type.qualifiedName}` }),
    properties,
  };
}

/** What must be sent, and what the operation takes beside the properties of a type. */
function viewBodyBuilder(
  { name, type, isOfFamily, required, others, view }: PlannedBody,
  file: GeneratedFile,
  { model, names }: NamedModel,
  observed: ObservedValues,
): BuilderView {
  const planning = { model, observed, useBuilder: createBuilderScope(file, names) };
  const own = type === undefined ? [] : listAllProperties(model, type).filter((each) => required.includes(each.name));
  const properties = [...own, ...others].flatMap((property): { name: string; draw: DrawView }[] => {
    const draw = property.kind === "property" ? planProperty(property, type, planning) : undefined;
    return draw === undefined ? [] : [{ name: property.name, draw }];
  });
  const [concrete] = type === undefined || !isOfFamily ? [] : listConcreteTypes(model.types, type);
  return {
    name: nameBuilder({ type: name }),
    type: file.importType(view.target.declaredIn ?? file.path, name),
    ...(concrete && { typeName: `#${concrete.qualifiedName}` }),
    properties,
  };
}

function createBuilderScope(file: GeneratedFile, names: Names): (target: StructuredType) => string {
  return (target) => file.import(builderFile(names.of(target)), nameBuilder(names.of(target)));
}

/** Where a value of the type can stand in the place of a base type, readers tell it by its name. */
function needsTypeName(type: StructuredType, model: Model): boolean {
  return (
    type.abstract?.value !== true && (type.derived.length > 0 || listBases(model.types, type.qualifiedName).length > 0)
  );
}
