import { resolve } from "node:path";
import ts from "typescript";

/** The options a strict user would have; library files are checked as well. */
const strictest: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
  erasableSyntaxOnly: true,
  target: ts.ScriptTarget.ES2022,
  // Without the DOM, which takes most of the time to check, and which the output does not need.
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noEmit: true,
  types: [],
};

const libraryFiles = new Map<string, ts.SourceFile>();

/**
 * Type-checks modules that exist in memory only, under `/out/`, the generated tests aside, which need vitest; gives the
 * errors as `path: message`. Packages are those of this project.
 */
export function typeCheck(
  files: readonly { readonly path: string; readonly text: string }[],
  changed: ts.CompilerOptions = {},
): readonly string[] {
  const options = { ...strictest, ...changed };
  // What users' compilers are spared is checked here.
  const texts = new Map(files.map(({ path, text }) => [`/out/${path}`, text.replace("// @ts-nocheck\n", "")]));
  texts.set("/out/package.json", '{ "type": "module" }');
  const host = ts.createCompilerHost(options);
  const readDisk = host.readFile.bind(host);
  const program = ts.createProgram({
    rootNames: [...texts.keys()].filter((path) => path.endsWith(".ts") && !path.includes("/tests/")),
    options,
    host: {
      ...host,
      getCurrentDirectory: () => "/out",
      fileExists: (path) => texts.has(path) || host.fileExists(findOnDisk(path)),
      readFile: (path) => texts.get(path) ?? readDisk(findOnDisk(path)),
      directoryExists: () => true,
      getSourceFile: (path, target) => {
        const text = texts.get(path);
        if (text !== undefined) return ts.createSourceFile(path, text, target, true);
        const file = libraryFiles.get(path) ?? host.getSourceFile(findOnDisk(path), target);
        if (file !== undefined) libraryFiles.set(path, file);
        return file;
      },
    },
  });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const place = diagnostic.file?.fileName.replace("/out/", "") ?? "";
    return `${place}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")}`;
  });
}

const packages = resolve(import.meta.dirname, "../../node_modules");

function findOnDisk(path: string): string {
  return path.replace(/^\/out\/node_modules(?=\/)/, () => packages);
}
