import { edmString } from "./edm.js";
import {
  add,
  COLLECT,
  fail,
  isSettled,
  nothing,
  type Check,
  type Failures,
  type Mode,
} from "./failure.js";
import { hasFields, hasItems } from "./object.js";

/** A collection whose elements `check` accepts; none of them may be null. */
export function edmList(value: unknown, mode: Mode, check: Check): Failures {
  if (value === undefined || value === null) return null;
  if (!hasItems(value)) return fail(value, mode, "type", "an array", { kind: "items", check });
  let failures: Failures = null;
  for (let index = 0; index < value.length && !isSettled(failures, mode); index++) {
    failures = add(failures, index, check(value[index] ?? nothing, mode));
  }
  return failures;
}

/** Whether a value is a collection of strings, the most frequent one. */
export function hasStrings(value: unknown): boolean {
  if (!hasItems(value)) return false;
  let index = 0;
  // By index, because an iterator could be anybody's, and methods of arrays pass over holes.
  while (index < value.length && typeof value[index] === "string") index++;
  return index === value.length;
}

export function edmStrings(value: unknown, mode: Mode): Failures {
  return hasStrings(value) ? null : edmList(value, mode, edmString);
}

/**
 * What a navigation property holds where it was expanded: an object, of which no more is looked at than what identifies
 * it. `expand` checks further.
 */
export function edmReference(value: unknown, mode: Mode): Failures {
  if (value === undefined || value === null) return null;
  if (!hasFields<{ "@odata.type": unknown; id: unknown }>(value))
    return fail(value, mode, "type", "an object");
  const failures = add(null, "@odata.type", edmString(value["@odata.type"], mode));
  return add(failures, "id", edmString(value.id, mode));
}

/** The same of a navigation property that leads to many. */
export function edmReferences(value: unknown, mode: Mode): Failures {
  return edmList(value, mode, edmReference);
}

/** A value that either of two checks accepts. */
export function edmEither(value: unknown, mode: Mode, first: Check, second: Check): Failures {
  if (first(value, mode) === null || second(value, mode) === null) return null;
  const checks = [first, second];
  const expected = checks.flatMap((check) =>
    (check(nothing, COLLECT) ?? []).map((failure) => failure.expected),
  );
  return fail(value, mode, "type", expected.join(" or "), { kind: "options", checks });
}

/** The same as a check of its own, for collections. */
export function eitherOf(first: Check, second: Check): Check {
  return (value, mode) => edmEither(value, mode, first, second);
}

/** The check of a collection, made of the check of its elements. */
export function listOf(check: Check): Check {
  return (value, mode) => edmList(value, mode, check);
}
