import type { Outcome } from "../diagnostics/diagnostic.js";
import { attempt } from "../diagnostics/guard.js";
import { mapOutcome, mapOutcomes, outcome } from "../diagnostics/outcome.js";
import type { Span } from "../source/span.js";

/** What is written of: where the pages speak of it, and what it is called in a report. */
export interface Subject {
  readonly place: Span;
  /** `type user` */
  readonly name: string;
}

/** Makes something of each item; one that a template or graphdown itself fails on is left out, and reported. */
export function emitEach<Item, Made>(
  items: Iterable<Item>,
  describe: (item: Item) => Subject,
  make: (item: Item) => Made,
): Outcome<readonly Made[]> {
  const attempts = mapOutcomes(items, (item) => {
    const { place, name } = describe(item);
    return attempt(place, "emit/failed", `Writing the ${name}`, () => outcome([make(item)]));
  });
  return mapOutcome(attempts, (made) => made.flatMap((each) => each ?? []));
}

/** A type or an enum as a subject; `part` is what is made of it. */
export function describeType(part: string): (type: { readonly name: string; readonly origins: Origins }) => Subject {
  return ({ name, origins }) => ({ place: origins[0], name: `${part} of \`${name}\`` });
}

type Origins = readonly [Span, ...Span[]];
