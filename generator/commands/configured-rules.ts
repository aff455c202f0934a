import { resolve } from "node:path";
import { loadRules, type LoadedRule } from "../check/load-rules.js";
import type { Config } from "../config/config.js";
import { reportUnknownCodes } from "../config/load-config.js";
import { catalogue } from "../diagnostics/catalogue.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { gatherOutcome } from "../diagnostics/outcome.js";

/** The rules of others that a config names. Any problem with them is an error in the config file, where nothing is to be done then. */
export async function loadConfiguredRules(
  { ruleFiles = [], foreignCodes = [] }: Config,
  workingFolder: string,
): Promise<Outcome<readonly LoadedRule[]>> {
  const files = ruleFiles.map(({ text, span }) => ({ name: text, file: resolve(workingFolder, text), span }));
  const loaded = await loadRules(files);
  return gatherOutcome((found) => {
    const rules = found.take(loaded);
    const known = [...Object.keys(catalogue), ...rules.map(({ rule }) => rule.code)];
    // A file that could not be loaded may well have the code.
    if (loaded.diagnostics.length === 0) found.report(...reportUnknownCodes(foreignCodes, known));
    return rules;
  });
}
