import { add, COLLECT, fail, nothing, type Failures, type Mode } from "./failure.js";
import { indexFields, walk, type Fields } from "./fields.js";
import { hasFields } from "./object.js";

/** A request body: `T` with some properties required and without the read-only ones. */
export type Body<T, Required extends keyof T, ReadOnly extends PropertyKey> = {
  [Name in keyof T as Name extends Required | ReadOnly ? never : Name]: T[Name];
} & { [Name in Required]-?: NonNullable<T[Name]> };

/** Checks a body key by key, and that what is required is there. */
export function walkBody(
  value: unknown,
  mode: Mode,
  fields: Fields,
  required: readonly string[],
): Failures {
  let failures = walk(value, mode, fields);
  if (!hasFields<Record<string, unknown>>(value)) return failures;
  for (const name of required) {
    if (value[name] === undefined || value[name] === null) {
      const [failure] = indexFields(fields).get(name)?.(nothing, COLLECT) ?? [];
      failures = add(
        failures,
        name,
        fail(nothing, mode, "required", failure?.expected ?? "a value"),
      );
    }
  }
  return failures;
}

/** A property that a body must not have, because the service sets it. */
export function edmReadOnly(value: unknown, mode: Mode): Failures {
  return value === undefined
    ? null
    : fail(value, mode, "readOnly", "nothing, because the property is read-only");
}
