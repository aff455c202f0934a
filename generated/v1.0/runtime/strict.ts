import { STRICT } from "./failure.js";
import { createSchema, type Schema } from "./schema.js";

/**
 * The same type, but with an issue for every property that no page names, wherever it stands. Open types may have any, and
 * annotations may always be there.
 *
 * ```ts
 * const StrictUser = strict(User);
 * check(StrictUser, value).issues
 * ```
 */
export function strict<T>(schema: Schema<T>): Schema<T> {
  const { name, inspect, findDocs } = schema["~graphdown"];
  return createSchema(
    name,
    (value) => inspect(value, STRICT) === null,
    (value) => inspect(value, STRICT),
    findDocs,
  );
}
