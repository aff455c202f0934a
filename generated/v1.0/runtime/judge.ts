import { createGuard, createParser, createValidator, type Result } from "./conclude.js";
import type { Schema } from "./schema.js";

/* What `isUser`, `validateUser` and `parseUser` do, for schemas of one's own: those that are made of others. */

/** Whether a value is of a schema's type; never throws. */
export function is<T>(schema: Schema<T>, value: unknown): value is T {
  return createGuard<T>(schema["~graphdown"].check)(value);
}

/** The value as a schema's type, or every issue that speaks against it; never throws. */
export function validate<T>(schema: Schema<T>, value: unknown): Result<T> {
  return createValidator<T>(schema["~graphdown"].check)(value);
}

/** Returns the value as a schema's type, or throws a `ValidationError` with every issue that speaks against it. */
export function parse<T>(schema: Schema<T>, value: unknown): T {
  const { name, check } = schema["~graphdown"];
  return createParser<T>(check, name)(value);
}
