import { defineEmitter } from "../../generator/emit/emitter.js";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import { nameArbitrary, type Identifiers, type NamedModel } from "../../generator/emit/names.js";
import { listAllProperties } from "../../generator/emit/plans/validator-values.js";
import { printBarrel } from "../../generator/emit/print-barrel.js";
import { typeFile } from "../../generator/emit/type-scope.js";
import { isNullable } from "../../generator/model/nullability.js";
import { primitives } from "../../generator/model/primitives.js";
import type { ElementType, Model, StructuredType, TypeReference } from "../../generator/model/types.js";
import { renderBarrel } from "../barrel.js";
import { renderArbitrary, type ArbitraryView, type TypeArbitraryView } from "./arbitrary.js";

/** Arbitraries of `fast-check` for every type: whatever they draw, its validator accepts. */
export const fastCheck = defineEmitter({
  name: "fast-check",
  description: "values of every type for property-based tests with fast-check",
  after: ["types"],
  packages: { "fast-check": "^4.0.0" },
  runtime: ["fast-check"],
  renderers: { arbitrary: { renderArbitrary }, barrel: { renderBarrel } },
  emit(context) {
    const { model, names, renderers, file, each } = context;
    const written = each(model.types.values(), (type) => {
      const module = file(arbitraryFile(names.of(type)), type.origins[0].path);
      module.declare(nameArbitrary(names.of(type)));
      const runtime = module.importAll("runtime/fast-check.ts", "draw");
      module.print(renderers.arbitrary.renderArbitrary(viewArbitrary(type, module, context), runtime));
    });
    const exported = written.map((type) => ({
      from: arbitraryFile(names.of(type)),
      values: [nameArbitrary(names.of(type))],
    }));
    printBarrel(file("arbitraries/index.ts"), exported, renderers.barrel);
  },
});

function arbitraryFile({ module }: Identifiers): string {
  return `arbitraries/${module}.ts`;
}

function viewArbitrary(type: StructuredType, file: GeneratedFile, { model, names }: NamedModel): TypeArbitraryView {
  const own = names.of(type);
  const use = (target: StructuredType): string =>
    file.import(arbitraryFile(names.of(target)), nameArbitrary(names.of(target)));
  const properties = listAllProperties(model, type).flatMap((property) => {
    const value = property.kind === "property" ? planReference(property.type.value, model, use) : undefined;
    return value === undefined ? [] : [{ name: property.name, nullable: isNullable(property), value }];
  });
  return { name: nameArbitrary(own), type: file.importType(typeFile(own), own.type), properties };
}

type UseArbitrary = (type: StructuredType) => string;

function planReference(reference: TypeReference, model: Model, use: UseArbitrary): ArbitraryView | undefined {
  if (reference.kind !== "collection") return planElement(reference, model, use);
  const element = planElement(reference.element, model, use);
  return element && { kind: "list", element };
}

function planElement(element: ElementType, model: Model, use: UseArbitrary): ArbitraryView | undefined {
  switch (element.kind) {
    case "primitive":
      return { kind: "made", by: primitives[element.name].arbitrary };
    case "knownString": {
      const [first, ...rest] = element.values;
      return first === undefined ? { kind: "made", by: "text" } : { kind: "known", values: [first, ...rest] };
    }
    case "enum": {
      const type = model.enums.get(element.name);
      const [first, ...rest] = [...new Set(type?.members.map((member) => member.name))];
      if (first === undefined) return { kind: "made", by: "text" };
      return { kind: type?.flags?.value === true ? "flags" : "oneOf", values: [first, ...rest] };
    }
    case "structured": {
      const type = model.types.get(element.name);
      return type && { kind: "nested", arbitrary: use(type) };
    }
    case "union": {
      return planElement(element.options[0], model, use);
    }
    case "untyped":
    case "unresolved":
      return undefined;
  }
}
