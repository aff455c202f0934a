import type { Declaration } from "../../templates/declaration.js";
import type { FileScope, TypeHelper } from "../../templates/scope.js";
import { primitives, type PrimitiveAlias, type PrimitiveName } from "../model/primitives.js";
import type { NamedModel } from "./emit-context.js";
import { relativeImport } from "./module-path.js";
import type { Identifiers } from "./names.js";

/** A file's scope that also tells which imports its declarations turned out to need. */
export interface OpenFileScope extends FileScope {
  /** Type-only imports, sorted by module. */
  listImports(): readonly Declaration[];
}

/** Where a type's interface stands, below the folder of its API version. */
export function typeFile({ module }: Identifiers): string {
  return `types/${module}.ts`;
}

/** Where an enum's union stands, below the folder of its API version. */
export function enumFile({ module }: Identifiers): string {
  return `enums/${module}.ts`;
}

const primitivesFile = "runtime/primitives.ts";

/** The scope of the file at `path`, below the folder of its API version. */
export function createFileScope({ model, names }: NamedModel, path: string, taken: ReadonlySet<string>): OpenFileScope {
  const imports = new Map<string, Map<string, string>>();
  const use = (file: string, name: string, alias: string = name): string => {
    if (file === path) return name;
    const module = relativeImport(path, file);
    const imported = imports.get(module) ?? new Map<string, string>();
    imports.set(module, imported.set(name, alias));
    return alias;
  };
  const useAlias = (name: PrimitiveAlias | TypeHelper): string => use(primitivesFile, name, nameAlias(name, taken));
  return {
    findType: (name) => model.types.get(name),
    findEnum: (name) => model.enums.get(name),
    useType: (type) => use(typeFile(names.of(type)), names.of(type).type),
    useEnum: (type) => use(enumFile(names.of(type)), names.of(type).type),
    usePrimitive: (name) => writePrimitive(name, useAlias),
    useHelper: useAlias,
    listImports: () =>
      [...imports]
        .sort(([a], [b]) => compareText(a, b))
        .map(([module, imported]) => ({
          kind: "import",
          structure: {
            isTypeOnly: true,
            moduleSpecifier: module,
            namedImports: [...imported]
              .sort(([a], [b]) => compareText(a, b))
              .map(([name, alias]) => (name === alias ? { name } : { name, alias })),
          },
        })),
  };
}

/** Every name a documented type or enum has: an alias of the same name must give way. */
export function listTypeNames({ model, names }: NamedModel): ReadonlySet<string> {
  return new Set([...model.types.values(), ...model.enums.values()].map((type) => names.of(type).type));
}

/** The TypeScript type of a primitive: an alias, or JSON's own type. */
export function writePrimitive(name: PrimitiveName, useAlias: (alias: PrimitiveAlias) => string): string {
  const { alias, json } = primitives[name];
  return alias === undefined ? json : useAlias(alias);
}

function nameAlias(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? `Edm${name}` : name;
}

/** By UTF-16 units, the same on every machine; never by locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
