import { applyFixes, isMendable } from "../diagnostics/apply-fixes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { OutputError } from "../output/output-error.js";
import { rewriteFile } from "../output/rewrite-file.js";
import type { DocsSet } from "../source/docs-set.js";
import { diskFileSystem } from "../source/file-system.js";
import { createSourceFile, type SourceFile } from "../source/source-file.js";
import { createPatch } from "./create-patch.js";
import type { DocsSetFindings } from "./report.js";

export interface FixSummary {
  /** The files that were written, or would be. */
  readonly files: readonly string[];
  /** What changes in them, each file's as a unified diff. */
  readonly patches: readonly string[];
  /** How many findings that mended. */
  readonly findings: number;
  /** The files that could not be written; their findings stay. */
  readonly problems: readonly OutputError[];
  /**
   * The files that somebody changed after they were read: they must be read again before anything is mended in them.
   */
  readonly outdated: readonly string[];
}

export interface FixOptions {
  /** Write nothing: the patches say what would be. */
  readonly dryRun?: boolean;
  /** Make only the mends of findings with these codes. */
  readonly codes?: readonly string[];
  /** How a file is called in the patches. */
  readonly showFile?: (file: string) => string;
}

/** The same set, which keeps its pages as they were read: a mend is made for that text and for no other. */
export function keepSources(docsSet: DocsSet): DocsSet {
  const kept = new Map<string, SourceFile>();
  return {
    ...docsSet,
    readPage(path) {
      const read = docsSet.readPage(path);
      if (read.kind === "read") kept.set(path, read.source);
      return read;
    },
    findSource: (path) => kept.get(path) ?? docsSet.findSource(path),
  };
}

/**
 * Applies the mends that are certain and do not overlap, each file written whole or not at all; everything else in it
 * stays byte for byte, and a file that cannot be written does not keep the others from it. The sets are such as
 * `keepSources` makes.
 */
export async function fixPages(
  findings: readonly DocsSetFindings[],
  { dryRun = false, codes, showFile = (file) => file }: FixOptions = {},
): Promise<FixSummary> {
  const patches: string[] = [];
  const files: string[] = [];
  let mended = 0;
  const problems: OutputError[] = [];
  const outdated: string[] = [];
  for (const { docsSet, diagnostics } of findings) {
    for (const [path, group] of groupByPath(diagnostics, codes)) {
      const known = docsSet.findSource(path);
      const file = docsSet.locate(path);
      const bytes = file === undefined ? undefined : diskFileSystem.readFile(file);
      if (known === undefined || file === undefined || bytes === undefined) continue;
      const original = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const source = createSourceFile(path, original);
      if (source.text !== known.text) {
        outdated.push(file);
        continue;
      }
      const { text, fixed } = applyFixes(source, original, group);
      if (fixed.length === 0) continue;
      const written = dryRun ? undefined : await rewriteFile(file, text);
      if (written?.ok === false) {
        problems.push(written.error);
        continue;
      }
      patches.push(createPatch(showFile(file), original, text));
      files.push(file);
      mended += fixed.length;
    }
  }
  return { files, patches, findings: mended, problems, outdated };
}

function groupByPath(
  diagnostics: readonly Diagnostic[],
  codes: readonly string[] | undefined,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (!isMendable(diagnostic) || codes?.includes(diagnostic.code) === false) continue;
    const group = groups.get(diagnostic.span.path);
    if (group === undefined) groups.set(diagnostic.span.path, [diagnostic]);
    else group.push(diagnostic);
  }
  return groups;
}
