import { dirname, join, resolve } from "node:path";
import { ts } from "ts-morph";
import type { FileSystem } from "../source/file-system.js";

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

export function findModuleKind(
  folder: string,
  fileSystem: FileSystem,
  { ownsManifest }: { readonly ownsManifest: boolean },
): ModuleKind {
  const host = createHost(fileSystem);
  const config = ts.findConfigFile(folder, host.fileExists);
  const options = config === undefined ? {} : readCompilerOptions(config, host);
  if (options.verbatimModuleSyntax !== true) return "modules";
  const { module = ts.ModuleKind.ESNext } = options;
  if (module === ts.ModuleKind.CommonJS) return "commonjs";
  const isPerFile = module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
  if (!isPerFile) return "modules";
  const own = ownsManifest ? undefined : host.readFile(join(folder, "package.json"));
  if (own !== undefined && !isMark(own)) return isModule(own) ? "modules" : "other";
  const above = ts.findConfigFile(dirname(folder), host.fileExists, "package.json");
  return isModule(above === undefined ? undefined : host.readFile(above)) ? "modules" : "markable";
}

/** The mark that a folder has, which git may have given other line ends, or one for it. */
export function readModuleMark(folder: string, fileSystem: FileSystem): string {
  const present = createHost(fileSystem).readFile(join(folder, "package.json"));
  return present !== undefined && isMark(present) ? present : moduleMark;
}

function isMark(manifest: string): boolean {
  return manifest.replace(/\s+/g, "") === moduleMark.replace(/\s+/g, "");
}

/** The compiler's questions, asked of a file system that may note them. */
function createHost(fileSystem: FileSystem) {
  return {
    useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
    fileExists: (path: string): boolean => fileSystem.inspect(resolve(path))?.kind === "file",
    readFile(path: string): string | undefined {
      const bytes = fileSystem.readFile(resolve(path));
      return bytes && new TextDecoder().decode(bytes);
    },
    // Which files a config names is not asked: they may be thousands.
    readDirectory: () => [],
  };
}

/** With what the config extends; of one that cannot be read, what can. */
function readCompilerOptions(path: string, host: ts.ParseConfigHost): ts.CompilerOptions {
  const config: unknown = ts.readConfigFile(path, (each) => host.readFile(each)).config;
  return ts.parseJsonConfigFileContent(config, host, dirname(path), undefined, path).options;
}

function isModule(manifest: string | undefined): boolean {
  if (manifest === undefined) return false;
  const value: unknown = ts.parseConfigFileTextToJson("package.json", manifest).config;
  return typeof value === "object" && value !== null && Reflect.get(value, "type") === "module";
}
