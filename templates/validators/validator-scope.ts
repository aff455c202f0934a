import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import type { ValidatorLayout } from "../../generator/emit/plans/validator-modules.js";
import type { CheckTarget } from "../../generator/emit/plans/validator-view.js";
import { constantsModule } from "./constants.js";
import { runtimeModules, runtimeTypeModules, type RuntimeName, type RuntimeTypeName } from "./runtime-names.js";

/** The module a renderer writes into; it imports what it is asked for. */
export interface ValidatorScope {
  /** A function or constant of the runtime. */
  useRuntime(name: RuntimeName): string;
  /** A type of the runtime. */
  useRuntimeType(name: RuntimeTypeName): string;
  /** A type of the model, by the file that declares it: checks stand in modules that have its name themselves. */
  useDeclared(file: string, name: string): string;
  /** The check of a target, `checkUser`, that of a collection of it, `eachUser`, or its schema, `User`. */
  use(role: "check" | "each" | "schema", target: CheckTarget): string;
  /** `export ` where another module uses it: what stays in its module is faster to load and to call. */
  exportIfShared(role: "check" | "each", target: CheckTarget): string;
  /** Something that several modules share: the names of a family of types, the addresses of pages. */
  useShared(name: string): string;
}

export function createValidatorScope(file: GeneratedFile, { modules, shared }: ValidatorLayout): ValidatorScope {
  return {
    useRuntime: (name) => file.import(`runtime/${runtimeModules[name]}.ts`, name),
    useRuntimeType: (name) => file.importType(`runtime/${runtimeTypeModules[name]}.ts`, name),
    useDeclared: (from, name) => file.typeOf(from, name),
    exportIfShared: (role, target) => (shared.has(`${role}${target.name}`) ? "export " : ""),
    use: (role, target) =>
      file.import(modules.get(target) ?? file.path, role === "schema" ? target.name : `${role}${target.name}`),
    useShared: (name) => file.import(constantsModule, name),
  };
}
