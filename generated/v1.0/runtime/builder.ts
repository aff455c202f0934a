/** Where in what is being built a value is drawn. */
export interface DrawContext {
  readonly seed: number;
  /** The names that lead there: the same place draws the same value for the same seed. */
  readonly path: string;
  /** How many objects are around it. */
  readonly depth: number;
}

/** Draws a value; `undefined` leaves the property out. */
export type Draw<T> = (context: DrawContext) => T | undefined;

/** What to draw for each property of a type. */
export type Draws<T> = {
  readonly [Name in keyof T as string extends Name ? never : Name]?: Draw<T[Name]>;
};

/**
 * Makes a value of a type to test with: `buildUser({ displayName: "Adele" })`. What `overrides` leaves open comes from
 * the documented examples, or is made up; the same `seed` gives the same value, another one another. A property that
 * `overrides` sets to `undefined` is left out.
 */
export interface Builder<T> {
  (overrides?: Partial<T>, seed?: number): T;
  /** For graphdown's own use: the value as a part of another one. */
  readonly draw: Draw<T>;
}

/** Deeper, complex properties are left out: types can hold themselves. */
const deepest = 3;

/**
 * A builder from what to draw; the properties are looked up when they are first needed, because types refer to each
 * other.
 */
export function createBuilder<T extends object>(list: () => Draws<T>): Builder<T> {
  let draws: readonly (readonly [string, Draw<unknown>])[] | undefined;
  const build = (overrides: object, { seed, path, depth }: DrawContext): T => {
    draws ??= Object.entries(list() as Readonly<Record<string, Draw<unknown>>>);
    const drawn = draws
      .filter(([name]) => !Object.hasOwn(overrides, name))
      .map(([name, draw]): [string, unknown] => [
        name,
        draw({ seed, path: `${path}/${name}`, depth: depth + 1 }),
      ]);
    return Object.fromEntries(
      [...drawn, ...Object.entries(overrides)].filter(([, value]) => value !== undefined),
    ) as T;
  };
  const builder = (overrides: Partial<T> = {}, seed = 0): T =>
    build(overrides, { seed, path: "", depth: 0 });
  return Object.assign(builder, {
    draw: (context: DrawContext) => (context.depth > deepest ? undefined : build({}, context)),
  });
}

/** One of the values: the first for seed 0. */
export function oneOf<const Value extends string | number | boolean>(
  ...values: readonly [Value, ...Value[]]
): Draw<Value> {
  return ({ seed, path }) => (seed === 0 ? values[0] : values[hash(seed, path) % values.length]);
}

/** A collection of one value, for other seeds of up to three. */
export function listOf<Element>(draw: Draw<Element>): Draw<Element[]> {
  return (context) => {
    const length = context.seed === 0 ? 1 : (hash(context.seed, context.path) % 3) + 1;
    const elements = Array.from({ length }, (_, index) =>
      draw({ ...context, path: `${context.path}/${index}` }),
    );
    return elements.filter((element): element is Element => element !== undefined);
  };
}

/** An object of another type. */
export function nested<T>(find: () => Builder<T>): Draw<T> {
  return (context) => find().draw(context);
}

/** Words that say what they stand for: `displayName 1`. */
export function text(name: string): Draw<string> {
  return ({ seed }) => `${name} ${seed + 1}`;
}

export function boolean({ seed, path }: DrawContext): boolean {
  return hash(seed, path) % 2 === 0;
}

/** A whole number from 1 to 100, which every number type takes. */
export function number({ seed, path }: DrawContext): number {
  return (hash(seed, path) % 100) + 1;
}

/** `2024-03-07T14:05:00Z` */
export function dateTime(context: DrawContext): string {
  return `${date(context)}T${timeOfDay(context)}Z`;
}

/** `2024-03-07` */
export function date({ seed, path }: DrawContext): string {
  const number = hash(seed, path);
  return `2024-${twoDigits((number % 12) + 1)}-${twoDigits(((number >>> 4) % 28) + 1)}`;
}

/** `14:05:00` */
export function timeOfDay({ seed, path }: DrawContext): string {
  const number = hash(seed, path);
  return `${twoDigits((number >>> 9) % 24)}:${twoDigits((number >>> 14) % 60)}:00`;
}

/** `PT45M` */
export function duration(context: DrawContext): string {
  return `PT${number(context)}M`;
}

/** `f81d4fae-7dec-41d0-8765-00a0c91e6bf6` */
export function guid({ seed, path }: DrawContext): string {
  const part = (salt: string): string =>
    hash(seed, path + salt)
      .toString(16)
      .padStart(8, "0");
  const [a, b, c, d] = [part("a"), part("b"), part("c"), part("d")];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

/** Base64. */
export function binary({ seed, path }: DrawContext): string {
  return hash(seed, path).toString(36).padStart(8, "A").slice(0, 8);
}

/** FNV-1a: the same on every machine. */
function hash(seed: number, path: string): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < path.length; index++)
    value = Math.imul(value ^ path.charCodeAt(index), 0x01000193);
  // The last step spreads what the last characters changed over all bits.
  return (value ^ (value >>> 15)) >>> 0;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
