import type { DrawView } from "../../templates/builder.js";
import type { Declaration } from "../../templates/declaration.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { mapOutcome } from "../diagnostics/outcome.js";
import type { Fixture } from "../conform/fixture.js";
import { findMisfit } from "../conform/primitive.js";
import { primitives } from "../model/primitives.js";
import { listBases, walkBases } from "../model/queries.js";
import { isSentinel } from "../model/sentinel.js";
import type {
  ElementType,
  EnumType,
  Model,
  PrimitiveName,
  Property,
  StructuredType,
  TypeReference,
} from "../model/types.js";
import { describeType, emitEach } from "./emit-each.js";
import type { EmitContext } from "./emit-context.js";
import { describeOrigin, generatedNotice } from "./file-header.js";
import { compareText } from "./file-scope.js";
import { relativeImport } from "./module-path.js";
import type { Identifiers } from "./names.js";
import { observeValues, type ObservedValues } from "./observed-values.js";
import type { OutputFile } from "./output-file.js";
import { planValueImports } from "./value-imports.js";
import { emitBuilderTests } from "./value-tests.js";
import { listAllProperties } from "./validator-values.js";

/** Where a type's builder stands, below the folder of its API version. */
function builderFile({ module }: Identifiers): string {
  return `builders/${module}.ts`;
}

/**
 * A builder for every type: what the documented examples show, and for the rest values that are made up the same way
 * each time.
 */
export function emitBuilders(fixtures: readonly Fixture[], context: EmitContext): Outcome<readonly OutputFile[]> {
  const { model, names, print } = context;
  const observed = observeValues(model, fixtures);
  const types = [...model.types.values()];
  const files = emitEach(types, describeType("builder"), (type): OutputFile => {
    const path = builderFile(names.of(type));
    return { path, text: print(writeModule(type, path, context, observed), describeOrigin(type.origins)) };
  });
  const barrel = types
    .map((type) => names.of(type))
    .map((type): Declaration => ({
      kind: "export",
      structure: {
        moduleSpecifier: relativeImport("builders/index.ts", builderFile(type)),
        namedExports: [{ name: type.value }],
      },
    }))
    .sort((a, b) => compareText(moduleOf(a), moduleOf(b)));
  return mapOutcome(files, (made) => [
    ...made,
    {
      path: "builders/index.ts",
      text: print(barrel.length > 0 ? barrel : [{ kind: "text", text: "export {};" }], generatedNotice),
    },
    ...emitBuilderTests(context),
  ]);
}

function moduleOf(declaration: Declaration): string {
  return declaration.kind === "export" ? (declaration.structure.moduleSpecifier ?? "") : "";
}

function writeModule(
  type: StructuredType,
  path: string,
  { model, names, templates }: EmitContext,
  observed: ObservedValues,
): readonly Declaration[] {
  const own = names.of(type);
  const name = own.value;
  const builders = new Map<string, string>();
  const useBuilder = (target: StructuredType): string => {
    const { value } = names.of(target);
    if (target !== type) builders.set(builderFile(names.of(target)), value);
    return value;
  };
  const properties = listAllProperties(model, type).flatMap((property): { name: string; draw: DrawView }[] => {
    if (property.kind !== "property") return [];
    const draw = planProperty(property, type, { model, observed, useBuilder });
    return draw === undefined ? [] : [{ name: property.name, draw }];
  });
  const runtime = [name, ...builders.values()].includes("make") ? "making" : "make";
  const typeName = needsTypeName(type, model) ? { typeName: `#${type.qualifiedName}` } : {};
  const builder = templates.renderBuilder({ name, type: own.type, ...typeName, properties }, runtime);
  return [...planValueImports(path, { file: "runtime/builder.ts", name: runtime }, own, builders), builder];
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
