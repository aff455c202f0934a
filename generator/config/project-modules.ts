import { dirname, join } from "node:path";
import { ts } from "ts-morph";

/** A file that makes what lies beside it modules; one line, so that nobody takes it for more. */
const moduleMark = '{ "type": "module" }\n';

/**
 * Whether the compiler of the project that a folder lies in takes the generated code, which is modules, for modules.
 * It does not where its `tsconfig.json` has `verbatimModuleSyntax` and nothing says that files are modules:
 * `markable` is a folder where a `package.json` of ours can say it, `other` one that has its own, and `commonjs` a
 * project that has chosen CommonJS for all of it. A `package.json` in the folder that an earlier run wrote, of a
 * package perhaps, says nothing.
 */
export type ModuleKind = "modules" | "markable" | "other" | "commonjs";

export function findModuleKind(folder: string, { ownsManifest }: { readonly ownsManifest: boolean }): ModuleKind {
  const config = ts.findConfigFile(folder, ts.sys.fileExists.bind(ts.sys));
  const options = config === undefined ? {} : readCompilerOptions(config);
  if (options.verbatimModuleSyntax !== true) return "modules";
  const { module = ts.ModuleKind.ESNext } = options;
  if (module === ts.ModuleKind.CommonJS) return "commonjs";
  const isPerFile = module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
  if (!isPerFile) return "modules";
  const own = ownsManifest ? undefined : ts.sys.readFile(join(folder, "package.json"));
  if (own !== undefined && !isMark(own)) return isModule(own) ? "modules" : "other";
  const above = ts.findConfigFile(dirname(folder), ts.sys.fileExists.bind(ts.sys), "package.json");
  return isModule(above === undefined ? undefined : ts.sys.readFile(above)) ? "modules" : "markable";
}

/** The mark that a folder has, which git may have given other line ends, or one for it. */
export function readModuleMark(folder: string): string {
  const present = ts.sys.readFile(join(folder, "package.json"));
  return present !== undefined && isMark(present) ? present : moduleMark;
}

function isMark(manifest: string): boolean {
  return manifest.replace(/\s+/g, "") === moduleMark.replace(/\s+/g, "");
}

/** With what the config extends; of one that cannot be read, what can. */
function readCompilerOptions(path: string): ts.CompilerOptions {
  const config: unknown = ts.readConfigFile(path, ts.sys.readFile.bind(ts.sys)).config;
  // Which files it names is not asked: they may be thousands.
  const host = { ...ts.sys, readDirectory: () => [] };
  return ts.parseJsonConfigFileContent(config, host, dirname(path), undefined, path).options;
}

function isModule(manifest: string | undefined): boolean {
  if (manifest === undefined) return false;
  const value: unknown = ts.parseConfigFileTextToJson("package.json", manifest).config;
  return typeof value === "object" && value !== null && Reflect.get(value, "type") === "module";
}
