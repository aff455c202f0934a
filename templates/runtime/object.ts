import { fail, type Failures, type Mode } from "./failure.js";

/** What a value may hold under the names of `T`, before anything is known about it; it may also be an envelope. */
export type Unchecked<T> = { readonly [Name in keyof T]?: unknown } & {
  readonly error?: unknown;
  readonly value?: unknown;
};

/** An object that is no array. */
export function hasFields<T>(value: unknown): value is Unchecked<T> & object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether there is anything to look at. */
export function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export function failObject(value: unknown, mode: Mode): Failures {
  return fail(value, mode, "type", "an object");
}

/**
 * An object as JSON has it: of no class, so that `for…in` lists all of its properties. Asking for the constructor is
 * faster than asking for the prototype; data with a property of that name is merely taken for something else.
 */
export function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const constructor: unknown = value.constructor;
  return constructor === Object || constructor === undefined;
}

/** Whether a property is not there; what every object inherits under its name does not count. */
export function isMissing(value: object, name: string): boolean {
  return (name in Object.prototype ? readOwn(value, name) : Reflect.get(value, name)) === undefined;
}

/**
 * Which form of several an object of our own has, by a property that only that has. What others may have added to
 * `Object.prototype` makes no difference.
 */
export function isForm<T extends object, Name extends PropertyKey>(
  object: T,
  name: Name,
): object is Extract<T, Readonly<Record<Name, unknown>>> {
  return Object.hasOwn(object, name);
}

/** A property whose name every object inherits something under: `constructor`, `toString`. */
export function readOwn(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
