import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { gatherOutcome } from "../diagnostics/outcome.js";
import type { Span } from "../source/span.js";

/** What is worked on, for the message of a failure: `the type microsoft.graph.user`, and where it stands. */
export interface Subject {
  readonly name: string;
  readonly span: Span;
}

/**
 * Works on each item. A throw is a bug in graphdown; it costs the item it came from, which is said at that item's place, and the
 * others come out.
 */
export function linkEach<Item, T>(
  items: Iterable<Item>,
  describe: (item: Item) => Subject,
  work: (item: Item) => Outcome<T>,
): Outcome<readonly T[]> {
  return gatherOutcome(({ take, report }) =>
    Array.from(items).flatMap((item) => {
      try {
        return [take(work(item))];
      } catch (error) {
        const { name, span } = describe(item);
        const reason = error instanceof Error ? error.message : String(error);
        report(createDiagnostic("link/failed", span, `Linking ${name} failed: ${reason}`));
        return [];
      }
    }),
  );
}
