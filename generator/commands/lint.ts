import { lint, updateBaseline, type Linted, type LintOptions, type Mended, type UpdatedBaseline } from "../api/lint.js";
import { showPath } from "../api/show-path.js";
import { isAboutLimit } from "../diagnostics/catalogue.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import { renderReport, type ReportFormat } from "../diagnostics/render/render.js";
import { countNoun } from "../diagnostics/render/report.js";
import { readPackageVersion } from "../source/package-files.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failProblem, failUsage, writeProblem } from "./fail.js";
import { readFlags, type InputFlags } from "./input-flags.js";
import type { Progress } from "./progress.js";
import type { Terminal } from "./terminal.js";
import { withProgress } from "./with-progress.js";

export interface LintFlags extends InputFlags {
  readonly format?: ReportFormat;
  /** Apply the mends that are certain. */
  readonly fix?: boolean;
  /** With `fix`: print what would change, and write nothing. */
  readonly dryRun?: boolean;
  /** Make only the mends of findings with these codes. */
  readonly fixOnly?: readonly string[];
  /** Report what graphdown itself could not read or check too. */
  readonly verbose?: boolean;
  /** A file of known findings: only others are reported. */
  readonly baseline?: string;
  /** Write the baseline instead of comparing with it. */
  readonly updateBaseline?: boolean;
  /** The least severity that makes the exit code 1. */
  readonly failOn?: Severity;
}

/** Runs every check over the documentation and writes no code. */
export function runLint(flags: LintFlags, terminal: Terminal): Promise<ExitCode> {
  return withProgress(flags, terminal, false, (progress) => lintAndShow(flags, terminal, progress));
}

async function lintAndShow(flags: LintFlags, terminal: Terminal, progress: Progress): Promise<ExitCode> {
  const { baseline } = flags;
  if (flags.dryRun === true && flags.fix !== true && flags.fixOnly === undefined)
    return failUsage(terminal, "--dry-run needs --fix");
  const project = readFlags(flags, terminal);
  if (!project.ok) return failProblem(terminal, project.error);
  const options: LintOptions = { ...project.value, ...readLintFlags(flags), observer: progress };
  if (flags.updateBaseline !== true) {
    const run = await lint({ ...options, ...(baseline !== undefined && { baseline }) });
    progress.clear();
    return run.ok ? showLinted(run.value, flags, terminal) : failProblem(terminal, run.error);
  }
  if (baseline === undefined) return failUsage(terminal, "--update-baseline needs --baseline FILE");
  const run = await updateBaseline({ ...options, baseline });
  progress.clear();
  return run.ok ? showUpdated(run.value, terminal) : failProblem(terminal, run.error);
}

function readLintFlags({ fix, dryRun, fixOnly, verbose }: LintFlags): Partial<LintOptions> {
  return {
    fix: fix === true || fixOnly !== undefined,
    dryRun: dryRun === true,
    limits: verbose === true,
    ...(fixOnly !== undefined && { fixOnly }),
  };
}

function showLinted({ report, mended, known }: Linted, flags: LintFlags, terminal: Terminal): ExitCode {
  if (flags.dryRun === true) return showPatches(mended, terminal);
  showMended(mended, terminal);
  if (known !== undefined) {
    const gone = `; ${countNoun(known.gone, "finding")} of it no longer there, --update-baseline takes them out`;
    const findings = `${countNoun(known.known, "finding")} known to the baseline`;
    terminal.writeError(`${findings}${known.gone === 0 ? "" : gone}\n`);
  }
  terminal.writeOut(renderReport(report, flags.format ?? "pretty", terminal, readPackageVersion()));
  const fails = report.diagnostics.some(
    ({ code, severity }) => !isAboutLimit(code) && isAtLeast(severity, flags.failOn ?? "warning"),
  );
  return fails || (mended?.problems.length ?? 0) > 0 ? exitCodes.failure : exitCodes.success;
}

function showUpdated({ written, mended }: UpdatedBaseline, terminal: Terminal): ExitCode {
  showMended(mended, terminal);
  if (!written.ok) {
    writeProblem(terminal, written.error.message);
    return exitCodes.failure;
  }
  const { file, findings } = written.value;
  terminal.writeError(`${showPath(terminal.workingFolder, file)}: ${countNoun(findings, "finding")} taken for known\n`);
  return exitCodes.success;
}

/** A diff on standard output, so that it can be kept and applied; a run that only looks does not fail. */
function showPatches(mended: Mended | undefined, terminal: Terminal): ExitCode {
  const { findings = 0, files = [], patches = [] } = mended ?? {};
  terminal.writeOut(patches.join(""));
  terminal.writeError(`${countNoun(findings, "finding")} would be mended in ${countNoun(files.length, "file")}\n`);
  return exitCodes.success;
}

function showMended(mended: Mended | undefined, terminal: Terminal): void {
  if (mended === undefined) return;
  const { findings, files, problems } = mended;
  terminal.writeError(`${countNoun(findings, "finding")} mended in ${countNoun(files.length, "file")}\n`);
  for (const { message } of problems) writeProblem(terminal, message);
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function isAtLeast(severity: Severity, least: Severity): boolean {
  return ranks[severity] >= ranks[least];
}
