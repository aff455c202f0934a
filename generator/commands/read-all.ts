import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { readDocumentation, type Documentation } from "../pipeline.js";
import type { DocsSet } from "../source/docs-set.js";
import { createProgress, type Progress } from "./progress.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

export interface ReadResult {
  readonly documentation: Documentation;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every API version, with progress on a terminal. */
export function readAll(settings: Settings, terminal: Terminal): readonly ReadResult[] {
  const progress = createProgress(terminal, false);
  const results = settings.docsSets.map((docsSet) => {
    const { value, diagnostics } = readWithProgress(docsSet, settings, progress);
    return { documentation: value, diagnostics };
  });
  progress.clear();
  return results;
}

/** Reads one API version and tells how far it is. */
export function readWithProgress(
  docsSet: DocsSet,
  { config, overrides, addedRules }: Settings,
  progress: Progress,
): Outcome<Documentation> {
  return readDocumentation(
    docsSet,
    { rules: config.rules, overrides, addedRules },
    {
      page(done, total) {
        progress.advance(`Reading ${docsSet.apiVersion}`, done, total);
      },
      stage(stage) {
        progress.begin(`${stage} ${docsSet.apiVersion}`);
      },
    },
  );
}
