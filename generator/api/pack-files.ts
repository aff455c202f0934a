import { basename } from "node:path";
import type { Config } from "../config/config.js";
import { applySeverities } from "../diagnostics/collect.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { FileSystem } from "../source/file-system.js";
import { wholeFileSpan } from "../source/span.js";
import { outcome } from "../diagnostics/outcome.js";
import type { Emitter } from "../emit/emitter.js";
import type { OutputFile } from "../emit/output-file.js";
import { listOwnFiles } from "../output/own-files.js";
import { makePackage } from "../package/make-package.js";

/**
 * The files of all API versions as a project takes them, or what a package has of them, as the config says. What the
 * project says of itself is asked of `fileSystem`.
 */
export async function packFiles(
  files: readonly OutputFile[],
  emitters: readonly Emitter[],
  { format, package: identity = {}, out, rules }: Config,
  fileSystem: FileSystem,
): Promise<Outcome<readonly OutputFile[]>> {
  const { name = namePackage(out), version = "0.0.0" } = identity;
  const { value, diagnostics } = await (format === "package"
    ? makePackage({ name, version, emitters, files })
    : markModules(files, out, fileSystem));
  return outcome(value, applySeverities(diagnostics, rules));
}

/**
 * The files, with the `package.json` that says that they are modules where the project's TypeScript wants it said, or
 * with a finding where ours would take the place of another.
 */
async function markModules(
  files: readonly OutputFile[],
  out: string,
  fileSystem: FileSystem,
): Promise<Outcome<readonly OutputFile[]>> {
  const { findModuleKind, readModuleMark } = await import("../config/project-modules.js");
  const ownsManifest = (await listOwnFiles(out)).includes("package.json");
  const report = (advice: string): Outcome<readonly OutputFile[]> => {
    const message = `TypeScript takes the generated code for CommonJS and reports each of its files: ${advice}.`;
    return outcome(files, [createDiagnostic("output/commonjs", wholeFileSpan("package.json"), message)]);
  };
  switch (findModuleKind(out, fileSystem, { ownsManifest })) {
    case "modules":
      return outcome(files);
    case "markable":
      return outcome([{ path: "package.json", text: readModuleMark(out, fileSystem) }, ...files]);
    case "other":
      return report('the package.json beside it needs `"type": "module"`');
    case "commonjs":
      return report(
        "the tsconfig.json above it has `module: commonjs`; `nodenext` looks at each folder's package.json",
      );
  }
}

/** The name of a folder as that of a package: `Graph Types` is `graph-types`. */
function namePackage(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9~-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name === "" ? "graph" : name;
}
