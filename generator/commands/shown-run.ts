import type { ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** What `generate` says in the end; plain data, so that a later run can say it again. */
export interface ShownRun {
  /** Lines, or nothing. */
  readonly findings: string;
  /** A line for each API version. */
  readonly documentation: readonly string[];
  readonly outputs: string;
  /** How many findings about pages there are, if any. */
  readonly pages?: string;
  readonly exitCode: ExitCode;
}

/** A run that wrote what it should, or found it there. */
export interface RememberedGeneration extends ShownRun {
  /** How the folder is called. */
  readonly out: string;
  /** How many files there are in it. */
  readonly files: number;
  /** Every file was formatted in that run, and none believed to be what a manifest says. */
  readonly isProven: boolean;
}

interface Verbosity {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export function showFindings(findings: string, { quiet, verbose }: Verbosity, terminal: Terminal): void {
  if (quiet === true && verbose !== true) terminal.writeError(findings);
  else terminal.writeOut(findings === "" ? "" : `${findings}\n`);
}

/** `result` says in a line what became of the files. */
export function showEnd(
  { documentation, outputs, pages }: ShownRun,
  { quiet }: Verbosity,
  { terminal, startedAt }: { readonly terminal: Terminal; readonly startedAt: number },
  result: string | undefined,
): void {
  if (quiet === true) return;
  const time = `done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const lines = [...documentation, result, outputs, pages, time].filter((line) => line !== undefined);
  terminal.writeOut(`${lines.join("\n")}\n`);
}

/** What the cache gives back is what was put there. */
export function isRememberedGeneration(value: unknown): value is RememberedGeneration {
  return typeof value === "object" && value !== null && "documentation" in value && "isProven" in value;
}
