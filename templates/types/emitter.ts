import { createDiagnostic } from "../../generator/diagnostics/catalogue.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { defineEmitter } from "../../generator/emit/emitter.js";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import type { PlannedBody } from "../../generator/emit/plans/body-plan.js";
import { printBarrel } from "../../generator/emit/print-barrel.js";
import { listTypeNames } from "../../generator/emit/names.js";
import { createTypeScope, enumFile, typeFile } from "../../generator/emit/type-scope.js";
import { listFamilyBases } from "../../generator/model/families.js";
import type { Model, StructuredType } from "../../generator/model/types.js";
import { groupBy } from "../../generator/source/group.js";
import { renderBarrel } from "../barrel.js";
import { renderDefaults, viewDefaults } from "./defaults.js";
import { renderFamily, viewFamily } from "./family.js";
import { renderBody, viewBody } from "./body.js";
import { renderInterface } from "./interface.js";
import { findOverrides } from "./overrides.js";
import { typeOptions, viewInterface } from "./view.js";

/** Where the type `Default` stands: among the types there may be one of that name. */
const defaultsFile = "default.ts";

/** What `index.ts` has of the runtime, where no type of the model has its name. */
const utilityTypes = ["Open", "Selected"];

/**
 * One module per type, with what is sent to create or update it; it holds types only, so nothing of it is left at run
 * time. `index.ts` has every interface and every union, types only, so that importing it costs nothing either.
 */
export const types = defineEmitter({
  name: "types",
  description: "an interface for every type and for what operations take",
  options: typeOptions,
  after: ["enums"],
  runtime: ["primitives", "number", "utility-types"],
  renderers: {
    interface: { renderInterface },
    body: { renderBody },
    family: { renderFamily },
    defaults: { renderDefaults },
    barrel: { renderBarrel },
  },
  emit(context) {
    const { model, names, plans, options, renderers, file, each, report } = context;
    const bodiesOf = groupBy(plans.bodies.bodies, ({ type }) => type);
    const printBody = (body: PlannedBody, module: GeneratedFile): void => {
      const view = viewBody(body, module.declare(`${body.name}Properties`), model.apiVersion);
      module.print(...renderers.body.renderBody(view, createTypeScope(module, context)));
    };
    const written = each(model.types.values(), (type) => {
      const module = file(typeFile(names.of(type)), type.origins[0].path);
      module.skipCheck();
      const scope = createTypeScope(module, context);
      module.print(...renderers.interface.renderInterface(viewInterface(model, type, options), scope));
      for (const body of bodiesOf.get(type) ?? []) printBody(body, module);
      report(...reportOverrides(model, type));
    });
    const families = each(listFamilyBases(model), (base) => {
      const module = file(typeFile(names.ofFamily(base)), base.origins[0].path);
      module.skipCheck();
      const view = viewFamily(context, base);
      module.declare(view.name);
      module.print(...renderers.family.renderFamily(view, createTypeScope(module, context)));
    });
    const bodies = each(bodiesOf.get(undefined) ?? [], (body) => {
      printBody(body, file(typeFile(body), body.origins[0].path));
    });
    const exported = [
      ...written.map((type) => ({
        from: typeFile(names.of(type)),
        types: [names.of(type).type, ...(bodiesOf.get(type) ?? []).map(({ name }) => name)],
      })),
      ...bodies.map((body) => ({ from: typeFile(body), types: [body.name] })),
      ...families.map((base) => ({ from: typeFile(names.ofFamily(base)), types: [names.ofFamily(base).type] })),
      ...[...model.enums.values()].map((type) => ({ from: enumFile(names.of(type)), types: [names.of(type).type] })),
    ];
    const taken = listTypeNames(context);
    const utilities = utilityTypes.filter((name) => !taken.has(name));
    const defaults = taken.has("Default") ? [] : viewDefaults(model);
    if (defaults.length > 0) {
      const module = file(defaultsFile);
      module.skipCheck();
      const returned = module.importType("runtime/utility-types.ts", "Returned");
      module.print(...renderers.defaults.renderDefaults(defaults, returned));
    }
    const barrel = file("index.ts");
    barrel.skipCheck();
    printBarrel(
      barrel,
      [
        ...exported,
        { from: "runtime/utility-types.ts", types: utilities },
        ...(defaults.length > 0 ? [{ from: defaultsFile, types: ["Default"] }] : []),
      ],
      renderers.barrel,
    );
  },
});

function reportOverrides(model: Model, type: StructuredType): readonly Diagnostic[] {
  return findOverrides(model, type).map(({ property, inherited, base }) =>
    createDiagnostic(
      "model/property-overrides-base",
      property.origins[0],
      `\`${type.name}.${property.name}\` has another type than the property it inherits from \`${base.name}\`.`,
      { related: [{ message: "The inherited property", span: inherited.origins[0] }] },
    ),
  );
}
