import type { RuleId } from "../phrases/fact-rules.js";
import type { Span } from "../source/span.js";

/** How sure a fact is: the page states it, a named rule read it from prose, or it is a default that no page contradicts. */
export type Certainty = "stated" | "inferred" | "assumed";

/** Something the documentation says, with where it says so. */
export interface Fact<T> {
  readonly value: T;
  readonly certainty: Certainty;
  /** The rule that read it, for `inferred` and `assumed` facts: `"possible-values"`. */
  readonly rule?: RuleId;
  /** The places it was read from, the most trusted first; empty only for `assumed` facts. */
  readonly origins: readonly Span[];
}

export function stated<T>(value: T, ...origins: readonly Span[]): Fact<T> {
  return { value, certainty: "stated", origins };
}
export function inferred<T>(value: T, rule: RuleId, ...origins: readonly Span[]): Fact<T> {
  return { value, certainty: "inferred", rule, origins };
}
export function assumed<T>(value: T, rule: RuleId, ...origins: readonly Span[]): Fact<T> {
  return { value, certainty: "assumed", rule, origins };
}
