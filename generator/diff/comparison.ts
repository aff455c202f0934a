import { describeType } from "../model/describe-type.js";
import type { Fact } from "../model/fact.js";
import type { QualifiedName, TypeReference } from "../model/types.js";
import type { Span } from "../source/span.js";
import { classifyChange, type ChangeKind, type Uses } from "./change-kinds.js";
import type { Change, Side } from "./change.js";
import { compareTypes, type Version } from "./compare-type.js";

/** Two models, and what is known of both together. */
export interface Comparison {
  readonly before: Version;
  readonly after: Version;
  /** Where values of a type or enum occur, in either model; the name is the later one. */
  readonly usesOf: (name: QualifiedName) => Uses;
}

/** What operations take and give, whatever else happens to its type. */
export const isSent: Uses = { read: false, sent: true };
export const isRead: Uses = { read: true, sent: false };
/** What code names: that it is there or not is felt by all. */
export const isNamed: Uses = { read: true, sent: true };

export function removal(kind: ChangeKind, before: Side, uses: Uses = isNamed): Change {
  return { kind, semver: classifyChange(kind, uses), before };
}
export function addition(kind: ChangeKind, after: Side, uses: Uses = isNamed): Change {
  return { kind, semver: classifyChange(kind, uses), after };
}
export function alteration(
  kind: ChangeKind,
  [before, after]: readonly [Side, Side],
  uses: Uses = isNamed,
  evidence?: string,
): Change {
  return { kind, semver: classifyChange(kind, uses), before, after, ...(evidence !== undefined && { evidence }) };
}

/** One change if something was not so and is, or was and no longer is. */
export function turned(
  [was, is]: readonly [boolean, boolean],
  [kindOn, kindOff]: readonly [ChangeKind, ChangeKind],
  sides: readonly [Side, Side],
  uses: Uses = isNamed,
): readonly Change[] {
  return was === is ? [] : [alteration(is ? kindOn : kindOff, sides, uses)];
}

/** The parts of the model that have a type. */
export type TypedArea = "property" | "parameter" | "body" | "body-property" | "response" | "example";

export interface Typed {
  readonly type?: Fact<TypeReference> | undefined;
  /** The place where nothing is nearer. */
  readonly span: Span;
}

/** One change if a type is not what it was; `sides` are without their values. */
export function diffTypeOf(
  area: TypedArea,
  [a, b]: readonly [Typed, Typed],
  [before, after]: readonly [Omit<Side, "span">, Omit<Side, "span">],
  uses: Uses,
  comparison: Comparison,
): readonly Change[] {
  const relation = compareTypes(a.type?.value, b.type?.value, [comparison.before, comparison.after]);
  if (relation === "same") return [];
  const place = (side: Omit<Side, "span">, { type, span }: Typed): Side => ({
    ...side,
    value: type === undefined ? "nothing said" : describeType(type.value),
    span: type?.origins[0] ?? span,
  });
  return [alteration(`${area}/${relation}`, [place(before, a), place(after, b)], uses)];
}
