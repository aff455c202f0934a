import { toSafeLines } from "../diagnostics/render/plain-text.js";

/** Where a command speaks: the process's streams, or a test's. */
export interface Terminal {
  /** What was asked for: summaries, reports. */
  writeOut(text: string): void;
  /** What goes on meanwhile, and what went wrong. */
  writeError(text: string): void;
  /** A person is watching `writeError`: a line may be drawn over. */
  readonly interactive: boolean;
  readonly colour: boolean;
  /** Columns of the terminal at this moment; it may be resized while a command runs. */
  readonly width: number;
  /** The folder that relative paths start from, absolute. */
  readonly workingFolder: string;
}

/**
 * The streams of a process as a Terminal. `colour` is whether the environment wants it (`NO_COLOR`, `FORCE_COLOR`, a
 * terminal). No control character reaches them but graphdown's own.
 */
export function createProcessTerminal(process: NodeJS.Process, colour: boolean): Terminal {
  const interactive = process.stderr.isTTY && process.env["CI"] === undefined && process.env["TERM"] !== "dumb";
  return {
    writeOut: (text) => void process.stdout.write(toSafeLines(text, { styled: colour })),
    writeError: (text) => void process.stderr.write(toSafeLines(text, { styled: colour || interactive })),
    interactive,
    colour,
    get width() {
      // 0 columns is what some terminals say while they are being resized.
      return process.stdout.columns || process.stderr.columns || 100;
    },
    workingFolder: process.cwd(),
  };
}
