import fc from "fast-check";

/**
 * Values of a type for property-based tests. Every property may be absent, as `$select` makes it; `depth` says how many
 * objects there may be inside each other, because types can hold themselves.
 */
export type TypeArbitrary<T> = (depth?: number) => fc.Arbitrary<T>;

const defaultDepth = 2;

/** What to draw for each property, `depth` objects above the innermost; undefined leaves the property out. */
type PropertyArbitraries<T> = {
  readonly [Name in keyof T as string extends Name ? never : Name]?: fc.Arbitrary<T[Name]> | undefined;
};

/** The arbitrary of an object type; made when it is first needed, because types refer to each other. */
export function createArbitrary<T extends object>(list: (depth: number) => PropertyArbitraries<T>): TypeArbitrary<T> {
  const made = new Map<number, fc.Arbitrary<T>>();
  return (depth = defaultDepth) => {
    const known = made.get(depth);
    if (known) return known;
    const properties = Object.entries(list(depth)).filter(([, arbitrary]) => arbitrary !== undefined);
    const arbitrary = fc.record(Object.fromEntries(properties) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: [],
    }) as unknown as fc.Arbitrary<T>;
    made.set(depth, arbitrary);
    return arbitrary;
  };
}

/** The same, or null. */
export function nullable<T>(arbitrary: fc.Arbitrary<T> | undefined): fc.Arbitrary<T | null> {
  return arbitrary === undefined ? fc.constant(null) : fc.option(arbitrary);
}

export function listOf<T>(arbitrary: fc.Arbitrary<T> | undefined): fc.Arbitrary<T[]> {
  return arbitrary === undefined ? fc.constant([]) : fc.array(arbitrary, { maxLength: 3 });
}

/** An object one level further in; undefined where there are enough levels. */
export function nested<T>(find: () => TypeArbitrary<T>, depth: number): fc.Arbitrary<T> | undefined {
  return depth > 0 ? find()(depth - 1) : undefined;
}

/** One of the documented values. */
export function oneOf<const Value extends string>(...values: readonly [Value, ...Value[]]): fc.Arbitrary<Value> {
  return fc.constantFrom(...values);
}

/** Members of a flags enum, in one string. */
export function flags(...values: readonly [string, ...string[]]): fc.Arbitrary<string> {
  return fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }).map((members) => members.join(","));
}

/** One of the documented values, or another text: the list is open. */
export function known(...values: readonly [string, ...string[]]): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...values), text());
}

export const text = (): fc.Arbitrary<string> => fc.string();
export const boolean = (): fc.Arbitrary<boolean> => fc.boolean();
export const byte = (): fc.Arbitrary<number> => fc.integer({ min: 0, max: 255 });
export const signedByte = (): fc.Arbitrary<number> => fc.integer({ min: -128, max: 127 });
export const int16 = (): fc.Arbitrary<number> => fc.integer({ min: -32_768, max: 32_767 });
export const int32 = (): fc.Arbitrary<number> => fc.integer();
export const int64 = (): fc.Arbitrary<number> => fc.maxSafeInteger();
export const double = (): fc.Arbitrary<number> => fc.double({ noNaN: true, noDefaultInfinity: true });
export const guid = (): fc.Arbitrary<string> => fc.uuid();
export const binary = (): fc.Arbitrary<string> => fc.base64String();
export const dateTime = (): fc.Arbitrary<string> => instant().map((date) => date.toISOString());
export const date = (): fc.Arbitrary<string> => instant().map((moment) => moment.toISOString().slice(0, 10));
export const timeOfDay = (): fc.Arbitrary<string> => instant().map((moment) => moment.toISOString().slice(11, 23));
export const duration = (): fc.Arbitrary<string> => fc.nat(1_000_000).map((seconds) => `PT${seconds}S`);

/** Years of four digits, which everything can read. */
function instant(): fc.Arbitrary<Date> {
  return fc.date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true });
}
