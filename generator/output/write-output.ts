import { hashText } from "../source/hash.js";
import { manifestName, serialiseManifest, type Manifest } from "./manifest.js";
import { mapConcurrent } from "./map-concurrent.js";
import { openOutDirectory, type OutDirectory } from "./out-directory.js";
import { succeed, type Result } from "./output-error.js";
import { planOutput, type OutputPlan, type UnformattedFile } from "./plan-output.js";

export interface WriteOptions {
  /** What wrote the files, for the manifest: `graphdown 0.1.0`. */
  readonly generator: string;
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
 * this one does not, and leaves everything else alone. Nothing is written when a file cannot be planned.
 */
export async function writeOutput(
  files: readonly UnformattedFile[],
  out: string,
  options: WriteOptions,
): Promise<Result<WriteSummary>> {
  const directory = openOutDirectory(out);
  const plan = await planOutput(files, directory, { trustManifest: true });
  if (!plan.ok) return plan;
  const done = await carryOut(plan.value, directory, options);
  if (!done.ok) return done;
  const { changes, stale } = plan.value;
  return succeed({
    written: changes.map(({ path }) => path),
    removed: stale,
    unchanged: files.length - changes.length,
  });
}

async function carryOut(plan: OutputPlan, directory: OutDirectory, { generator }: WriteOptions): Promise<Result<void>> {
  const { changes, stale, manifest, previous, previousText } = plan;
  if (changes.length > 0) {
    // A run that is cut short must not leave files behind that the next one takes for someone else's.
    const claimed = await directory.write(manifestName, serialiseManifest(claimFiles(manifest, previous), generator));
    if (!claimed.ok) return claimed;
  }
  const written = await mapConcurrent(changes, 32, ({ path, text }) => directory.write(path, text));
  for (const result of written) if (!result.ok) return result;
  for (const path of stale) {
    const removed = await directory.remove(path);
    if (!removed.ok) return removed;
  }
  const text = serialiseManifest(manifest, generator);
  return changes.length === 0 && text === previousText ? succeed(undefined) : directory.write(manifestName, text);
}

/** Owns the files of both runs; no text has the hash of a file that is only claimed, so that it is written again. */
function claimFiles(manifest: Manifest, previous: Manifest): Manifest {
  const claim = { source: hashText(""), content: "" };
  const claims = [...manifest.files.keys()].map((path) => [path, previous.files.get(path) ?? claim] as const);
  return { formatter: previous.formatter, files: new Map([...previous.files, ...claims]) };
}
