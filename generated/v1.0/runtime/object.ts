/** What a value may hold under the names of `T`, before anything is known about it. */
export type Unchecked<T> = { readonly [Name in keyof T]?: unknown };

/** An object that is no array. */
export function hasFields<T>(value: unknown): value is Unchecked<T> & object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function hasItems(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/**
 * The object whose properties `for…in` lists completely. That is `value` itself where it is plain, as everything is that
 * was parsed from JSON; of a class instance, whose accessors `for…in` does not list, it is a plain copy.
 */
export function listable(value: object): Readonly<Record<string, unknown>> {
  return isPlain(value) ? value : flatten(value);
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype = Reflect.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function flatten(value: object): Record<string, unknown> {
  const flat: Record<string, unknown> = { __proto__: null };
  let source: object | null = value;
  while (source !== null) {
    const next = Reflect.getPrototypeOf(source);
    // What every object inherits is no property of any.
    if (next !== null || source === value) {
      for (const name of Object.getOwnPropertyNames(source))
        if (!(name in flat)) flat[name] = Reflect.get(value, name);
    }
    source = next;
  }
  return flat;
}

/** A property whose name every object inherits something under: `constructor`, `toString`. */
export function readOwn(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
