import type { Severity } from "../diagnostics/diagnostic.js";
import type { ReportFormat } from "../diagnostics/render/render.js";
import type { ExitCode } from "./exit-code.js";
import type { InputFlags } from "./input-flags.js";
import { noMemory, openRunMemory } from "./run-memory.js";
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

/** Runs every check over the documentation and writes no code; where nothing has changed, it says the same again. */
export function runLint(flags: LintFlags, terminal: Terminal): Promise<ExitCode> {
  return withProgress(flags, terminal, false, async (progress) => {
    const memory = onlyReports(flags) ? await openRunMemory("lint", flags, terminal) : noMemory;
    const known = memory.recall();
    if (isRememberedReport(known)) {
      progress.clear();
      terminal.writeOut(known.text);
      return known.exitCode;
    }
    const { lintAndShow } = await import("./lint-and-show.js");
    return lintAndShow(flags, { terminal, progress, memory });
  });
}

/** Whether all that the flags ask for is a report on the pages as they are. */
function onlyReports({ fix, fixOnly, dryRun, baseline, updateBaseline }: LintFlags): boolean {
  return [fix, fixOnly, dryRun, baseline, updateBaseline].every((flag) => flag === undefined);
}

/** What `lint` printed. */
export interface RememberedReport {
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** What the cache gives back is what was put there. */
function isRememberedReport(value: unknown): value is RememberedReport {
  return typeof value === "object" && value !== null && "text" in value && "exitCode" in value;
}
