import { renderBuilder, type DrawView, type MadeDraw } from "../../templates/builder.js";
import type { Declaration } from "../../templates/declaration.js";
import type { Fixture } from "../conform/fixture.js";
import { findMisfit } from "../conform/primitive.js";
import type {
  ElementType,
  EnumType,
  Model,
  PrimitiveName,
  Property,
  StructuredType,
  TypeReference,
} from "../model/types.js";
import type { EmitContext } from "./emit-context.js";
import { describeOrigin, generatedNotice } from "./file-header.js";
import { compareText } from "./file-scope.js";
import { listBases } from "./inheritance.js";
import { relativeImport } from "./module-path.js";
import { observeValues, type ObservedValues } from "./observed-values.js";
import type { OutputFile } from "./output-file.js";
import { planValueImports } from "./value-imports.js";
import { emitBuilderTests } from "./value-tests.js";
import { listAllProperties } from "./validator-values.js";

/** Where a type's builder stands, below the folder of its API version. */
function builderFile(type: StructuredType): string {
  return `builders/${type.identifiers.module}.ts`;
}

/** A builder for every type: what the documented examples show, and for the rest values that are made up the same way each time. */
export function emitBuilders(
  model: Model,
  fixtures: readonly Fixture[],
  { print }: EmitContext,
): readonly OutputFile[] {
  const observed = observeValues(model, fixtures);
  const types = [...model.types.values()];
  const files = types.map((type): OutputFile => {
    const path = builderFile(type);
    return { path, text: print(writeModule(type, path, model, observed), describeOrigin(type.origins)) };
  });
  const barrel = types
    .map((type): Declaration => ({
      kind: "export",
      structure: {
        moduleSpecifier: relativeImport("builders/index.ts", builderFile(type)),
        namedExports: [{ name: type.identifiers.value }],
      },
    }))
    .sort((a, b) => compareText(moduleOf(a), moduleOf(b)));
  return [
    ...files,
    {
      path: "builders/index.ts",
      text: print(barrel.length > 0 ? barrel : [{ kind: "text", text: "export {};" }], generatedNotice),
    },
    ...emitBuilderTests(model),
  ];
}

function moduleOf(declaration: Declaration): string {
  return declaration.kind === "export" ? (declaration.structure.moduleSpecifier ?? "") : "";
}

function writeModule(
  type: StructuredType,
  path: string,
  model: Model,
  observed: ObservedValues,
): readonly Declaration[] {
  const { value: name } = type.identifiers;
  const builders = new Map<string, string>();
  const useBuilder = (target: StructuredType): string => {
    if (target !== type) builders.set(builderFile(target), target.identifiers.value);
    return target.identifiers.value;
  };
  const properties = listAllProperties(model, type).flatMap((property): { name: string; draw: DrawView }[] => {
    if (property.kind !== "property") return [];
    const draw = planProperty(property, type, { model, observed, useBuilder });
    return draw === undefined ? [] : [{ name: property.name, draw }];
  });
  const runtime = [name, ...builders.values()].includes("make") ? "making" : "make";
  const typeName = needsTypeName(type, model) ? { typeName: `#${type.qualifiedName}` } : {};
  const builder = renderBuilder({ name, type: type.identifiers.type, ...typeName, properties }, runtime);
  return [...planValueImports(path, { file: "runtime/builder.ts", name: runtime }, type, builders), builder];
}

/** Where a value of the type can stand in the place of a base type, readers tell it by its name. */
function needsTypeName(type: StructuredType, model: Model): boolean {
  return type.abstract?.value !== true && (type.derived.length > 0 || listBases(model, type).length > 0);
}

interface Planning {
  readonly model: Model;
  readonly observed: ObservedValues;
  readonly useBuilder: (type: StructuredType) => string;
}

function planProperty(property: Property, type: StructuredType, planning: Planning): DrawView | undefined {
  const seen = [type, ...listBases(planning.model, type)]
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
          findMisfit(value, element.name) === undefined && (typeof value === "string") === isText(element.name),
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
      const [first] = element.options;
      return first && planElement(first, name, [], planning);
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
    .filter((member) => !member.evolvable && member.name.toLowerCase() !== "unknownfuturevalue")
    .map((member) => member.name);
  const members = sent.length > 0 ? sent : all;
  return [...new Set([...members.filter((name) => seen.includes(name)), ...members])].slice(0, 5);
}

function makeUp(type: PrimitiveName, name: string): DrawView {
  const by = makers[type];
  return by === undefined ? { kind: "text", name } : { kind: "made", by };
}

const makers: Readonly<Record<PrimitiveName, MadeDraw | undefined>> = {
  "Edm.String": undefined,
  "Edm.Boolean": "boolean",
  "Edm.Byte": "number",
  "Edm.SByte": "number",
  "Edm.Int16": "number",
  "Edm.Int32": "number",
  "Edm.Int64": "number",
  "Edm.Single": "number",
  "Edm.Double": "number",
  "Edm.Decimal": "number",
  "Edm.DateTimeOffset": "dateTime",
  "Edm.Date": "date",
  "Edm.TimeOfDay": "timeOfDay",
  "Edm.Duration": "duration",
  "Edm.Guid": "guid",
  "Edm.Binary": "binary",
  "Edm.Stream": "binary",
};

function isText(type: PrimitiveName): boolean {
  return makers[type] !== "boolean" && makers[type] !== "number";
}
