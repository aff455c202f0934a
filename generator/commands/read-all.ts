import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { readDocumentation, type Documentation } from "../pipeline.js";
import { createProgress } from "./progress.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

export interface ReadResult {
  readonly documentation: Documentation;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every API version, with progress on a terminal. */
export function readAll({ docsSets, config, overrides }: Settings, terminal: Terminal): readonly ReadResult[] {
  const progress = createProgress(terminal, false);
  const results = docsSets.map((docsSet) => {
    const { value, diagnostics } = readDocumentation(docsSet, { rules: config.rules, overrides }, {
      page(done, total) {
        progress.advance(`Reading ${docsSet.apiVersion}`, done, total);
      },
      stage(stage) {
        progress.begin(`${stage} ${docsSet.apiVersion}`);
      },
    });
    return { documentation: value, diagnostics };
  });
  progress.clear();
  return results;
}
