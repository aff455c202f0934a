import {
  runtimeModules,
  runtimeTypeModules,
  type CheckTarget,
  type RuntimeTypeName,
  type ValidatorScope,
} from "../../templates/validator-view.js";
import { compareText } from "./file-scope.js";
import { relativeImport } from "./module-path.js";

/** Where things stand that validators import from each other, below the folder of the API version. */
export interface ValidatorHomes {
  readonly modules: ReadonlyMap<CheckTarget, string>;
  /** The names that modules import of each other. */
  readonly shared: ReadonlySet<string>;
  readonly sharedModule: string;
  /** The namespace under which interfaces and unions are imported. */
  readonly graph: string;
  /** Names of the model's types: what the runtime calls by the same name gives way. */
  readonly taken: ReadonlySet<string>;
}

/** A scope that also tells what its module turned out to import. */
export interface OpenValidatorScope extends ValidatorScope {
  readonly writeImports: (code: string) => string;
}

export function createValidatorScope(path: string, homes: ValidatorHomes): OpenValidatorScope {
  const values = new Map<string, Set<string>>();
  const types = new Map<string, Map<string, string>>();
  const use = (file: string, name: string): string => {
    if (file !== path) values.set(file, (values.get(file) ?? new Set()).add(name));
    return name;
  };
  const useRuntimeType = (name: RuntimeTypeName): string => {
    const file = `runtime/${runtimeTypeModules[name]}.ts`;
    const alias = homes.taken.has(name) ? `Check${name}` : name;
    types.set(file, (types.get(file) ?? new Map<string, string>()).set(name, alias));
    return alias;
  };
  return {
    useRuntime: (name) => use(`runtime/${runtimeModules[name]}.ts`, name),
    useRuntimeType,
    exportIfShared: (role, target) => (homes.shared.has(`${role}${target.name}`) ? "export " : ""),
    use: (role, target) =>
      use(homes.modules.get(target) ?? path, role === "schema" ? target.name : `${role}${target.name}`),
    useShared: (name) => use(homes.sharedModule, name),
    writeImports: (code) =>
      [
        ...(code.includes(`${homes.graph}.`)
          ? [`import type * as ${homes.graph} from ${quote(path, "index.ts")};`]
          : []),
        ...[...new Set([...values.keys(), ...types.keys()])].sort(compareText).map((file) => {
          const names = [
            ...[...(values.get(file) ?? [])].map((name) => [name, name]),
            ...[...(types.get(file) ?? [])].map(([name, alias]) => [
              name,
              name === alias ? `type ${name}` : `type ${name} as ${alias}`,
            ]),
          ];
          const sorted = names.sort(
            ([a = ""], [b = ""]) => compareText(a.toLowerCase(), b.toLowerCase()) || compareText(a, b),
          );
          const isTypeOnly = !values.has(file);
          const list = sorted.map(([, text = ""]) => (isTypeOnly ? text.replace(/^type /, "") : text)).join(", ");
          return `import ${isTypeOnly ? "type " : ""}{ ${list} } from ${quote(path, file)};`;
        }),
      ].join("\n"),
  };
}

function quote(from: string, to: string): string {
  return JSON.stringify(relativeImport(from, to));
}
