import {
  lintWith,
  updateBaseline,
  type Linted,
  type LintOptions,
  type Mended,
  type UpdatedBaseline,
} from "../api/lint.js";
import { showPath } from "../api/show-path.js";
import { isAboutLimit } from "../diagnostics/catalogue.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import { renderReport } from "../diagnostics/render/render.js";
import { countNoun } from "../diagnostics/render/report.js";
import { readPackageVersion } from "../source/package-files.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failProblem, failUsage, writeProblem } from "./fail.js";
import { readFlags } from "./input-flags.js";
import type { LintFlags, RememberedReport } from "./lint.js";
import type { Progress } from "./progress.js";
import type { RunMemory } from "./run-memory.js";
import type { Terminal } from "./terminal.js";

export interface LintContext {
  readonly terminal: Terminal;
  readonly progress: Progress;
  readonly memory: RunMemory;
}

/** Does what the flags say, tells what came of it, and remembers that where it is only a report. */
export async function lintAndShow(flags: LintFlags, context: LintContext): Promise<ExitCode> {
  const { terminal, progress, memory } = context;
  const { baseline } = flags;
  if (flags.dryRun === true && flags.fix !== true && flags.fixOnly === undefined)
    return failUsage(terminal, "--dry-run needs --fix");
  const project = readFlags(flags, terminal, memory.fileSystem);
  if (!project.ok) return failProblem(terminal, project.error);
  const options: LintOptions = { ...project.value, ...readLintFlags(flags), observer: progress };
  if (flags.updateBaseline !== true) {
    const run = await lintWith({ ...options, ...(baseline !== undefined && { baseline }) }, memory.fileSystem);
    progress.clear();
    if (!run.ok) return failProblem(terminal, run.error);
    const { project, done } = run.value;
    const shown = showLinted(done, flags, terminal);
    await memory.remember(project, shown);
    return shown.exitCode;
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

function showLinted({ report, mended, known }: Linted, flags: LintFlags, terminal: Terminal): RememberedReport {
  if (flags.dryRun === true) return { text: "", exitCode: showPatches(mended, terminal) };
  showMended(mended, terminal);
  if (known !== undefined) {
    const gone = `; ${countNoun(known.gone, "finding")} of it no longer there, --update-baseline takes them out`;
    const findings = `${countNoun(known.known, "finding")} known to the baseline`;
    terminal.writeError(`${findings}${known.gone === 0 ? "" : gone}\n`);
  }
  const text = renderReport(report, flags.format ?? "pretty", terminal, readPackageVersion());
  terminal.writeOut(text);
  const fails = report.diagnostics.some(
    ({ code, severity }) => !isAboutLimit(code) && isAtLeast(severity, flags.failOn ?? "warning"),
  );
  const exitCode = fails || (mended?.problems.length ?? 0) > 0 ? exitCodes.failure : exitCodes.success;
  return { text, exitCode };
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
