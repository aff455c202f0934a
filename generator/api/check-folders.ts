import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { suggestWord } from "../diagnostics/suggest.js";
import { versionFolder } from "../emit/module-path.js";
import { succeed, type Result } from "../source/result.js";
import { failIn } from "./load-configured.js";
import type { Project } from "./open-project.js";
import type { Problem } from "./options.js";

/** Whether the folders that the config names are of API versions that there are, each of one only. */
export function checkFolders({ config, configSource, docsSets }: Project): Result<undefined, Problem> {
  const folders = config.folders ?? {};
  const versions = docsSets.map(({ apiVersion }) => apiVersion);
  const diagnostics = Object.entries(folders).flatMap(([version, { text, span }]): readonly Diagnostic[] => {
    const report = (message: string): readonly Diagnostic[] => [
      createDiagnostic("config/invalid-value", span, message),
    ];
    if (!versions.includes(version)) {
      const meant = suggestWord(version, versions) ?? versions.join(", ");
      return report(`The input has no API version \`${version}\`; it has ${meant}.`);
    }
    const other = versions.find(
      (each) => each !== version && (folders[each]?.text ?? versionFolder(each)).toLowerCase() === text.toLowerCase(),
    );
    return other === undefined ? [] : report(`\`${text}\` is the folder of \`${other}\` too.`);
  });
  return diagnostics.length === 0 ? succeed(undefined) : failIn("folders", configSource, diagnostics);
}
