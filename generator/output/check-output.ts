import type { Outcome } from "../diagnostics/diagnostic.js";
import { outcome } from "../diagnostics/outcome.js";
import { succeed } from "../source/result.js";
import { openOutDirectory } from "./out-directory.js";
import { manifestName, serialiseManifest } from "./manifest.js";
import type { OutputResult } from "./output-error.js";
import { planOutput, type UnformattedFile } from "./plan-output.js";
import type { WriteOptions } from "./write-output.js";

/** How an out directory differs from what would be written; nothing in it when it is up to date. Paths are sorted. */
export interface OutputComparison {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files of an earlier run that are no longer generated. */
  readonly extra: readonly string[];
  /** What is in the changed files, but for the manifest; sorted by path. */
  readonly differences: readonly FileDifference[];
}

export interface FileDifference {
  readonly path: string;
  readonly present: string;
  readonly wanted: string;
}

/** Compares without writing anything. Everything is formatted anew: the manifest is part of what is checked. */
export async function checkOutput(
  files: readonly UnformattedFile[],
  out: string,
  options: WriteOptions,
): Promise<OutputResult<Outcome<OutputComparison>>> {
  const plan = await planOutput(files, openOutDirectory(out), { trustManifest: false });
  if (!plan.ok) return plan;
  const { changes, stale, manifest, previousText } = plan.value.value;
  const missing = changes.filter(({ present }) => present === undefined).map(({ path }) => path);
  const differences = changes.flatMap(({ path, text, present }) =>
    present === undefined ? [] : [{ path, present, wanted: text }],
  );
  const changed = differences.map(({ path }) => path);
  if (previousText === undefined) missing.push(manifestName);
  else if (previousText !== serialiseManifest(manifest, options.generator)) changed.push(manifestName);
  const comparison = { missing: missing.sort(), changed: changed.sort(), extra: stale, differences };
  return succeed(outcome(comparison, plan.value.diagnostics));
}

/** Whether a comparison found no difference. */
export function isUpToDate({ missing, changed, extra }: OutputComparison): boolean {
  return missing.length + changed.length + extra.length === 0;
}
