import { edmString } from "./edm.js";
import {
  add,
  COLLECT,
  fail,
  GUARD,
  isSettled,
  type Check,
  type Failures,
  type Mode,
  type Trail,
} from "./failure.js";
import { failObject, hasFields, isThere } from "./object.js";

/** A collection whose elements `check` accepts; none of them may be null. */
export function edmList(value: unknown, mode: Mode, check: Check, trail?: Trail): Failures {
  if (!Array.isArray(value)) return failList(value, mode);
  let failures: Failures = null;
  // By index, because an iterator could be anybody's, and methods of arrays pass over holes.
  for (let index = 0; index < value.length; index++) {
    const found = check(value[index], mode, trail);
    if (found === null) continue;
    failures = add(failures, index, found);
    if (isSettled(failures, mode)) break;
  }
  return failures;
}

export function failList(value: unknown, mode: Mode): Failures {
  return fail(value, mode, "type", "an array");
}

/** A collection of strings, the most frequent one. */
export function edmStrings(value: unknown, mode: Mode): Failures {
  if (!Array.isArray(value)) return failList(value, mode);
  let index = 0;
  while (index < value.length && typeof value[index] === "string") index++;
  return index === value.length ? null : edmList(value, mode, edmString);
}

/**
 * What a navigation property holds where it was expanded: an object, of which no more is looked at than what identifies
 * it. `expand` checks further.
 */
export function edmReference(value: unknown, mode: Mode): Failures {
  if (!hasFields<{ "@odata.type": unknown; id: unknown }>(value)) return failObject(value, mode);
  let failures: Failures = null;
  const { "@odata.type": type, id } = value;
  if (isThere(type)) failures = add(failures, "@odata.type", edmString(type, mode));
  if (isThere(id)) failures = add(failures, "id", edmString(id, mode));
  return failures;
}

/** A value that either of two checks accepts. */
export function edmEither(value: unknown, mode: Mode, first: Check, second: Check): Failures {
  if (first(value, GUARD) === null || second(value, GUARD) === null) return null;
  return fail(value, mode, "type", `${expectation(first)} or ${expectation(second)}`);
}

/** What a check says that it takes. */
export function expectation(check: Check): string {
  return check(undefined, COLLECT)?.[0]?.expected ?? "a value";
}
