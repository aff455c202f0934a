import type { Terminal } from "../../generator/commands/terminal.js";

export interface RecordingTerminal extends Terminal {
  readonly out: () => string;
  readonly errors: () => string;
}

/** A terminal that keeps what it is told. */
export function createRecordingTerminal(
  workingFolder: string,
  options: { readonly interactive?: boolean; readonly width?: number } = {},
): RecordingTerminal {
  let out = "";
  let errors = "";
  return {
    writeOut(text) {
      out += text;
    },
    writeError(text) {
      errors += text;
    },
    interactive: options.interactive ?? false,
    colour: false,
    width: options.width ?? 100,
    workingFolder,
    out: () => out,
    errors: () => errors,
  };
}
