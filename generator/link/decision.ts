import type { Fact } from "../model/fact.js";
import { isNonEmpty, type NonEmpty } from "../model/non-empty.js";

/**
 * Somebody who may speak on a question. A table of them is the order in which they are trusted, the most trusted
 * first.
 */
export interface Witness<Id extends string> {
  readonly id: Id;
  /** What it goes by, for a reader. */
  readonly meaning: string;
}

/** What one witness says. */
export interface Candidate<Id extends string, T> {
  readonly witness: Id;
  readonly fact: Fact<T>;
  /** Why it is out of the question, whoever else speaks. */
  readonly rejected?: string;
}

/** All that was said on a question, the most trusted first, and who was believed. */
export interface Decision<Id extends string, T> {
  readonly candidates: NonEmpty<Candidate<Id, T>>;
  readonly chosen?: Candidate<Id, T>;
}

/** Believes the most trusted witness; of its words, the first. `undefined` where nobody speaks. */
export function decide<Id extends string, T>(
  witnesses: readonly Witness<Id>[],
  candidates: readonly Candidate<Id, T>[],
): Decision<Id, T> | undefined {
  const sorted = witnesses.flatMap(({ id }) => candidates.filter(({ witness }) => witness === id));
  const chosen = sorted.find(({ rejected }) => rejected === undefined);
  return isNonEmpty(sorted) ? { candidates: sorted, ...(chosen !== undefined && { chosen }) } : undefined;
}
