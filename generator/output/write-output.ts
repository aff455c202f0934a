import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { outcome } from "../diagnostics/outcome.js";
import { hashText } from "../source/hash.js";
import { succeed } from "../source/result.js";
import { manifestName, serialiseManifest, type Manifest } from "./manifest.js";
import { parentOf } from "./inspect-path.js";
import { mapConcurrent } from "./map-concurrent.js";
import { openOutDirectory, type OutDirectory } from "./out-directory.js";
import { reportUnwritable, type OutputResult } from "./output-error.js";
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
 * this one does not, and leaves everything else alone. A file that cannot be formatted or written is reported, and the
 * others are written; nothing is where that would overwrite what is not graphdown's.
 */
export async function writeOutput(
  files: readonly UnformattedFile[],
  out: string,
  options: WriteOptions,
): Promise<OutputResult<Outcome<WriteSummary>>> {
  const directory = openOutDirectory(out);
  const plan = await planOutput(files, directory, { trustManifest: true });
  if (!plan.ok) return plan;
  const done = await carryOut(plan.value.value, directory, options);
  if (!done.ok) return done;
  const { changes, manifest } = plan.value.value;
  const unchanged = manifest.files.size - changes.length;
  return succeed({
    value: { ...done.value.value, unchanged },
    diagnostics: [...plan.value.diagnostics, ...done.value.diagnostics],
  });
}

async function carryOut(
  plan: OutputPlan,
  directory: OutDirectory,
  { generator }: WriteOptions,
): Promise<OutputResult<Outcome<Pick<WriteSummary, "written" | "removed">>>> {
  const { changes, stale, manifest, previous, previousText } = plan;
  const claimed = claimFiles(manifest, previous);
  await directory.removeLeftOvers([...new Set(["", ...[...claimed.files.keys()].map(parentOf)])]);
  if (changes.length > 0) {
    // A run that is cut short must not leave files behind that the next one takes for someone else's.
    const claim = await directory.write(manifestName, serialiseManifest(claimed, generator));
    if (!claim.ok) return claim;
  }
  const written = await workOnEach(changes, 32, ({ path, text }) => directory.write(path, text));
  const leftOver = stale.map((path) => ({ path }));
  const removed = await workOnEach(leftOver, 1, ({ path }) => directory.remove(path));
  // What could not be done stays claimed, so that the next run does it.
  const kept = [...written.failed, ...removed.failed].flatMap((path) => {
    const entry = claimed.files.get(path);
    return entry === undefined ? [] : [[path, entry] as const];
  });
  const text = serialiseManifest({ ...manifest, files: new Map([...manifest.files, ...kept]) }, generator);
  if (changes.length > 0 || text !== previousText) {
    const result = await directory.write(manifestName, text);
    if (!result.ok) return result;
  }
  return succeed(
    outcome({ written: written.done, removed: removed.done }, [...written.diagnostics, ...removed.diagnostics]),
  );
}

interface Worked {
  readonly done: readonly string[];
  readonly failed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Works on every file; one that fails does not keep the others from it. */
async function workOnEach<File extends { readonly path: string }>(
  files: readonly File[],
  limit: number,
  work: (file: File) => Promise<OutputResult<void>>,
): Promise<Worked> {
  const results = await mapConcurrent(files, limit, async (file) => ({ path: file.path, result: await work(file) }));
  return {
    done: results.filter(({ result }) => result.ok).map(({ path }) => path),
    failed: results.filter(({ result }) => !result.ok).map(({ path }) => path),
    diagnostics: results.flatMap(({ result }) => (result.ok ? [] : [reportUnwritable(result.error)])),
  };
}

/** Owns the files of both runs; no text has the hash of a file that is only claimed, so that it is written again. */
function claimFiles(manifest: Manifest, previous: Manifest): Manifest {
  const claim = { source: hashText(""), content: "" };
  const claims = [...manifest.files.keys()].map((path) => [path, previous.files.get(path) ?? claim] as const);
  return { formatter: previous.formatter, files: new Map([...previous.files, ...claims]) };
}
