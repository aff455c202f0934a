import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome } from "../../diagnostics/outcome.js";
import type { Types } from "../../model/queries.js";
import { applyPathWitness } from "./apply-paths.js";
import { settleSpelling, type SpellingWitnesses } from "./spelling.js";

/** The types after everybody has been heard on their properties: spelled as most have it, and with what paths add. */
export function settleProperties(types: Types, witnesses: SpellingWitnesses): Outcome<Types> {
  return gatherOutcome((found) => {
    const spelled = found.take(settleSpelling(types, witnesses));
    return found.take(applyPathWitness(spelled, witnesses.paths));
  });
}
