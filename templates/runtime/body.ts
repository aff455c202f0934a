import { fail, nothing, type Check, type Failures, type Mode } from "./failure.js";

/** A request body: `T` with some properties required and without the read-only ones. */
export type Body<T, Required extends keyof T, ReadOnly extends PropertyKey> = {
  [Name in keyof T as Name extends Required | ReadOnly ? never : Name]: T[Name];
} & { [Name in Required]-?: NonNullable<T[Name]> };

/** A property that a body must have, and not null. */
export function edmRequired(value: unknown, mode: Mode, check: Check): Failures {
  if (value !== undefined && value !== null) return check(value, mode);
  const [failure] = check(nothing, mode) ?? [];
  return fail(nothing, mode, "required", failure?.expected ?? "a value");
}

/** A property that a body must not have, because the service sets it. */
export function edmReadOnly(value: unknown, mode: Mode): Failures {
  return value === undefined ? null : fail(value, mode, "readOnly", "nothing, because the property is read-only");
}
