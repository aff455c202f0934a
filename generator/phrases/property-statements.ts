import type { PhraseTable } from "./phrase.js";
import { immutableRows, readOnlyRows } from "./property-access.js";
import { keyRows, nullableRows, requiredRows } from "./property-presence.js";
import type { Statement } from "./statement.js";

export const propertyStatements = {
  title: "What a property is",
  place: "sentence",
  rows: [...readOnlyRows, ...nullableRows, ...requiredRows, ...keyRows, ...immutableRows],
} as const satisfies PhraseTable<Statement>;
