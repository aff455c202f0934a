import type { ExitCode } from "./exit-code.js";
import type { InputFlags } from "./input-flags.js";
import { createProgress, type Progress } from "./progress.js";
import { alignColumns } from "./table.js";
import type { Terminal } from "./terminal.js";

/** Runs a command with progress on a terminal; under `--debug` it ends with the time and memory of each phase. */
export async function withProgress(
  { debug }: InputFlags,
  terminal: Terminal,
  quiet: boolean,
  work: (progress: Progress) => Promise<ExitCode>,
): Promise<ExitCode> {
  const progress = createProgress(terminal, quiet);
  if (debug !== true) return work(progress);
  const stopwatch = createStopwatch(progress);
  const exitCode = await work(stopwatch);
  terminal.writeError(`${stopwatch.describe().join("\n")}\n`);
  return exitCode;
}

interface Phase {
  readonly name: string;
  readonly startedAt: number;
  /** Bytes that the process holds when the phase is over. */
  memory: number;
  endedAt: number;
}

export interface Stopwatch extends Progress {
  /** A line for each phase, in the order in which they began. */
  describe(): readonly string[];
}

/** Measures the phases that are told of, and passes all of it on. */
function createStopwatch(
  progress: Progress,
  now: () => number = () => performance.now(),
  memory: () => number = () => process.memoryUsage().rss,
): Stopwatch {
  const phases: Phase[] = [];
  const start = (name: string): void => {
    const last = phases.at(-1);
    if (last?.name === name) return;
    if (last !== undefined) Object.assign(last, { endedAt: now(), memory: memory() });
    phases.push({ name, startedAt: now(), endedAt: now(), memory: memory() });
  };
  start("Finding pages");
  return {
    begin(phase) {
      start(phase);
      progress.begin(phase);
    },
    advance(phase, done, total) {
      start(phase);
      progress.advance(phase, done, total);
    },
    complete: (message) => {
      progress.complete(message);
    },
    clear() {
      start("Reporting");
      progress.clear();
    },
    describe() {
      start("");
      const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(2)} s`;
      const rows = phases
        .slice(0, -1)
        .map(({ name, startedAt, endedAt, memory }) => [
          name,
          seconds(startedAt, endedAt),
          `${String(Math.round(memory / 1024 / 1024))} MB`,
        ]);
      const [first, last] = [phases[0]?.startedAt ?? 0, phases.at(-1)?.endedAt ?? 0];
      return alignColumns([["phase", "time", "memory"], ...rows, ["all", seconds(first, last), ""]], new Set([1, 2]));
    },
  };
}
