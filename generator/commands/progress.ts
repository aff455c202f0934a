import { silentObserver, type Observer } from "../api/options.js";
import { formatCount } from "../diagnostics/render/report.js";
import type { Terminal } from "./terminal.js";

/** Shows how far a run is: one line drawn over on a terminal, nothing but milestones elsewhere. */
export interface Progress extends Observer {
  /** Takes the drawn line away, so that other output can be written. */
  clear(): void;
}

/** Milliseconds between two drawings: enough to look alive, little enough to cost nothing. */
const drawingInterval = 80;
const eraseLine = "\r\u001B[2K";

export function createProgress(
  terminal: Terminal,
  quiet: boolean,
  now: () => number = () => performance.now(),
): Progress {
  const silent: Progress = { ...silentObserver, clear: () => undefined };
  if (quiet) return silent;
  if (!terminal.interactive) {
    return {
      ...silent,
      complete(message) {
        terminal.writeError(`${message}\n`);
      },
    };
  }
  let drawnAt = -Infinity;
  let drawn = false;
  const draw = (text: string): void => {
    // A line as wide as the terminal would wrap, and only its last row be erased.
    terminal.writeError(`${eraseLine}${text.slice(0, Math.max(0, terminal.width - 1))}`);
    drawnAt = now();
    drawn = true;
  };
  return {
    advance(stage, done, total) {
      if (done !== total && now() - drawnAt < drawingInterval) return;
      draw(`${drawBar(done, total)} ${stage} ${formatCount(done)}/${formatCount(total)}`);
    },
    begin(stage) {
      draw(`${stage} …`);
    },
    complete: () => undefined,
    clear() {
      if (drawn) terminal.writeError(eraseLine);
      drawn = false;
      drawnAt = -Infinity;
    },
  };
}

function drawBar(done: number, total: number): string {
  const width = 20;
  const filled = total === 0 ? width : Math.floor((done / total) * width);
  return `${"█".repeat(filled)}${"░".repeat(width - filled)}`;
}
