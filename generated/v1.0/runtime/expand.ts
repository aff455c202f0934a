import { add, GUARD, type Failures, type Mode } from "./failure.js";
import { edmList } from "./list.js";
import { hasFields, hasItems } from "./object.js";
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
 * The same type, with relationships checked as well, for requests with `$expand`: a type's own check looks no further than
 * at what identifies the other end, and brings none of their checks along.
 *
 * ```ts
 * const UserWithManager = expand(User, { manager: User, memberOf: AnyDirectoryObject });
 * ```
 */
export function expand<T, E extends Expansions<T>>(
  schema: Schema<T>,
  expansions: E,
): Schema<Expanded<T, E>> {
  const { name, fits, inspect, findDocs } = schema["~graphdown"];
  const checkExpansions = (value: unknown, mode: Mode): Failures => {
    let failures: Failures = null;
    if (!hasFields<Record<string, unknown>>(value)) return failures;
    for (const [key, expansion] of Object.entries<Schema<unknown> | undefined>(expansions)) {
      const other = value[key];
      if (expansion === undefined || other === undefined || other === null) continue;
      const { inspect: inspectOther } = expansion["~graphdown"];
      const found = hasItems(other)
        ? edmList(other, mode, inspectOther)
        : inspectOther(other, mode);
      failures = add(failures, key, found);
    }
    return failures;
  };
  return createSchema(
    name,
    (value) => fits(value) && checkExpansions(value, GUARD) === null,
    (value, mode) => concat(inspect(value, mode), checkExpansions(value, mode)),
    findDocs,
  );
}

function concat(first: Failures, second: Failures): Failures {
  return first === null || second === null ? (first ?? second) : [...first, ...second];
}
