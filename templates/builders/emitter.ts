import { findMisfit } from "../../generator/conform/primitive.js";
import { defineEmitter } from "../../generator/emit/emitter.js";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import { nameBuilder, type Identifiers, type NamedModel } from "../../generator/emit/names.js";
import { listAllProperties } from "../../generator/emit/plans/validator-values.js";
import { printBarrel } from "../../generator/emit/print-barrel.js";
import { typeFile } from "../../generator/emit/type-scope.js";
import { primitives } from "../../generator/model/primitives.js";
import { listBases, walkBases } from "../../generator/model/queries.js";
import { isSentinel } from "../../generator/model/sentinel.js";
import type {
  ElementType,
  EnumType,
  Model,
  PrimitiveName,
  Property,
  StructuredType,
  TypeReference,
} from "../../generator/model/types.js";
import { renderBarrel } from "../barrel.js";
import { renderBuilder, type BuilderView, type DrawView } from "./builder.js";
import { observeValues, type ObservedValues } from "./observed-values.js";

/**
 * A builder for every type: what the documented examples show, and for the rest values that are made up the same way
 * each time.
 */
export const builders = defineEmitter({
  name: "builders",
  description: "functions that make whole values to test with, from the documented examples",
  after: ["types"],
  runtime: ["builder"],
  renderers: { builder: { renderBuilder }, barrel: { renderBarrel } },
  emit(context) {
    const { model, names, fixtures, renderers, file, each } = context;
    const observed = observeValues(model, fixtures);
    const written = each(model.types.values(), (type) => {
      const module = file(builderFile(names.of(type)), type.origins[0].path);
      module.declare(nameBuilder(names.of(type)));
      const runtime = module.importAll("runtime/builder.ts", "make");
      module.print(renderers.builder.renderBuilder(viewBuilder(type, module, context, observed), runtime));
    });
    const exported = written.map((type) => ({
      from: builderFile(names.of(type)),
      values: [nameBuilder(names.of(type))],
    }));
    printBarrel(file("builders/index.ts"), exported, renderers.barrel);
  },
});

/** Where a type's builder stands, below the folder of its API version. */
function builderFile({ module }: Identifiers): string {
  return `builders/${module}.ts`;
}

function viewBuilder(
  type: StructuredType,
  file: GeneratedFile,
  { model, names }: NamedModel,
  observed: ObservedValues,
): BuilderView {
  const own = names.of(type);
  const useBuilder = (target: StructuredType): string =>
    file.import(builderFile(names.of(target)), nameBuilder(names.of(target)));
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

/** Where a value of the type can stand in the place of a base type, readers tell it by its name. */
function needsTypeName(type: StructuredType, model: Model): boolean {
  return (
    type.abstract?.value !== true && (type.derived.length > 0 || listBases(model.types, type.qualifiedName).length > 0)
  );
}

interface Planning {
  readonly model: Model;
  readonly observed: ObservedValues;
  readonly useBuilder: (type: StructuredType) => string;
}

function planProperty(property: Property, type: StructuredType, planning: Planning): DrawView | undefined {
  const seen = [...walkBases(planning.model.types, type.qualifiedName)]
    .map((each) => planning.observed.valuesOf(each.qualifiedName, property.name))
    .find((values) => values.length > 0);
  return planReference(property.type.value, property.name, seen ?? [], planning);
}

function planReference(
  reference: TypeReference,
  name: string,
  seen: readonly (string | number | boolean)[],
  planning: Planning,
): DrawView | undefined {
  if (reference.kind !== "collection") return planElement(reference, name, seen, planning);
  const element = planElement(reference.element, name, seen, planning);
  return element && { kind: "list", element };
}

function planElement(
  element: ElementType,
  name: string,
  seen: readonly (string | number | boolean)[],
  planning: Planning,
): DrawView | undefined {
  switch (element.kind) {
    case "primitive": {
      const fitting = seen.filter(
        (value) =>
          findMisfit(value, element.name) === undefined &&
          (typeof value === "string") === (primitives[element.name].json === "string"),
      );
      return oneOf(fitting) ?? makeUp(element.name, name);
    }
    case "knownString":
      return oneOf(element.values.slice(0, 5)) ?? { kind: "text", name };
    case "enum": {
      const type = planning.model.enums.get(element.name);
      return type === undefined ? { kind: "text", name } : oneOf(listMembers(type, seen));
    }
    case "structured": {
      const type = planning.model.types.get(element.name);
      return type && { kind: "nested", builder: planning.useBuilder(type) };
    }
    case "union": {
      return planElement(element.options[0], name, [], planning);
    }
    case "untyped":
    case "unresolved":
      return undefined;
  }
}

function oneOf(values: readonly (string | number | boolean)[]): DrawView | undefined {
  const [first, ...rest] = values;
  return first === undefined ? undefined : { kind: "oneOf", values: [first, ...rest] };
}

/** Those that examples show, then others; the one that stands for members to come is never sent. */
function listMembers(type: EnumType, seen: readonly (string | number | boolean)[]): readonly string[] {
  const all = type.members.map((member) => member.name);
  const sent = type.members
    .filter((member) => !member.evolvable && !isSentinel(member.name))
    .map((member) => member.name);
  const members = sent.length > 0 ? sent : all;
  return [...new Set([...members.filter((name) => seen.includes(name)), ...members])].slice(0, 5);
}

function makeUp(type: PrimitiveName, name: string): DrawView {
  const { builder } = primitives[type];
  return builder === "text" ? { kind: "text", name } : { kind: "made", by: builder };
}
