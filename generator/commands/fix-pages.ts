import { basename, dirname } from "node:path";
import { applyFixes } from "../diagnostics/apply-fixes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { openOutDirectory } from "../output/out-directory.js";
import { succeed, type Result } from "../output/output-error.js";
import { diskFileSystem } from "../source/file-system.js";
import type { DocsSetFindings } from "./findings.js";

export interface FixSummary {
  /** How many files were written. */
  readonly files: number;
  /** How many findings that mended. */
  readonly findings: number;
  /** How many had to wait because their mend changes what another one changes. */
  readonly left: number;
}

/** Applies the mends that are certain, each file written whole or not at all; everything else in it stays byte for byte. */
export async function fixPages(findings: readonly DocsSetFindings[]): Promise<Result<FixSummary>> {
  let files = 0;
  let mended = 0;
  let waiting = 0;
  for (const { docsSet, diagnostics } of findings) {
    for (const [path, group] of groupByPath(diagnostics)) {
      const source = docsSet.findSource(path);
      const file = docsSet.locate(path);
      const bytes = file === undefined ? undefined : diskFileSystem.readFile(file);
      if (source === undefined || file === undefined || bytes === undefined) continue;
      const original = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const { text, fixed, left } = applyFixes(source, original, group);
      if (fixed.length === 0) continue;
      const written = await openOutDirectory(dirname(file)).write(basename(file), text);
      if (!written.ok) return written;
      files++;
      mended += fixed.length;
      waiting += left.length;
    }
  }
  return succeed({ files, findings: mended, left: waiting });
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
