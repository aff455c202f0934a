/** Runs of the command that are killed (SIGKILL) at a random moment, and what they leave on the disk. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { readFiles } from "../support/folders.js";

const root = join(import.meta.dirname, "../..");

export interface KillCounts {
  /** How often the folder was as before, as after the whole run, or some files were old and others new. */
  readonly old: number;
  readonly new: number;
  readonly mixed: number;
  /** Files that were neither old nor new; what was left over or different after another, whole run. */
  readonly faults: readonly string[];
}

interface Trial {
  /** What is killed, and run again. */
  readonly command: readonly string[];
  /** The folder that it changes: as before it, and as after it. */
  readonly folder: string;
  readonly before: string;
  readonly after: string;
  /** For how long a whole run goes on, in milliseconds. */
  readonly time: number;
}

/** Kills `generate` while it replaces an output by one with more and other files. */
export async function killGenerate(times: number, seed: number, input: string): Promise<KillCounts> {
  return inFolder(async (scratch) => {
    const generate = (out: string, emit: string): readonly string[] => [
      ...["generate", "--quiet", "--input", input, "--out", join(scratch, out), "--emit", emit],
    ];
    await run(generate("before", "types,enums,fixtures"));
    cpSync(join(scratch, "before"), join(scratch, "after"), { recursive: true });
    const time = await run(generate("after", "types,enums,validators,builders"));
    const [folder, before, after] = [join(scratch, "out"), join(scratch, "before"), join(scratch, "after")];
    return kill(
      { command: generate("out", "types,enums,validators,builders"), folder, before, after, time },
      times,
      seed,
    );
  });
}

/** Kills `lint --fix`; each page must be the old or the new one. */
export async function killFix(times: number, seed: number, input: string): Promise<KillCounts> {
  return inFolder(async (scratch) => {
    const [folder, before, after] = [join(scratch, "docs"), join(scratch, "before"), join(scratch, "after")];
    const fix = (docs: string): readonly string[] => ["lint", "--fix", "--input", docs];
    for (const copy of [before, after]) cpSync(input, copy, { recursive: true });
    const time = await run(fix(after));
    return kill({ command: fix(folder), folder, before, after, time }, times, seed);
  });
}

async function kill(trial: Trial, times: number, seed: number): Promise<KillCounts> {
  const [before, after] = [readFiles(trial.before), readFiles(trial.after)];
  const counts = { old: 0, new: 0, mixed: 0, faults: [] as string[] };
  // Half of the moments lie in the last third, when files are written.
  const moment = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.67, max: 1, noNaN: true }));
  for (const share of fc.sample(moment, { seed, numRuns: times })) {
    rmSync(trial.folder, { recursive: true, force: true });
    cpSync(trial.before, trial.folder, { recursive: true });
    await run(trial.command, share * trial.time);
    const left = new Map([...readFiles(trial.folder)].filter(([path]) => !isTemporary(path)));
    counts[isSame(left, before) ? "old" : isSame(left, after) ? "new" : "mixed"]++;
    for (const [path, text] of left)
      if (text !== before.get(path) && text !== after.get(path)) counts.faults.push(`${path} is neither old nor new`);
    await run(trial.command);
    const end = readFiles(trial.folder);
    if (!isSame(end, after)) counts.faults.push(`at ${share}: ${listDifferences(end, after)}`);
  }
  return counts;
}

function isTemporary(path: string): boolean {
  return path.split("/").some((part) => /^\.graphdown-.*\.tmp$/.test(part));
}

type Files = ReadonlyMap<string, string>;

function isSame(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

function listDifferences(one: Files, other: Files): string {
  const paths = [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
  return `${paths.length} files differ after another run: ${paths.slice(0, 3).join(", ")}`;
}

/** Runs the command, and kills it after so many milliseconds, if any; how long it went on. */
function run(command: readonly string[], milliseconds?: number): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "generator/cli.ts", ...command], {
    cwd: root,
    stdio: "ignore",
  });
  const timer = milliseconds === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), milliseconds);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      resolve(performance.now() - start);
    });
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "graphdown-kill-"));
  mkdirSync(folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
