import pico from "picocolors";
import type { Problem } from "../api/options.js";
import { renderFinding } from "../diagnostics/render/pretty.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** Says in one line why nothing was done: bad usage. */
export function failUsage(terminal: Terminal, message: string): ExitCode {
  writeProblem(terminal, message);
  return exitCodes.usage;
}

/** Says in one line what went wrong. */
export function writeProblem(terminal: Terminal, message: string): void {
  const colours = pico.createColors(terminal.colour);
  terminal.writeError(`${colours.red("error:")} ${message}\n`);
}

/** Says why nothing was done, with the places where they are known. */
export function failProblem(terminal: Terminal, { message, report }: Problem): ExitCode {
  if (report === undefined) return failUsage(terminal, message);
  for (const diagnostic of report.diagnostics) terminal.writeError(`${renderFinding(diagnostic, report, terminal)}\n`);
  return exitCodes.usage;
}
