import { describeRules } from "../check/load-rules.js";
import { createCodeRegistry } from "../diagnostics/code-registry.js";
import { relocateDiagnostics } from "../diagnostics/collect.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Report } from "../diagnostics/render/report.js";
import type { DocsSet } from "../source/docs-set.js";
import type { SourceFile } from "../source/source-file.js";
import { showPath, type Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/** The findings in one API version. */
export interface DocsSetFindings {
  readonly docsSet: DocsSet;
  readonly diagnostics: readonly Diagnostic[];
}

/** The findings of every version as one report, with paths that lead to the files from where the reader is. */
export function createReport(
  findings: readonly DocsSetFindings[],
  { overrideFiles, addedRules }: Settings,
  terminal: Terminal,
): Report {
  const sources = new Map<string, () => SourceFile | undefined>();
  const diagnostics = findings.flatMap(({ docsSet, diagnostics }) =>
    relocateDiagnostics(diagnostics, (path) => {
      const overrides = overrideFiles.find((each) => each.path === path);
      const file = overrides?.file ?? docsSet.locate(path);
      const shown = file === undefined ? path : showPath(terminal, file);
      if (!sources.has(shown))
        sources.set(
          shown,
          remember(() => overrides?.source ?? docsSet.findSource(path)),
        );
      return shown;
    }),
  );
  return {
    diagnostics,
    findSource: (path) => sources.get(path)?.(),
    codes: createCodeRegistry(describeRules(addedRules)),
  };
}

function remember<T>(read: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: read() }).value;
}
