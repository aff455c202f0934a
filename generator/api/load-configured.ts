import { resolve } from "node:path";
import { builtInEmitters } from "../../templates/emitters.js";
import type { Config } from "../config/config.js";
import type { EmitterKeys } from "../config/emitter-keys.js";
import { loadConfig, readConfig, reportUnknownCodes } from "../config/load-config.js";
import { catalogue, createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { describeThrown } from "../diagnostics/guard.js";
import { gatherOutcome, outcome } from "../diagnostics/outcome.js";
import { countNoun } from "../diagnostics/render/report.js";
import { diskFileSystem, type FileSystem } from "../source/file-system.js";
import { readSource } from "../source/read-source.js";
import { fail, succeed, type Failure, type Result } from "../source/result.js";
import type { SourceFile } from "../source/source-file.js";
import { wholeFileSpan } from "../source/span.js";
import { importFile } from "./import-file.js";
import { isModule } from "./own-code.js";
import { loadRules, type LoadedRule, type RuleFile } from "./load-rules.js";
import type { Options, Problem } from "./options.js";

/** What a config file decides. */
export interface LoadedConfig {
  readonly config: Partial<Config>;
  /** The rules of others that it or the options name. */
  readonly addedRules: readonly LoadedRule[];
  /** The config file, for reports. */
  readonly source?: SourceFile;
}

/** Loads the config file that the options name, if any, and the rules of others. */
export async function loadConfigured(
  { configFile, ruleFiles }: Options,
  workingFolder: string,
  emitters: readonly EmitterKeys[] = builtInEmitters,
  fileSystem: FileSystem = diskFileSystem,
): Promise<Result<LoadedConfig, Problem>> {
  const named = (ruleFiles ?? []).map((name) => ({ text: name, span: wholeFileSpan(name) }));
  if (configFile === undefined) {
    const rules = await loadConfiguredRules({ ruleFiles: named }, workingFolder);
    return rules.diagnostics.length > 0
      ? failIn("ruleFiles", undefined, rules.diagnostics)
      : succeed({ config: {}, addedRules: rules.value });
  }
  const read = readSource(fileSystem, configFile, resolve(workingFolder, configFile), () => true);
  if (read.kind === "unreadable") return fail({ message: `config ${configFile}: ${read.reason}` });
  const { value, diagnostics } = await readConfigFile(configFile, read.source, workingFolder, emitters);
  if (value === undefined) return failIn(`config ${configFile}`, read.source, diagnostics);
  const config = { ...value, ...(ruleFiles !== undefined && { ruleFiles: named }) };
  const rules = await loadConfiguredRules(config, workingFolder);
  if (rules.diagnostics.length > 0) return failIn(`config ${configFile}`, read.source, rules.diagnostics);
  return succeed({ config, addedRules: rules.value, source: read.source });
}

/** A config's text, or what its module exports; `name` is what its places are told by. */
async function readConfigFile(
  name: string,
  { text }: SourceFile,
  workingFolder: string,
  emitters: readonly EmitterKeys[],
): Promise<Outcome<Partial<Config> | undefined>> {
  if (!isModule(name)) return loadConfig(name, text, emitters);
  const { createModuleFile } = await import("../config/module-file.js");
  let exported: unknown;
  try {
    exported = (await importFile(resolve(workingFolder, name)))["default"];
  } catch (error) {
    const span = wholeFileSpan(name);
    return outcome(undefined, [
      createDiagnostic("config/invalid-module", span, `It cannot be run: ${describeThrown(error)}`),
    ]);
  }
  if (typeof exported === "object" && exported !== null)
    return readConfig(createModuleFile(name, text, exported), emitters);
  const message = "Its default export is no config: `export default defineConfig({ … })`.";
  return outcome(undefined, [createDiagnostic("config/invalid-module", wholeFileSpan(name), message)]);
}

/** Any problem with the rules is an error in the config file, where nothing is to be done then. */
async function loadConfiguredRules(
  { ruleFiles = [], foreignCodes = [] }: Pick<Config, "ruleFiles" | "foreignCodes">,
  workingFolder: string,
): Promise<Outcome<readonly LoadedRule[]>> {
  const files = ruleFiles.map(({ text, span }): RuleFile => ({ name: text, file: resolve(workingFolder, text), span }));
  const loaded = await loadRules(files);
  return gatherOutcome((found) => {
    const rules = found.take(loaded);
    const known = [...Object.keys(catalogue), ...rules.map(({ rule }) => rule.code)];
    // A file that could not be loaded may well have the code.
    if (loaded.diagnostics.length === 0) found.report(...reportUnknownCodes(foreignCodes, known));
    return rules;
  });
}

/** A file that has to be right in all its parts, or nothing is done. */
export function failIn(
  name: string,
  source: SourceFile | undefined,
  diagnostics: readonly Diagnostic[],
): Failure<Problem> {
  const findSource = (path: string): SourceFile | undefined => (path === source?.path ? source : undefined);
  const message = `${name}: ${countNoun(diagnostics.length, "problem")}`;
  return fail({ message, report: { diagnostics, findSource } });
}
