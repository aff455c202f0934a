import { diff, type DiffOptions } from "../api/diff.js";
import { isAtLeast, type SemverClass } from "../diff/change-kinds.js";
import { renderDiff, type DiffFormat } from "../diff/render/render-diff.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failProblem } from "./fail.js";
import { readFlags, type InputFlags } from "./input-flags.js";
import type { Terminal } from "./terminal.js";
import { withProgress } from "./with-progress.js";

export interface DiffFlags extends InputFlags {
  readonly format?: DiffFormat;
  /** The least class of changes that makes the exit code 1. */
  readonly failOn?: SemverClass;
}

/** Prints what has changed from one documentation set to another, for those who use the code. */
export function runDiff(
  [before, after]: readonly [string, string | undefined],
  flags: DiffFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  return withProgress(flags, terminal, false, async (progress) => {
    const sides = { before, ...(after !== undefined && { after }) };
    const given = readFlags(flags, terminal);
    if (!given.ok) return failProblem(terminal, given.error);
    const options: DiffOptions = { ...given.value, ...sides, observer: progress };
    const run = await diff(options);
    progress.clear();
    if (!run.ok) return failProblem(terminal, run.error);
    terminal.writeOut(renderDiff(run.value, flags.format ?? "pretty", terminal));
    const { verdict } = run.value;
    const { failOn } = flags;
    return failOn !== undefined && verdict !== undefined && isAtLeast(verdict, failOn)
      ? exitCodes.failure
      : exitCodes.success;
  });
}
