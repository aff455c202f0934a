import { add, type Check, type Failures } from "./failure.js";
import { edmList } from "./list.js";
import { hasFields, isThere } from "./object.js";
import { createSchema, type Schema } from "./schema.js";

/** The schemas of the relationships that `$expand` asks for, by name. */
export type Expansions<T> = { readonly [Name in keyof T]?: Schema<unknown> };

/** `T` with what has been checked of its relationships. */
export type Expanded<T, E> = Omit<T, keyof E> & {
  [Name in keyof E & keyof T]?: E[Name] extends Schema<infer V>
    ? NonNullable<T[Name]> extends readonly unknown[]
      ? V[]
      : V | null
    : T[Name];
};

/**
 * The same type, with relationships checked as well, for requests with `$expand`: a type's own check looks no further
 * than at what identifies the other end, and brings none of their checks along.
 *
 * ```ts
 * const UserWithManager = expand(User, { manager: User, memberOf: AnyDirectoryObject });
 * ```
 */
export function expand<T, E extends Expansions<T>>(
  schema: Schema<T>,
  expansions: E,
): Schema<Expanded<T, E>> {
  const { name, check, describe } = schema["~graphdown"];
  const checkExpanded: Check = (value, mode) => {
    let failures: Failures = check(value, mode);
    if (!hasFields<Record<string, unknown>>(value)) return failures;
    for (const [key, expansion] of Object.entries<Schema<unknown> | undefined>(expansions)) {
      const other = value[key];
      if (expansion === undefined || !isThere(other)) continue;
      const { check: checkOther } = expansion["~graphdown"];
      failures = add(
        failures,
        key,
        Array.isArray(other) ? edmList(other, mode, checkOther) : checkOther(other, mode),
      );
    }
    return failures;
  };
  return createSchema(name, checkExpanded, describe);
}
