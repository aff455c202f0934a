import pico from "picocolors";
import { renderFinding } from "../diagnostics/render/pretty.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceFile } from "../source/source-file.js";
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

/** Shows what is wrong with a config file. */
export function failConfig(terminal: Terminal, diagnostics: readonly Diagnostic[], source: SourceFile): ExitCode {
  const report = { diagnostics, findSource: (path: string) => (path === source.path ? source : undefined) };
  for (const diagnostic of diagnostics) terminal.writeError(`${renderFinding(diagnostic, report, terminal)}\n`);
  return exitCodes.usage;
}
