import { basename } from "node:path";
import type { Config } from "../config/config.js";
import { applySeverities } from "../diagnostics/collect.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { outcome } from "../diagnostics/outcome.js";
import type { Emitter } from "../emit/emitter.js";
import type { OutputFile } from "../emit/output-file.js";
import { makePackage } from "../package/make-package.js";

/** The files of all API versions as they are, or what a package has of them, as the config says. */
export async function packFiles(
  files: readonly OutputFile[],
  emitters: readonly Emitter[],
  { format, package: identity = {}, out, rules }: Config,
): Promise<Outcome<readonly OutputFile[]>> {
  if (format !== "package") return outcome(files);
  const { name = namePackage(out), version = "0.0.0" } = identity;
  const { value, diagnostics } = await makePackage({ name, version, emitters, files });
  return outcome(value, applySeverities(diagnostics, rules));
}

/** The name of a folder as that of a package: `Graph Types` is `graph-types`. */
function namePackage(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9~-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name === "" ? "graph" : name;
}
