import { add, fail, type Check, type Failures, type Mode } from "./failure.js";
import { expectation } from "./list.js";

/** `failures`, with `found` in the place of what was found under `key` before. */
export function overrule(failures: Failures, key: string, found: Failures): Failures {
  if (failures === null || found === null) return add(failures, key, found);
  return add(
    failures.filter(({ pointer }) => pointer[0] !== key),
    key,
    found,
  );
}

/** A property that a body must have. */
export function edmRequired(value: unknown, mode: Mode, check: Check): Failures {
  return value === undefined || value === null
    ? fail(value, mode, "required", expectation(check))
    : check(value, mode);
}

/** A property that a body must not have, because the service sets it. */
export function edmReadOnly(value: unknown, mode: Mode): Failures {
  return fail(value, mode, "readOnly", "nothing, because the property is read-only");
}
