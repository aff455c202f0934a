import type { Outcome } from "../diagnostics/diagnostic.js";
import { attempt } from "../diagnostics/guard.js";
import { mapOutcome, mapOutcomes } from "../diagnostics/outcome.js";
import type { Span } from "../source/span.js";

/** What is worked on: `the type microsoft.graph.user`, and where it stands. */
export interface Subject {
  readonly name: string;
  readonly span: Span;
}

/** Links each item; one that throws is reported at its place and missing, and the others come out. */
export function linkEach<Item, T>(
  items: Iterable<Item>,
  describe: (item: Item) => Subject,
  work: (item: Item) => Outcome<T>,
): Outcome<readonly T[]> {
  const attempted = mapOutcomes(items, (item) => {
    const { name, span } = describe(item);
    return attempt(span, "link/failed", `Linking ${name}`, () => mapOutcome(work(item), (value) => ({ value })));
  });
  return mapOutcome(attempted, (done) => done.flatMap((each) => (each === undefined ? [] : [each.value])));
}
