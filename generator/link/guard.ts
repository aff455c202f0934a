import type { Outcome } from "../diagnostics/diagnostic.js";
import { attempt } from "../diagnostics/guard.js";
import { mapOutcome, mapOutcomes } from "../diagnostics/outcome.js";
import type { Span } from "../source/span.js";

/** What is worked on: `the type microsoft.graph.user`, and where it stands. */
export interface Subject {
  readonly name: string;
  readonly span: Span;
}

/**
 * Links each item. One that throws is reported at its place, and the others come out; in its own place stands what
 * `instead` makes of it, or nothing.
 */
export function linkEach<Item, T>(
  items: Iterable<Item>,
  describe: (item: Item) => Subject,
  work: (item: Item) => Outcome<T>,
  instead: (item: Item) => readonly T[] = () => [],
): Outcome<readonly T[]> {
  const attempted = mapOutcomes(items, (item) => {
    const { name, span } = describe(item);
    const linked = attempt(span, "link/failed", `Linking ${name}`, () => mapOutcome(work(item), (value) => [value]));
    return mapOutcome(linked, (value) => value ?? instead(item));
  });
  return mapOutcome(attempted, (done) => done.flat());
}
