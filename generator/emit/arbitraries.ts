import { renderArbitrary, type ArbitraryView } from "../../templates/arbitrary.js";
import type { Declaration } from "../../templates/declaration.js";
import { isNullable } from "../model/nullability.js";
import { primitives } from "../model/primitives.js";
import type { ElementType, Model, StructuredType, TypeReference } from "../model/types.js";
import type { EmitContext, NamedModel } from "./emit-context.js";
import { describeOrigin, generatedNotice } from "./file-header.js";
import { compareText } from "./file-scope.js";
import { relativeImport } from "./module-path.js";
import type { Identifiers } from "./names.js";
import type { OutputFile } from "./output-file.js";
import { planValueImports } from "./value-imports.js";
import { emitArbitraryTests } from "./value-tests.js";
import { listAllProperties } from "./validator-values.js";

function arbitraryFile({ module }: Identifiers): string {
  return `arbitraries/${module}.ts`;
}
function arbitraryName({ value }: Identifiers): string {
  return `${value}Arbitrary`;
}

/** Arbitraries of `fast-check` for every type: whatever they draw, its validator accepts. */
export function emitArbitraries(context: EmitContext): readonly OutputFile[] {
  const { model, names, print } = context;
  const types = [...model.types.values()];
  const barrel = types
    .map((type) => names.of(type))
    .map((type) => ({ module: relativeImport("arbitraries/index.ts", arbitraryFile(type)), name: arbitraryName(type) }))
    .sort((a, b) => compareText(a.module, b.module))
    .map(({ module, name }): Declaration => ({
      kind: "export",
      structure: { moduleSpecifier: module, namedExports: [{ name }] },
    }));
  return [
    ...types.map((type) => ({
      path: arbitraryFile(names.of(type)),
      text: print(writeModule(type, context), describeOrigin(type.origins)),
    })),
    {
      path: "arbitraries/index.ts",
      text: print(barrel.length > 0 ? barrel : [{ kind: "text", text: "export {};" }], generatedNotice),
    },
    ...emitArbitraryTests(context, arbitraryName),
  ];
}

function writeModule(type: StructuredType, { model, names }: NamedModel): readonly Declaration[] {
  const own = names.of(type);
  const path = arbitraryFile(own);
  const others = new Map<string, string>();
  const use = (target: StructuredType): string => {
    const name = arbitraryName(names.of(target));
    if (target !== type) others.set(arbitraryFile(names.of(target)), name);
    return name;
  };
  const properties = listAllProperties(model, type).flatMap((property) => {
    const value = property.kind === "property" ? planReference(property.type.value, model, use) : undefined;
    return value === undefined ? [] : [{ name: property.name, nullable: isNullable(property), value }];
  });
  const view = { name: arbitraryName(own), type: own.type, properties };
  const runtime = "draw";
  return [
    ...planValueImports(path, { file: "runtime/fast-check.ts", name: runtime }, own, others),
    renderArbitrary(view, runtime),
  ];
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
