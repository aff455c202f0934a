import * as facts from "../../generator/model/fact.js";
import type { RuleId } from "../../generator/phrases/fact-rules.js";
import { isNonEmpty, type NonEmpty } from "../../generator/model/non-empty.js";
import { wholeFileSpan, type Span } from "../../generator/source/span.js";

/** A place for facts of which a test asks nothing but their value. */
export const somewhere: Span = wholeFileSpan("resources/somewhere.md");

function orSomewhere(origins: readonly Span[]): NonEmpty<Span> {
  return isNonEmpty(origins) ? origins : [somewhere];
}
export function stated<T>(value: T, ...origins: readonly Span[]): facts.StatedFact<T> {
  return facts.stated(value, ...orSomewhere(origins));
}
export function inferred<T>(value: T, rule: RuleId, ...origins: readonly Span[]): facts.InferredFact<T> {
  return facts.inferred(value, rule, ...orSomewhere(origins));
}
