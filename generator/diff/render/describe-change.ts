import type { Span } from "../../source/span.js";
import { changeKinds, type ChangeKind, type SemverClass } from "../change-kinds.js";
import type { Change, Side } from "../change.js";
import { sideOf } from "../change.js";
import type { DiffReport } from "../diff-report.js";
import { countNoun } from "../../diagnostics/render/report.js";
import { groupBy } from "../../source/group.js";

/** The changes of one kind and class. */
export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly semver: SemverClass;
  readonly changes: readonly Change[];
}

/** Changes as they are sorted, those of one kind and class together. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  return [...groupBy(changes, ({ semver, kind }) => `${semver} ${kind}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ kind: first.kind, title: changeKinds[first.kind].title, semver: first.semver, changes: group }];
  });
}

/** What a change says, in words that are not yet made safe for where they land. */
export interface ChangeText {
  /** `user.mail` */
  readonly name: string;
  /** What it was called, of a rename. */
  readonly formerName?: string;
  readonly values: readonly string[];
  readonly evidence?: string;
  /** `resources/user.md:31`, or of both sides. */
  readonly places: readonly string[];
}

export function describeChange(change: Change, namespace: string): ChangeText {
  const { before, after } = change;
  const [was, is] = [before, after].map((side) => side && nameSide(change.kind, side, namespace));
  const values = [before, after].flatMap((side) => (side?.value === undefined ? [] : [shorten(side.value, namespace)]));
  const evidence = before !== undefined && after !== undefined ? change.evidence : undefined;
  return {
    name: nameSide(change.kind, sideOf(change), namespace),
    ...(evidence !== undefined && was !== undefined && was !== is && { formerName: was }),
    values,
    ...(evidence !== undefined && { evidence }),
    places: [...new Set([before, after].flatMap((side) => (side === undefined ? [] : [formatPlace(side.span)])))],
  };
}

/** `user.mail`; a request, a parameter or a kind of caller is no member of its operation: `user-get $select`. */
function nameSide(kind: ChangeKind, { owner, part }: Side, namespace: string): string {
  const name = shorten(owner, namespace);
  if (part === undefined) return name;
  return `${name}${/^(?:property|member)\//.test(kind) ? "." : " "}${part}`;
}

/** Names without the namespace that nearly all of them have. */
function shorten(text: string, namespace: string): string {
  return text.replaceAll(`${namespace}.`, "");
}

function formatPlace({ path, line }: Span): string {
  return `${path}:${String(line)}`;
}

/** `12 major, 3 minor and 1 patch changes`; `no changes`. */
export function countChanges({ versions }: Pick<DiffReport, "versions">): string {
  const all = versions.flatMap(({ changes }) => changes);
  const parts = (["major", "minor", "patch"] as const).flatMap((semver) => {
    const count = all.filter((change) => change.semver === semver).length;
    return count === 0 ? [] : [countNoun(count, `${semver} change`)];
  });
  return parts.length === 0 ? "no changes" : parts.join(", ");
}

/** What is to be said of API versions that only one of the sets has. */
export function describeVersions({ removed, added }: Pick<DiffReport, "removed" | "added">): readonly string[] {
  return [
    ...removed.map((version) => `API version removed: ${version}`),
    ...added.map((version) => `API version added: ${version}`),
  ];
}
