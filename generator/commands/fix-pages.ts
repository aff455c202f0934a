import { applyFixes } from "../diagnostics/apply-fixes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { OutputError } from "../output/output-error.js";
import { rewriteFile } from "../output/rewrite-file.js";
import { diskFileSystem } from "../source/file-system.js";
import type { DocsSetFindings } from "./findings.js";

export interface FixSummary {
  /** The files that were written. */
  readonly files: readonly string[];
  /** How many findings that mended. */
  readonly findings: number;
  /** The files that could not be written; their findings stay. */
  readonly problems: readonly OutputError[];
}

/**
 * Applies the mends that are certain and do not overlap, each file written whole or not at all; everything else in it stays byte for byte,
 * and a file that cannot be written does not keep the others from it.
 */
export async function fixPages(findings: readonly DocsSetFindings[]): Promise<FixSummary> {
  const files: string[] = [];
  let mended = 0;
  const problems: OutputError[] = [];
  for (const { docsSet, diagnostics } of findings) {
    for (const [path, group] of groupByPath(diagnostics)) {
      const source = docsSet.findSource(path);
      const file = docsSet.locate(path);
      const bytes = file === undefined ? undefined : diskFileSystem.readFile(file);
      if (source === undefined || file === undefined || bytes === undefined) continue;
      const original = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const { text, fixed } = applyFixes(source, original, group);
      if (fixed.length === 0) continue;
      const written = await rewriteFile(file, text);
      if (!written.ok) {
        problems.push(written.error);
        continue;
      }
      files.push(file);
      mended += fixed.length;
    }
  }
  return { files, findings: mended, problems };
}

function groupByPath(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.fix === undefined) continue;
    const group = groups.get(diagnostic.span.path);
    if (group === undefined) groups.set(diagnostic.span.path, [diagnostic]);
    else group.push(diagnostic);
  }
  return groups;
}
