import { join } from "node:path";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { outcome } from "../diagnostics/outcome.js";
import { succeed } from "../source/result.js";
import { takePlaces } from "./commit.js";
import { withLock } from "./lock.js";
import { claimedEntry, manifestName, serialiseManifest } from "./manifest.js";
import { mapConcurrent } from "./map-concurrent.js";
import { openOutDirectory, type OutDirectory } from "./out-directory.js";
import { reportUnwritable, type OutputResult } from "./output-error.js";
import { planOutput, type OutputPlan, type UnformattedFile } from "./plan-output.js";
import { openStage } from "./stage.js";
import { nameTemporary, withTemporary } from "./temporary-files.js";

export interface WriteOptions {
  /** What wrote the files, for the manifest: `graphdown 0.1.0`. */
  readonly generator: string;
  /** Called once where another run works on the same folder, before waiting for its end. */
  readonly onWait?: () => void;
}

export interface WriteSummary {
  /** Paths of the files made or changed, sorted. */
  readonly written: readonly string[];
  /** Paths of the files of earlier runs that were removed, sorted. */
  readonly removed: readonly string[];
  /** How many files were already as they should be. */
  readonly unchanged: number;
}

/**
 * Makes the out directory hold exactly `files`, formatted: writes what differs, removes what an earlier run wrote and
 * this one does not, and leaves everything else alone. A file that cannot be formatted or has no place is reported, and
 * the others are written; nothing is where that would overwrite what is not graphdown's, or where the disk is full.
 * New files are written beside the old ones, and take their places when all are there.
 */
export function writeOutput(
  files: readonly UnformattedFile[],
  out: string,
  { generator, onWait = () => undefined }: WriteOptions,
): Promise<OutputResult<Outcome<WriteSummary>>> {
  return withLock(out, onWait, async () => {
    const directory = openOutDirectory(out);
    const planned = await planOutput(files, directory, { trustManifest: true });
    if (!planned.ok) return planned;
    await directory.removeStages();
    const { value: plan, diagnostics } = planned.value;
    const done = await carryOut(plan, out, directory, generator);
    if (!done.ok) return done;
    const unchanged = plan.manifest.files.size - plan.changes.length;
    return succeed(outcome({ ...done.value.value, unchanged }, [...diagnostics, ...done.value.diagnostics]));
  });
}

async function carryOut(
  plan: OutputPlan,
  out: string,
  directory: OutDirectory,
  generator: string,
): Promise<OutputResult<Outcome<Pick<WriteSummary, "written" | "removed">>>> {
  const { changes, stale, manifest, previous, previousText } = plan;
  const text = serialiseManifest(manifest, generator);
  if (changes.length + stale.length === 0 && text === previousText)
    return succeed(outcome({ written: [], removed: [] }));
  const folder = join(out, nameTemporary());
  return withTemporary(folder, async () => {
    const opened = await openStage(out, folder);
    if (!opened.ok) return opened;
    const stage = opened.value;
    const staged = await mapConcurrent(changes, 32, ({ path, text }) => stage.write(path, text));
    // The manifest last: a stage that has one may have begun to take places.
    const failed = [...staged, await stage.write(manifestName, text)].find((result) => !result.ok);
    if (failed?.ok === false) return failed;
    const { written, removed, failures } = takePlaces(plan, stage);
    if (failures.length === 0) return succeed(outcome({ written, removed }));
    // What could not be done stays claimed, so that the next run does it.
    const kept = failures.map(({ path }) => [path, previous.files.get(path) ?? claimedEntry] as const);
    const claims = { ...manifest, files: new Map([...manifest.files, ...kept]) };
    const last = await directory.write(manifestName, serialiseManifest(claims, generator));
    return last.ok ? succeed(outcome({ written, removed }, failures.map(reportUnwritable))) : last;
  });
}
