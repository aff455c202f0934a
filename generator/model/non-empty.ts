/** A list with at least one item. */
export type NonEmpty<T> = readonly [T, ...T[]];

export function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0;
}

/** `map` that remembers that there is something. */
export function mapNonEmpty<From, To>([first, ...rest]: NonEmpty<From>, change: (item: From) => To): NonEmpty<To> {
  return [change(first), ...rest.map(change)];
}
