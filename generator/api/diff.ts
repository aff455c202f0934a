import { diffModels, judgeChanges } from "../diff/diff-models.js";
import type { DiffReport, VersionDiff } from "../diff/diff-report.js";
import type { Model } from "../model/types.js";
import { succeed, type Result } from "../source/result.js";
import { readDiffSource } from "./diff-source.js";
import { silentObserver, type Options, type Problem } from "./options.js";

export interface DiffOptions extends Options {
  /** A documentation folder, a `model.json`, or a git revision of the input: `main`, `v1.2:docs/v1.0`. */
  readonly before: string;
  /** The same; the input as it lies there where none is named. */
  readonly after?: string;
}

/** What has changed from one documentation set to another for those who use the code that is generated from them. */
export async function diff(options: DiffOptions): Promise<Result<DiffReport, Problem>> {
  const { before, after, observer = silentObserver, ...rest } = options;
  const [old, now] = [
    await readDiffSource(before, { ...rest, observer }),
    await readDiffSource(after, { ...rest, observer }),
  ];
  if (!old.ok) return old;
  if (!now.ok) return now;
  observer.begin("Comparing");
  return succeed(compareVersions({ name: before, models: old.value }, { name: after ?? "now", models: now.value }));
}

interface NamedModels {
  readonly name: string;
  readonly models: readonly Model[];
}

/** Versions of one name are compared; where both sets have only one, these are meant. */
function compareVersions(before: NamedModels, after: NamedModels): DiffReport {
  const [[old, ...olds], [now, ...news]] = [before.models, after.models];
  const isOne = old !== undefined && now !== undefined && olds.length + news.length === 0;
  const pairs = isOne
    ? [[old, now] as const]
    : before.models.flatMap((model) => {
        const other = findVersion(after.models, model);
        return other === undefined ? [] : [[model, other] as const];
      });
  const removed = isOne ? [] : before.models.filter((model) => findVersion(after.models, model) === undefined);
  const added = isOne ? [] : after.models.filter((model) => findVersion(before.models, model) === undefined);
  const versions = pairs.map(([a, b]) => compareVersion(a, b));
  const verdict =
    removed.length > 0
      ? "major"
      : judgeChanges(
          versions.flatMap(({ changes }) => changes),
          added.length > 0 ? "minor" : undefined,
        );
  return {
    before: before.name,
    after: after.name,
    versions,
    removed: removed.map(({ apiVersion }) => apiVersion),
    added: added.map(({ apiVersion }) => apiVersion),
    ...(verdict !== undefined && { verdict }),
  };
}

function findVersion(models: readonly Model[], { apiVersion }: Model): Model | undefined {
  return models.find((model) => model.apiVersion === apiVersion);
}

function compareVersion(before: Model, after: Model): VersionDiff {
  const names = [...new Set([before.apiVersion, after.apiVersion])];
  return { apiVersion: names.join(" → "), namespace: after.namespace, changes: diffModels(before, after) };
}
