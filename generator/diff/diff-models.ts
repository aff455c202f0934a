import type { EnumType, Model, QualifiedName, StructuredType } from "../model/types.js";
import { formatSpan } from "../source/span.js";
import { changeKindNames, isAtLeast, type SemverClass, worse } from "./change-kinds.js";
import { sideOf, type Change } from "./change.js";
import type { Version } from "./compare-type.js";
import type { Comparison } from "./comparison.js";
import { diffEnums, findEnumEvidence } from "./diff-enums.js";
import { diffExamples } from "./diff-examples.js";
import { diffOperations } from "./diff-operations.js";
import { diffTypes, findTypeEvidence } from "./diff-types.js";
import { findUses } from "./find-uses.js";
import { pairItems, type Pairing } from "./pair.js";

/**
 * What has changed from one model to another for those who use the code that is generated from them, the worst first.
 * Descriptions are not compared. The same models the other way round give the same changes with sides exchanged.
 */
export function diffModels(before: Model, after: Model): readonly Change[] {
  const types = pairItems(before.types, after.types, findTypeEvidence, ({ kind }) => kind);
  const enums = pairItems(before.enums, after.enums, findEnumEvidence);
  const comparison = createComparison(before, after, [types, enums]);
  return sortChanges([
    ...diffTypes(types, comparison),
    ...diffEnums(enums, comparison),
    ...diffOperations(comparison),
    ...diffExamples(comparison),
  ]);
}

/** What a release with these changes is, at least what it is `otherwise`; `undefined` where there is none. */
export function judgeChanges(changes: readonly Change[], otherwise?: SemverClass): SemverClass | undefined {
  return changes.reduce<SemverClass | undefined>(
    (worst, { semver }) => (worst === undefined ? semver : worse(worst, semver)),
    otherwise,
  );
}

function createComparison(
  before: Model,
  after: Model,
  pairings: readonly [Pairing<StructuredType>, Pairing<EnumType>],
): Comparison {
  const later = new Map<QualifiedName, QualifiedName>();
  for (const { renamed } of pairings)
    for (const each of renamed) later.set(each.before.qualifiedName, each.after.qualifiedName);
  const nameLater = (name: QualifiedName): QualifiedName => later.get(name) ?? name;
  const old: Version = { model: before, nameLater };
  const uses = [findUses(before), findUses(after)] as const;
  const rename = (names: ReadonlySet<QualifiedName>): readonly QualifiedName[] => [...names].map(nameLater);
  const read = new Set([...rename(uses[0].read), ...uses[1].read]);
  const sent = new Set([...rename(uses[0].sent), ...uses[1].sent]);
  return {
    before: old,
    after: { model: after, nameLater: (name) => name },
    usesOf: (name) => ({ read: read.has(name) || !sent.has(name), sent: sent.has(name) }),
  };
}

function sortChanges(changes: readonly Change[]): readonly Change[] {
  const order = new Map(changeKindNames.map((kind, index) => [kind, index]));
  const rank = ({ semver }: Change): number => (isAtLeast(semver, "major") ? 0 : isAtLeast(semver, "minor") ? 1 : 2);
  const name = (change: Change): string => {
    const { owner, part = "", span } = sideOf(change);
    return `${owner}\n${part}\n${formatSpan(span)}`;
  };
  return changes
    .map((change) => ({ change, name: name(change) }))
    .sort(
      (a, b) =>
        rank(a.change) - rank(b.change) ||
        (order.get(a.change.kind) ?? 0) - (order.get(b.change.kind) ?? 0) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    )
    .map(({ change }) => change);
}
