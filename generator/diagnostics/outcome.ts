/** Puts the outcomes of parts together, so that what a part found is in the whole. */
import type { Diagnostic, Outcome } from "./diagnostic.js";

/** A value and what was noticed on the way to it; nothing where nothing is given. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, diagnostics };
}

/** The outcome with its value changed. */
export function mapOutcome<From, To>({ value, diagnostics }: Outcome<From>, change: (value: From) => To): Outcome<To> {
  return { value: change(value), diagnostics };
}

/** Works on each item; the values in the items' order, and what was found on all of them. */
export function mapOutcomes<Item, T>(items: Iterable<Item>, work: (item: Item) => Outcome<T>): Outcome<readonly T[]> {
  return gatherOutcome((found) => Array.from(items, (item) => found.take(work(item))));
}

/** What the function that is given to `gatherOutcome` hears and says. */
export interface Findings {
  /** The value of a part's outcome; what the part found is in the whole. */
  take<T>(part: Outcome<T>): T;
  /** A few at a time: they are arguments. Any number comes as a part: `take(outcome(undefined, many))`. */
  report(...diagnostics: readonly Diagnostic[]): void;
}

/**
 * Runs a function of several parts and gives its value with what it and they found, in the order of the work:
 *
 *     gatherOutcome((found) => ({ table: found.take(readTable(node)), title: found.take(readTitle(node)) }))
 *
 * `found` is an inside of that one function: a part gives an outcome of its own, and is not handed the caller's.
 */
export function gatherOutcome<T>(work: (found: Findings) => T): Outcome<T> {
  const diagnostics: Diagnostic[] = [];
  const add = (more: readonly Diagnostic[]): void => {
    for (const diagnostic of more) diagnostics.push(diagnostic);
  };
  const value = work({
    take(part) {
      add(part.diagnostics);
      return part.value;
    },
    report(...more) {
      add(more);
    },
  });
  return { value, diagnostics };
}
