import { findLinkUrl } from "../../templates/documentation-url.js";
import type { FileScope, TypeHelper } from "../../templates/scope.js";
import { isLeftOut } from "../model/queries.js";
import { primitives, type PrimitiveAlias, type PrimitiveName } from "../model/primitives.js";
import type { GeneratedFile } from "./generated-file.js";
import type { Identifiers, NamedModel } from "./names.js";

/** Where a type's interface stands, below the folder of its API version. */
export function typeFile({ module }: Pick<Identifiers, "module">): string {
  return `types/${module}.ts`;
}

/** Where an enum's union stands, below the folder of its API version. */
export function enumFile({ module }: Identifiers): string {
  return `enums/${module}.ts`;
}

/** How the types of the model are written in a file. */
export function createTypeScope(file: GeneratedFile, { model, names }: NamedModel): FileScope {
  const useHelper = (name: PrimitiveAlias | TypeHelper): string => file.importType("runtime/primitives.ts", name);
  return {
    findType: (name) => model.types.get(name),
    isLeftOut: (name) => isLeftOut(model, name),
    findEnum: (name) => model.enums.get(name),
    useType: (type) => file.importType(typeFile(names.of(type)), names.of(type).type),
    useFamily: (base) => file.importType(typeFile(names.ofFamily(base)), names.ofFamily(base).type),
    useEnum: (type) => file.importType(enumFile(names.of(type)), names.of(type).type),
    usePrimitive: (name) => writePrimitive(name, useHelper),
    useHelper,
    useUtility: (name) => file.importType("runtime/utility-types.ts", name),
    linkTo: (target) => findLinkUrl(model.apiVersion, target),
  };
}

/** The TypeScript type of a primitive: an alias, or JSON's own type. */
export function writePrimitive(name: PrimitiveName, useAlias: (alias: PrimitiveAlias) => string): string {
  const { alias, json } = primitives[name];
  return alias === undefined ? json : useAlias(alias);
}
