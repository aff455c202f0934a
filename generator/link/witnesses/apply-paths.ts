import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, outcome } from "../../diagnostics/outcome.js";
import { inferred } from "../../model/fact.js";
import type { NavigationProperty, Property } from "../../model/types.js";
import type { Span } from "../../source/span.js";
import type { Types } from "../../model/queries.js";
import type { PathWitness } from "./path-witness.js";

/**
 * The types with what the paths add; a cell that a list operation contradicts becomes a collection, and is reported.
 */
export function applyPathWitness(types: Types, { added, collections }: PathWitness): Outcome<Types> {
  return gatherOutcome(
    (found) =>
      new Map(
        [...types].map(([name, type]) => {
          const listed = collections.get(name);
          const mend = <P extends Property | NavigationProperty>(property: P): P =>
            found.take(asCollection(property, listed?.get(property.name)));
          const properties = type.properties.map(mend);
          const navigationProperties = [...type.navigationProperties.map(mend), ...(added.get(name) ?? [])];
          return [name, { ...type, properties, navigationProperties }] as const;
        }),
      ),
  );
}

/** The property as several values, where an operation lists it at `listed`. */
function asCollection<P extends Property | NavigationProperty>(property: P, listed: Span | undefined): Outcome<P> {
  const element = property.type.value;
  const cell = property.type.origins.at(0);
  if (listed === undefined || element.kind === "collection" || cell === undefined) return outcome(property);
  const type = inferred(
    { kind: "collection", element } as const,
    "operation-lists-it",
    listed,
    ...property.type.origins,
  );
  const message = `\`${property.name}\` is one value here, but an operation lists it; it was read as a collection.`;
  const related = [{ message: "This request lists it.", span: listed }];
  return outcome({ ...property, type }, [createDiagnostic("type/not-a-collection", cell, message, { related })]);
}
