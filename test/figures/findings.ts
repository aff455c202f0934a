import { dropLimits, relocateDiagnostics } from "../../generator/diagnostics/collect.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";

export interface Findings {
  readonly pages: number;
  /** With paths from above the versions' folders: `v1.0/api/user-get.md`. */
  readonly findings: readonly Diagnostic[];
  /** The text of a line that a finding points at. */
  readonly lineOf: (path: string, line: number) => string;
}

/** What `graphdown lint` reports on a checkout without a config of graphdown's. */
export function readFindings(folder: string): Findings {
  const { sets } = findDocsSets([folder], diskFileSystem);
  const byVersion = new Map(sets.map((set) => [set.apiVersion, set]));
  return {
    pages: sets.reduce((sum, set) => sum + set.pages.length, 0),
    findings: sets.flatMap((set) =>
      relocateDiagnostics(
        dropLimits(readDocsSet(set, { rules: {}, overrides: [] }).diagnostics),
        (path) => `${set.apiVersion}/${path}`,
      ),
    ),
    lineOf: (path, line) => {
      const slash = path.indexOf("/");
      const source = byVersion.get(path.slice(0, slash))?.findSource(path.slice(slash + 1));
      return source?.text.split("\n")[line - 1]?.trim().slice(0, 200) ?? "";
    },
  };
}
