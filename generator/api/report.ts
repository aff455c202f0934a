import { describeRules } from "./load-rules.js";
import { createCodeRegistry } from "../diagnostics/code-registry.js";
import { relocateDiagnostics } from "../diagnostics/collect.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Report } from "../diagnostics/render/report.js";
import type { DocsSet } from "../source/docs-set.js";
import type { SourceFile } from "../source/source-file.js";
import type { Project } from "./open-project.js";
import { showPath } from "./show-path.js";

/** The findings in one API version. */
export interface DocsSetFindings {
  readonly docsSet: DocsSet;
  readonly diagnostics: readonly Diagnostic[];
}

/** The findings of every version as one report, with paths that lead to the files from where the reader is. */
export function createReport(findings: readonly DocsSetFindings[], project: Project): Report {
  const sources = new Map<string, () => SourceFile | undefined>();
  const diagnostics = findings.flatMap(({ docsSet, diagnostics }) =>
    relocateDiagnostics(diagnostics, (path) => {
      const shown = showPlace(path, docsSet, project);
      const overrides = project.overrideFiles.find((each) => each.path === path);
      if (!sources.has(shown))
        sources.set(
          shown,
          remember(() => overrides?.source ?? docsSet.findSource(path) ?? findConfig(path, project)),
        );
      return shown;
    }),
  );
  const codes = createCodeRegistry(describeRules(project.addedRules));
  return { diagnostics, findSource: (path) => sources.get(path)?.(), codes };
}

/** Where the file that a span names lies, from where the reader is; a path that leads nowhere stays as it is. */
export function showPlace(path: string, docsSet: DocsSet, { overrideFiles, workingFolder }: Project): string {
  const file = overrideFiles.find((each) => each.path === path)?.file ?? docsSet.locate(path);
  return file === undefined ? path : showPath(workingFolder, file);
}

function findConfig(path: string, { configSource }: Project): SourceFile | undefined {
  return path === configSource?.path ? configSource : undefined;
}

function remember<T>(read: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: read() }).value;
}
