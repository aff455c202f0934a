/** What a JSON body of an example is: several things may say so, some of them wrongly. */
import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome } from "../../diagnostics/outcome.js";
import type { Fact } from "../../model/fact.js";
import type { TypeReference } from "../../model/types.js";
import { readAnnotatedType } from "./annotated-type.js";
import type { ExampleLookup } from "./example-lookup.js";
import { fitEnvelope } from "./fit.js";
import { readOperation } from "./operation-type.js";
import { readContext, readOwnType } from "./own-type.js";
import type { Place } from "./place.js";
import { correctAnnotation } from "./wrong-annotation.js";

/**
 * The type of a body, from the most to the least trusted witness: the annotation, the body's own `@odata.type` or
 * context, what the page says the operation takes or returns, and for a request that creates or updates, what the
 * response is. A collection stands for the envelope `{ "value": [...] }`, or for a bare array.
 */
export function findBodyType(place: Place, lookup: ExampleLookup): Outcome<Fact<TypeReference> | undefined> {
  return gatherOutcome((found) => {
    const { response } = place.facts;
    if (response !== undefined && place.part === "response" && response.status >= 400) return undefined;
    const annotated = found.take(readAnnotatedType(place.message, place.body, lookup));
    const named = annotated && found.take(correctAnnotation(annotated, place, lookup));
    const type = named ?? readOwnType(place, lookup) ?? readContext(place, lookup) ?? readOperation(place, lookup);
    return type && fitEnvelope(type, place.body.value, lookup);
  });
}
