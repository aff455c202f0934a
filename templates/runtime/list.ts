import { edmString } from "./edm.js";
import { add, fail, GUARD, join, nothing, settled, type Check, type Failures, type Mode } from "./failure.js";
import { failObject, hasFields } from "./object.js";

export function hasItems(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** What to say of a value that is no array: `undefined` and `null` pass, as in every check. */
export function failArray(value: unknown, mode: Mode): Failures {
  return value === undefined || value === null ? null : fail(value, mode, "type", "an array");
}

/** A collection whose elements `check` accepts; none of them may be null. */
export function edmList(value: unknown, mode: Mode, check: Check): Failures {
  if (!hasItems(value)) return failArray(value, mode);
  let failures: Failures = null;
  for (let index = 0; index < value.length; index++) {
    const found = check(value[index] ?? nothing, mode);
    if (found !== null) {
      failures = join(failures, index, found);
      if (settled(failures, mode)) break;
    }
  }
  return failures;
}

/**
 * What a navigation property holds where it was expanded: an object, of which no more is looked at than what identifies
 * it. `expand` checks further.
 */
export function edmReference(value: unknown, mode: Mode): Failures {
  if (!hasFields<{ "@odata.type": unknown; id: unknown }>(value)) return failObject(value, mode);
  const failures = add(null, "@odata.type", edmString(value["@odata.type"], mode));
  return add(failures, "id", edmString(value.id, mode));
}

/** The same of a navigation property that leads to many. */
export function edmReferences(value: unknown, mode: Mode): Failures {
  return edmList(value, mode, edmReference);
}

/** A collection of strings, the most frequent one. */
export function edmStrings(value: unknown, mode: Mode): Failures {
  if (!hasItems(value)) return failArray(value, mode);
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") return edmList(value, mode, edmString);
  }
  return null;
}

/** A value that either of two checks accepts. */
export function edmEither(value: unknown, mode: Mode, first: Check, second: Check): Failures {
  const found = first(value, mode);
  return found === null || second(value, GUARD) === null ? null : found;
}
