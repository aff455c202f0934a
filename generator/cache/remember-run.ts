import { join } from "node:path";
import { diskFileSystem } from "../source/file-system.js";
import { hashText } from "../source/hash.js";
import { readCacheFile, writeCacheFile } from "./cache-file.js";
import { describeProgram } from "./describe-program.js";
import { stampOwn, type Stamp } from "./file-stamp.js";
import { isAsRead, type Reads } from "./record-reads.js";

/** A run, and what became of it: it need not be done again while all that it read and wrote is the same. */
interface RememberedRun {
  readonly program: string;
  readonly reads: Reads;
  /** The files that it wrote, or found to be as they should: absolute, each with its state. */
  readonly written: Readonly<Record<string, Stamp>>;
  readonly result: unknown;
}

/** The result of the run that `what` was asked of; undefined where it was not done, or would be another now. */
export function recallRun(folder: string, what: unknown): unknown {
  const run = readCacheFile(folder, nameRun(what));
  if (!isRun(run) || run.program !== describeProgram()) return undefined;
  const isCurrent =
    isAsRead(run.reads, diskFileSystem) &&
    Object.entries(run.written).every(([path, stamp]) => stampOwn(path, Infinity) === stamp);
  return isCurrent ? run.result : undefined;
}

export interface FinishedRun {
  /** Undefined where it is not known what would be read again. */
  readonly reads: Reads | undefined;
  /** The folder that was written to, and the paths below it. */
  readonly out?: { readonly folder: string; readonly paths: readonly string[] };
  /** Plain data. */
  readonly result: unknown;
}

/** Remembers a run, unless some of what it read or wrote is in doubt. */
export async function rememberRun(folder: string, what: unknown, { reads, out, result }: FinishedRun): Promise<void> {
  if (reads === undefined) return;
  const written: Record<string, Stamp> = {};
  for (const path of out?.paths ?? []) {
    const file = join(out?.folder ?? "", path);
    const stamp = stampOwn(file);
    if (stamp?.startsWith("file:") !== true) return;
    written[file] = stamp;
  }
  const run: RememberedRun = { program: describeProgram(), reads, written, result };
  await writeCacheFile(folder, nameRun(what), run);
}

function nameRun(what: unknown): string {
  return `run-${hashText(JSON.stringify(what))}.json`;
}

/** It has the hash that we gave it: it is ours. */
function isRun(value: unknown): value is RememberedRun {
  return typeof value === "object" && value !== null && "reads" in value && "written" in value && "program" in value;
}
