import type { RuleId } from "../phrases/fact-rules.js";
import type { Span } from "../source/span.js";
import { isNonEmpty, type NonEmpty } from "./non-empty.js";

/** How sure a fact is: a page states it, a rule read it from prose, or it is a default that no page contradicts. */
export type Certainty = Fact<unknown>["certainty"];

/** Something the documentation says, with where it says so. */
export type Fact<T> = StatedFact<T> | InferredFact<T> | AssumedFact<T>;

export interface StatedFact<T> {
  readonly value: T;
  readonly certainty: "stated";
  readonly rule?: undefined;
  /** The places it was read from, the most trusted first. */
  readonly origins: NonEmpty<Span>;
}
export interface InferredFact<T> {
  readonly value: T;
  readonly certainty: "inferred";
  /** The rule that read it: `"possible-values"`. */
  readonly rule: RuleId;
  readonly origins: NonEmpty<Span>;
}
export interface AssumedFact<T> {
  readonly value: T;
  readonly certainty: "assumed";
  readonly rule: RuleId;
  /** What the default is about, where a page shows that. */
  readonly origins: readonly Span[];
}

export function stated<T>(value: T, ...origins: NonEmpty<Span>): StatedFact<T> {
  return { value, certainty: "stated", origins };
}
export function inferred<T>(value: T, rule: RuleId, ...origins: NonEmpty<Span>): InferredFact<T> {
  return { value, certainty: "inferred", rule, origins };
}
export function assumed<T>(value: T, rule: RuleId, ...origins: readonly Span[]): AssumedFact<T> {
  return { value, certainty: "assumed", rule, origins };
}

/** What a rule concludes from another fact; it is no surer than that. */
export function deduced<T>(value: T, rule: RuleId, from: Fact<unknown>): Fact<T> {
  return isNonEmpty(from.origins) ? inferred(value, rule, ...from.origins) : assumed(value, rule);
}

/** The same fact with more places behind it. */
export function addOrigins<T>(fact: Fact<T>, more: readonly Span[]): Fact<T> {
  const { value } = fact;
  switch (fact.certainty) {
    case "stated":
      return stated(value, ...fact.origins, ...more);
    case "inferred":
      return inferred(value, fact.rule, ...fact.origins, ...more);
    case "assumed":
      return assumed(value, fact.rule, ...fact.origins, ...more);
  }
}
