import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { groupBy } from "../source/group.js";
import { succeed } from "../source/result.js";
import { parentOf } from "./inspect-path.js";
import { manifestName } from "./manifest.js";
import { failWith, readErrorCode, type OutputError, type OutputResult } from "./output-error.js";
import type { OutputPlan } from "./plan-output.js";
import type { Stage } from "./stage.js";

export interface Commit {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Their `path` is that of a file, below the out directory; where there are any, the manifest is as it was. */
  readonly failures: readonly OutputError[];
}

/** A folder of which fewer files are new stays the one that it is: somebody may watch it. */
const many = 32;

/**
 * Puts what is staged in its place, removes what is stale, and then exchanges the manifest. A folder at the top, such
 * as that of an API version, is exchanged as a whole where much of it is new and all of it is graphdown's. It is done
 * in one go, by calls that wait for the disk, so that nothing else of this process comes in between.
 */
export function takePlaces(plan: OutputPlan, stage: Stage): Commit {
  const changes = plan.changes.map(({ path }) => path);
  const swapped = swapFolders(plan, stage);
  const isLeft = (path: string): boolean => !swapped.has(topFolder(path));
  const results = new Map([
    ...changes.filter(isLeft).map((path) => [path, placeFile(stage, path)] as const),
    ...plan.stale.filter(isLeft).map((path) => [path, removeFile(stage, path)] as const),
  ]);
  const failures = [...results].flatMap(([path, result]) => (result.ok ? [] : [{ ...result.error, path }]));
  const isDone = (path: string): boolean => results.get(path)?.ok !== false;
  const manifest = failures.length === 0 ? placeFile(stage, manifestName) : succeed(undefined);
  return {
    written: changes.filter(isDone),
    removed: plan.stale.filter(isDone),
    failures: manifest.ok ? failures : [{ ...manifest.error, path: manifestName }],
  };
}

/** Exchanges the folders that can be; those that were. */
function swapFolders({ changes, stale, manifest, previous }: OutputPlan, stage: Stage): ReadonlySet<string> {
  const changed = new Set(changes.map(({ path }) => path));
  const unchanged = groupBy(
    [...manifest.files.keys()].filter((path) => !changed.has(path)),
    topFolder,
  );
  const complete = [...groupBy([...changed, ...stale], topFolder)].filter(
    ([folder, paths]) =>
      folder !== "" &&
      paths.length >= many &&
      paths.some((path) => changed.has(path)) &&
      stage.complete(folder, previous.files, unchanged.get(folder) ?? []),
  );
  return new Set(complete.map(([folder]) => folder).filter((folder) => swapFolder(stage, folder)));
}

/** Of a path below the out directory; `""` of a file that lies in it. */
function topFolder(path: string): string {
  return path.slice(0, Math.max(path.indexOf("/"), 0));
}

/** False, and nothing is changed, where it cannot be. */
function swapFolder({ out, folder: staged }: Stage, folder: string): boolean {
  const [place, old] = [join(out, folder), join(staged, `old ${folder}`)];
  let isAway = false;
  try {
    if (existsSync(place)) {
      renameSync(place, old);
      isAway = true;
    }
    renameSync(join(staged, folder), place);
    return true;
  } catch {
    if (isAway) renameSync(old, place);
    return false;
  }
}

function placeFile({ out, folder: staged }: Stage, path: string): OutputResult<void> {
  const file = join(out, path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    renameSync(join(staged, path), file);
    return succeed(undefined);
  } catch (error) {
    return failWith(error, "write", file);
  }
}

/** Removes a file, and the folders it leaves empty. */
function removeFile({ out }: Stage, path: string): OutputResult<void> {
  try {
    rmSync(join(out, path), { force: true });
    for (let folder = parentOf(path); folder !== ""; folder = parentOf(folder)) rmdirSync(join(out, folder));
    return succeed(undefined);
  } catch (error) {
    const code = readErrorCode(error);
    // A folder that still holds something stays.
    if (code === "ENOTEMPTY" || code === "EEXIST" || code === "ENOENT") return succeed(undefined);
    return failWith(error, "remove", join(out, path));
  }
}
