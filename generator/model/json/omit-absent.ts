/**
 * An object without the keys whose value is undefined. Every key of the type has to be given, so that none can be
 * forgotten when a new one is added.
 */
export function omitAbsent<T extends object>(fields: { readonly [Key in keyof Required<T>]: T[Key] }): T {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Only keys that may be absent can be undefined; `Object.fromEntries` does not know which keys these are.
  return Object.fromEntries(kept) as T;
}
