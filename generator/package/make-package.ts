import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { gatherOutcome, outcome } from "../diagnostics/outcome.js";
import type { Emitter } from "../emit/emitter.js";
import { skipped } from "../emit/generated-file.js";
import type { OutputFile } from "../emit/output-file.js";
import { wholeFileSpan } from "../source/span.js";
import { loadCompiler, type CompileModule } from "./compiler.js";
import { isCompiled, listSubpaths, writeExports, type Subpaths } from "./package-exports.js";
import { writeReadme } from "./package-readme.js";

/** What a package is made of. */
export interface PackageParts {
  /** As npm has it: `@contoso/graph`. */
  readonly name: string;
  readonly version: string;
  readonly emitters: readonly Emitter[];
  /** Those of every API version together, below its folder: `v1.0/types/user.ts`. */
  readonly files: readonly OutputFile[];
}

/**
 * An npm package of the files, with everything compiled: `package.json`, `README.md`, and the folder of each API
 * version. Where there is one version only, imports do not name it. A module that cannot be compiled, a fault of the
 * template that made it, is reported and left out.
 */
export async function makePackage(parts: PackageParts): Promise<Outcome<readonly OutputFile[]>> {
  const compile = await loadCompiler();
  return gatherOutcome((found) => {
    const compiled = parts.files.map((file) => ({ file, results: found.take(compileFile(file, compile)) }));
    const sources = compiled.filter(({ results }) => results.length > 0).map(({ file }) => file);
    const folders = [...new Set(sources.map(({ path }) => folderOf(path)))];
    const subpaths = folders.flatMap((folder) => {
      const own = sources.filter(({ path }) => folderOf(path) === folder);
      const below = own.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) }));
      return listSubpaths(below, folder, folders.length === 1 ? "." : `./${folder}`);
    });
    return [
      { path: "package.json", text: writeManifest(parts, folders, subpaths) },
      { path: "README.md", text: writeReadme(parts, subpaths) },
      ...compiled.flatMap(({ results }) => results),
    ];
  });
}

function folderOf(path: string): string {
  return path.slice(0, path.indexOf("/"));
}

function compileFile(file: OutputFile, compile: CompileModule): Outcome<readonly OutputFile[]> {
  if (!isCompiled(file.path)) return outcome([file]);
  // Declarations of packages are not checked anyway.
  const compiled = compile(file.path, file.text.replace(`${skipped}\n`, ""));
  if (!compiled.ok) {
    const message = `A template gave code that cannot be compiled by itself: ${compiled.error}`;
    return outcome([], [createDiagnostic("output/uncompilable", wholeFileSpan(file.path), message)]);
  }
  const { code, declarations } = compiled.value;
  const stem = file.path.slice(0, -".ts".length);
  // What the compilers drop where an import follows.
  const [header = ""] = /^\/\/.*/.exec(file.text) ?? [];
  const withHeader = (text: string): string => (text.startsWith(header) ? text : `${header}\n\n${text}`);
  return outcome([
    { ...file, path: `${stem}.d.ts`, text: withHeader(declarations) },
    { ...file, path: `${stem}.js`, text: withHeader(code) },
  ]);
}

function writeManifest(
  { name, version, emitters }: PackageParts,
  folders: readonly string[],
  subpaths: readonly Subpaths[],
): string {
  const peers = emitters.flatMap(({ packages }) => Object.entries(packages));
  const manifest = {
    name,
    version,
    description: "Microsoft Graph in TypeScript, made of its documentation by graphdown.",
    type: "module",
    sideEffects: false,
    exports: writeExports(subpaths),
    files: folders,
    ...(peers.length > 0 && { peerDependencies: Object.fromEntries(peers) }),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
