import type { Check, Failures, Trail, Mode } from "./failure.js";
import { edmEither, edmList } from "./list.js";
import { isForm } from "./object.js";

/** Property names, with blanks between them, or as a list where one of them has a blank itself. */
export type Names = string | readonly string[];

/**
 * What a property takes: it may be absent and null, but for one that is `notNull`, one that must be there as `present`,
 * and one that is neither as `required`.
 */
export type Field = Check | { readonly notNull: Check } | { readonly present: Check } | { readonly required: Check };

/** The properties of a type, those that take the same together. */
export type Fields = readonly (readonly [names: Names, field: Field])[];

/** A check that tells what it is made of, for whoever describes it. */
export type ListCheck = Check & { readonly element: Check };
export type EitherCheck = Check & { readonly options: readonly Check[] };

export function isListCheck(check: Check): check is ListCheck {
  return Object.hasOwn(check, "element");
}

export function isEitherCheck(check: Check): check is EitherCheck {
  return Object.hasOwn(check, "options");
}

/** The check of a collection, made of the check of its elements. */
export function listOf(element: Check): ListCheck {
  return Object.assign((value: unknown, mode: Mode, trail?: Trail) => edmList(value, mode, element, trail), {
    element,
  });
}

/** The check of a value that either of two checks accepts. */
export function eitherOf(first: Check, second: Check): EitherCheck {
  return Object.assign((value: unknown, mode: Mode) => edmEither(value, mode, first, second), {
    options: [first, second],
  });
}

/** The check of a value of which the pages do not say what it is. */
export function edmUntyped(): Failures {
  return null;
}

/** Every property with what it takes. */
export function indexFields(fields: Fields): ReadonlyMap<string, Field> {
  const index = new Map<string, Field>();
  for (const [names, field] of fields)
    for (const name of typeof names === "string" ? names.split(" ") : names) index.set(name, field);
  return index;
}

export function checkOf(field: Field): Check {
  if (typeof field === "function") return field;
  if (isForm(field, "notNull")) return field.notNull;
  return isForm(field, "present") ? field.present : field.required;
}
