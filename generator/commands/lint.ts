import { basename, dirname, posix, resolve } from "node:path";
import {
  compareToBaseline,
  createBaseline,
  parseBaseline,
  serialiseBaseline,
  type Baseline,
} from "../diagnostics/baseline.js";
import { relocateDiagnostics } from "../diagnostics/collect.js";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import { renderReport, type ReportFormat } from "../diagnostics/render/render.js";
import { countNoun } from "../diagnostics/render/report.js";
import { openOutDirectory } from "../output/out-directory.js";
import { diskFileSystem } from "../source/file-system.js";
import { readPackageVersion } from "../source/package-files.js";
import { readSource } from "../source/read-source.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failUsage, writeProblem } from "./fail.js";
import { createReport, type DocsSetFindings } from "./findings.js";
import { fixPages, keepSources } from "./fix-pages.js";
import { readAll } from "./read-all.js";
import { loadSettings, showPath, type InputFlags, type Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

export interface LintFlags extends InputFlags {
  readonly format?: ReportFormat;
  /** Apply the mends that are certain. */
  readonly fix?: boolean;
  /** A file of known findings: only others are reported. */
  readonly baseline?: string;
  /** Write the baseline instead of comparing with it. */
  readonly updateBaseline?: boolean;
  /** The least severity that makes the exit code 1. */
  readonly failOn?: Severity;
}

/** How often mends are applied: those that overlap wait for another round, and such as undo each other must not go on for ever. */
const mostRounds = 5;

/** Runs every check over the documentation and writes no code. */
export async function runLint(flags: LintFlags, terminal: Terminal): Promise<ExitCode> {
  if (flags.updateBaseline === true && flags.baseline === undefined)
    return failUsage(terminal, "--update-baseline needs --baseline FILE");
  const baseline = readBaseline(flags, terminal);
  if (typeof baseline === "number") return baseline;
  let settings = await loadLintSettings(flags, terminal);
  if (typeof settings === "number") return settings;

  let findings = findProblems(settings, terminal);
  const mended = { findings: 0, files: new Set<string>(), problems: new Set<string>() };
  for (let round = 0; flags.fix === true && round < mostRounds; round++) {
    const fixed = await fixPages(findings);
    for (const { message } of fixed.problems) mended.problems.add(message);
    if (fixed.files.length + fixed.outdated.length === 0) break;
    mended.findings += fixed.findings;
    for (const file of fixed.files) mended.files.add(file);
    // What is left is told by reading again: a mend may uncover another finding, and lines have moved.
    settings = await loadLintSettings(flags, terminal);
    if (typeof settings === "number") return settings;
    findings = findProblems(settings, terminal);
  }
  if (flags.fix === true) {
    terminal.writeError(`${countNoun(mended.findings, "finding")} mended in ${countNoun(mended.files.size, "file")}\n`);
    for (const message of mended.problems) writeProblem(terminal, message);
  }
  if (flags.updateBaseline === true && flags.baseline !== undefined)
    return writeBaseline(flags.baseline, findings, terminal);
  const shown = baseline === undefined ? findings : dropKnown(findings, baseline, terminal);
  const report = createReport(shown, settings, terminal);
  terminal.writeOut(renderReport(report, flags.format ?? "pretty", terminal, readPackageVersion()));
  if (mended.problems.size > 0) return exitCodes.failure;
  return report.diagnostics.some(({ severity }) => isAtLeast(severity, flags.failOn ?? "warning"))
    ? exitCodes.failure
    : exitCodes.success;
}

async function loadLintSettings(flags: LintFlags, terminal: Terminal): Promise<Settings | ExitCode> {
  const settings = await loadSettings(flags, terminal);
  if (typeof settings === "number" || flags.fix !== true) return settings;
  return { ...settings, docsSets: settings.docsSets.map(keepSources) };
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function isAtLeast(severity: Severity, least: Severity): boolean {
  return ranks[severity] >= ranks[least];
}

function findProblems(settings: Settings, terminal: Terminal): readonly DocsSetFindings[] {
  return readAll(settings, terminal).map(({ documentation, diagnostics }) => ({
    docsSet: documentation.docsSet,
    diagnostics,
  }));
}

/** Paths in a baseline begin with the API version, so that it holds wherever the documentation is checked out. */
function withVersions(findings: readonly DocsSetFindings[]): readonly Diagnostic[] {
  return findings.flatMap(({ docsSet, diagnostics }) =>
    relocateDiagnostics(diagnostics, (path) => posix.join(docsSet.apiVersion, path)),
  );
}

/** The known findings; nothing where they are to be written. Only a baseline may be written over: a slip of the hand could name a page. */
function readBaseline({ baseline, updateBaseline }: LintFlags, terminal: Terminal): Baseline | undefined | ExitCode {
  if (baseline === undefined) return undefined;
  const file = resolve(terminal.workingFolder, baseline);
  if (diskFileSystem.inspect(file) === undefined) {
    return updateBaseline === true
      ? undefined
      : failUsage(terminal, `baseline ${baseline}: it cannot be opened; --update-baseline makes it`);
  }
  const read = readSource(diskFileSystem, baseline, file, () => true);
  if (read.kind === "unreadable") return failUsage(terminal, `baseline ${baseline}: ${read.reason}`);
  // An empty file is nobody's work, and what a script that makes a temporary file has.
  if (updateBaseline === true && read.source.text.trim() === "") return undefined;
  const known = parseBaseline(read.source.text);
  if (known !== undefined) return updateBaseline === true ? undefined : known;
  const refused = updateBaseline === true ? "; it is not overwritten" : "";
  return failUsage(terminal, `baseline ${baseline} was not written by graphdown lint --update-baseline${refused}`);
}

async function writeBaseline(
  path: string,
  findings: readonly DocsSetFindings[],
  terminal: Terminal,
): Promise<ExitCode> {
  const diagnostics = withVersions(findings);
  const file = resolve(terminal.workingFolder, path);
  const written = await openOutDirectory(dirname(file)).write(
    basename(file),
    serialiseBaseline(createBaseline(diagnostics)),
  );
  if (!written.ok) {
    writeProblem(terminal, written.error.message);
    return exitCodes.failure;
  }
  terminal.writeError(`${showPath(terminal, file)}: ${countNoun(diagnostics.length, "finding")} taken for known\n`);
  return exitCodes.success;
}

function dropKnown(
  findings: readonly DocsSetFindings[],
  baseline: Baseline,
  terminal: Terminal,
): readonly DocsSetFindings[] {
  const all = withVersions(findings);
  const { fresh, known, gone } = compareToBaseline(all, baseline);
  const goneText =
    gone === 0 ? "" : `; ${countNoun(gone, "finding")} of it no longer there, --update-baseline takes them out`;
  terminal.writeError(`${countNoun(known, "finding")} known to the baseline${goneText}\n`);
  const kept = new Set(fresh);
  let index = 0;
  const isKept = (): boolean => {
    const diagnostic = all[index++];
    return diagnostic !== undefined && kept.has(diagnostic);
  };
  return findings.map(({ docsSet, diagnostics }) => ({ docsSet, diagnostics: diagnostics.filter(isKept) }));
}
