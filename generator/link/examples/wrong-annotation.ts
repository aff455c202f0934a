import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import { outcome } from "../../diagnostics/outcome.js";
import type { Fact } from "../../model/fact.js";
import type { TypeReference } from "../../model/types.js";
import { placeOfTypeName } from "./annotated-type.js";
import type { ExampleLookup } from "./example-lookup.js";
import { countKnown, listNames, nameOf } from "./fit.js";
import { readOperation, readRequested } from "./operation-type.js";
import { readContext, readNavigated, readOwnType } from "./own-type.js";
import type { Place } from "./place.js";

/**
 * An annotation copied from another page names another type: what else is said of the body counts, where that type
 * knows more of its names.
 */
export function correctAnnotation(
  annotated: Fact<TypeReference>,
  place: Place,
  lookup: ExampleLookup,
): Outcome<Fact<TypeReference>> {
  const { annotation } = place.message;
  const name = nameOf(annotated.value);
  const other = findOther(annotated, place, lookup);
  const meant = other && nameOf(other.value);
  if (annotation === undefined || other === undefined || name === undefined || meant === undefined)
    return outcome(annotated);
  // A base type is no mistake: the values say which derived type they are of.
  if (name === meant || lookup.derivesFrom(meant, name)) return outcome(annotated);
  const related = other.origins
    .filter((origin) => origin.path !== annotation.span.path || origin.start !== annotation.span.start)
    .slice(0, 1);
  return outcome(other, [
    createDiagnostic(
      "example/wrong-type",
      placeOfTypeName(annotation),
      `The annotation says the body is a \`${name}\`, but it has the properties of \`${meant}\`.`,
      { related: related.map((span) => ({ message: `This says \`${meant}\`.`, span })) },
    ),
  ]);
}

/** What another witness says, whose type knows more of the body's names than the annotation's. */
function findOther(
  annotated: Fact<TypeReference>,
  place: Place,
  lookup: ExampleLookup,
): Fact<TypeReference> | undefined {
  const { value } = place.body;
  const name = nameOf(annotated.value);
  const known = countKnown(annotated.value, value, lookup);
  if (name === undefined || known === listNames(value).length) return undefined;
  const witnesses = [
    readOwnType(place, lookup),
    readContext(place, lookup),
    readOperation(place, lookup),
    readNavigated(name, place, lookup),
    readRequested(place),
  ];
  return witnesses.find((each) => each && countKnown(each.value, value, lookup) > known);
}
