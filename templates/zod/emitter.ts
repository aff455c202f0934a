import { defineEmitter, type ModelPart } from "../../generator/emit/emitter.js";
import type { ValidatorPlan } from "../../generator/emit/plans/validator-plan.js";
import type { CheckTarget } from "../../generator/emit/plans/validator-view.js";
import { printBarrel } from "../../generator/emit/print-barrel.js";
import { mapProperties } from "../../generator/model/queries.js";
import type { EnumType, Model, StructuredType } from "../../generator/model/types.js";
import { renderBarrel } from "../barrel.js";
import type { Declaration } from "../declaration.js";
import { writeFamily } from "../family.js";
import { createZodScope, familiesFile, findPlace, placeSchemas } from "./zod-scope.js";
import { renderEnumSchema, renderObjectSchema, renderUnionSchema, type ZodScope } from "./zod-schema.js";

const renderers = {
  "zod-schema": { renderObjectSchema, renderEnumSchema, renderUnionSchema },
  barrel: { renderBarrel },
};

/**
 * A schema of zod for every type and enum, which accepts what its validator does, and an error's or a list's envelope,
 * which only the validator tells: one module for each. Types that hold each other import each other; their schemas look
 * at one another only when a value is parsed.
 */
export const zod = defineEmitter({
  name: "zod",
  description: "a zod schema for every type and enum",
  after: ["types"],
  packages: { zod: "^4.0.0" },
  runtime: ["zod", "edm", "list", "enum", "type-name"],
  renderers,
  emit(context) {
    const { model, plans, file, each } = context;
    const places = placeSchemas(plans.validators, context);
    const { families } = plans.validators;
    if (families.size > 0) file(familiesFile).print(...[...families].map(([name, names]) => writeFamily(name, names)));
    const planned = listSchemas(plans.validators, model, context.renderers);
    const written = each(planned, ({ target, origins, render }) => {
      const { file: path, name } = findPlace(places, target);
      const module = file(path, origins[0].path);
      module.declare(name);
      module.print(render(createZodScope(module, places)));
    });
    const exported = written.map(({ target }) => {
      const { file: from, name } = findPlace(places, target);
      return { from, values: [name] };
    });
    printBarrel(file("zod/index.ts"), exported, context.renderers.barrel);
  },
});

interface PlannedSchema extends ModelPart {
  readonly target: CheckTarget;
  readonly render: (scope: ZodScope) => Declaration;
}

function listSchemas(
  { objects, enums, unions }: ValidatorPlan,
  model: Model,
  { "zod-schema": own }: typeof renderers,
): readonly PlannedSchema[] {
  const plan = (
    { name, origins }: StructuredType | EnumType,
    target: CheckTarget,
    render: PlannedSchema["render"],
  ): PlannedSchema => ({ name, origins, target, render });
  return [
    ...objects.map(({ type, view }) =>
      plan(type, view.target, (scope) =>
        own.renderObjectSchema({ ...view, annotations: listAnnotations(model, type) }, scope),
      ),
    ),
    ...enums.map(({ type, view }) => plan(type, view.target, (scope) => own.renderEnumSchema(view, scope))),
    ...unions.map(({ type, view }) => plan(type, view.target, (scope) => own.renderUnionSchema(view, scope))),
  ];
}

function listAnnotations({ types }: Model, { qualifiedName }: StructuredType): readonly string[] {
  return [...mapProperties(types, qualifiedName).keys()].filter((name) => name.includes("@") && name !== "@odata.type");
}
