import { lint, updateBaseline, type Linted, type LintOptions, type Mended, type UpdatedBaseline } from "../api/lint.js";
import { showPath } from "../api/show-path.js";
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
  const options: LintOptions = { ...readFlags(flags, terminal), fix: flags.fix === true, observer: progress };
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

function showLinted({ report, mended, known }: Linted, flags: LintFlags, terminal: Terminal): ExitCode {
  showMended(mended, terminal);
  if (known !== undefined) {
    const gone = `; ${countNoun(known.gone, "finding")} of it no longer there, --update-baseline takes them out`;
    const findings = `${countNoun(known.known, "finding")} known to the baseline`;
    terminal.writeError(`${findings}${known.gone === 0 ? "" : gone}\n`);
  }
  terminal.writeOut(renderReport(report, flags.format ?? "pretty", terminal, readPackageVersion()));
  const fails = report.diagnostics.some(({ severity }) => isAtLeast(severity, flags.failOn ?? "warning"));
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
