import { formatSpan } from "../../source/span.js";
import { changeKinds } from "../change-kinds.js";
import type { Change, Side } from "../change.js";
import type { DiffReport } from "../diff-report.js";

/** Everything, for programs: places as in `model.json`, and what each kind that occurs stands for. */
export function renderJson({ before, after, verdict, versions, removed, added }: DiffReport): string {
  const kinds = [...new Set(versions.flatMap(({ changes }) => changes.map(({ kind }) => kind)))].sort();
  const document = {
    version: 1,
    before,
    after,
    verdict: verdict ?? "none",
    removedVersions: removed,
    addedVersions: added,
    kinds: Object.fromEntries(kinds.map((kind) => [kind, changeKinds[kind]])),
    versions: versions.map(({ apiVersion, changes }) => ({ apiVersion, changes: changes.map(writeChange) })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function writeChange(change: Change): unknown {
  const { kind, semver, before, after } = change;
  return { ...change, kind, semver, before: before && writeSide(before), after: after && writeSide(after) };
}

function writeSide({ span, ...side }: Side): unknown {
  return { ...side, place: formatSpan(span) };
}
