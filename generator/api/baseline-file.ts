import { basename, dirname, posix, resolve } from "node:path";
import {
  compareToBaseline,
  createBaseline,
  parseBaseline,
  serialiseBaseline,
  type Baseline,
} from "../diagnostics/baseline.js";
import { relocateDiagnostics } from "../diagnostics/collect.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { openOutDirectory } from "../output/out-directory.js";
import type { OutputResult } from "../output/output-error.js";
import { diskFileSystem } from "../source/file-system.js";
import { readSource } from "../source/read-source.js";
import { fail, succeed, type Result } from "../source/result.js";
import type { Problem } from "./options.js";
import type { DocsSetFindings } from "./report.js";

/** The findings that a baseline file knows. */
export function readBaselineFile(path: string, workingFolder: string): Result<Baseline, Problem> {
  const file = resolve(workingFolder, path);
  if (diskFileSystem.inspect(file) === undefined)
    return fail({ message: `baseline ${path}: it cannot be opened; --update-baseline makes it` });
  const read = readSource(diskFileSystem, path, file, () => true);
  if (read.kind === "unreadable") return fail({ message: `baseline ${path}: ${read.reason}` });
  const known = parseBaseline(read.source.text);
  return known === undefined ? fail({ message: describeForeign(path) }) : succeed(known);
}

/** Whether a baseline may be written there: over another baseline only, for a slip of the hand could name a page. */
export function mayWriteBaseline(path: string, workingFolder: string): Result<undefined, Problem> {
  const file = resolve(workingFolder, path);
  if (diskFileSystem.inspect(file) === undefined) return succeed(undefined);
  const read = readSource(diskFileSystem, path, file, () => true);
  if (read.kind === "unreadable") return fail({ message: `baseline ${path}: ${read.reason}` });
  const { text } = read.source;
  // An empty file is nobody's work, and what a script that makes a temporary file has.
  const isOurs = text.trim() === "" || parseBaseline(text) !== undefined;
  return isOurs ? succeed(undefined) : fail({ message: `${describeForeign(path)}; it is not overwritten` });
}

function describeForeign(path: string): string {
  return `baseline ${path} was not written by graphdown lint --update-baseline`;
}

export interface WrittenBaseline {
  /** Absolute path. */
  readonly file: string;
  /** How many findings it takes for known. */
  readonly findings: number;
}

export async function writeBaselineFile(
  path: string,
  findings: readonly DocsSetFindings[],
  workingFolder: string,
): Promise<OutputResult<WrittenBaseline>> {
  const diagnostics = withVersions(findings);
  const file = resolve(workingFolder, path);
  const text = serialiseBaseline(createBaseline(diagnostics));
  const written = await openOutDirectory(dirname(file)).write(basename(file), text);
  return written.ok ? succeed({ file, findings: diagnostics.length }) : written;
}

export interface KnownFindings {
  /** Findings that the baseline knows, and that are left out. */
  readonly known: number;
  /** Findings of the baseline that are no longer there. */
  readonly gone: number;
}

/** The findings that a baseline does not know, and how many it does. */
export function dropKnown(
  findings: readonly DocsSetFindings[],
  baseline: Baseline,
): KnownFindings & { readonly fresh: readonly DocsSetFindings[] } {
  const all = withVersions(findings);
  const { fresh, known, gone } = compareToBaseline(all, baseline);
  const kept = new Set(fresh);
  // `all` holds the findings of each version in turn.
  const remaining = all.values();
  const isKept = (): boolean => {
    const next = remaining.next();
    return next.done !== true && kept.has(next.value);
  };
  return {
    known,
    gone,
    fresh: findings.map(({ docsSet, diagnostics }) => ({ docsSet, diagnostics: diagnostics.filter(isKept) })),
  };
}

/** Paths in a baseline begin with the API version, so that it holds wherever the documentation is checked out. */
function withVersions(findings: readonly DocsSetFindings[]): readonly Diagnostic[] {
  return findings.flatMap(({ docsSet, diagnostics }) =>
    relocateDiagnostics(diagnostics, (path) => posix.join(docsSet.apiVersion, path)),
  );
}
