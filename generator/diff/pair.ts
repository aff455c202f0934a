import { groupBy } from "../source/group.js";
/** What two lists have in common, by name and by evidence. */
export interface Pairing<Item> {
  readonly both: readonly (readonly [Item, Item])[];
  readonly renamed: readonly Renamed<Item>[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

export interface Renamed<Item> {
  readonly before: Item;
  readonly after: Item;
  readonly evidence: string;
}

/** Why one thing is taken for another under a new name; `undefined` where nothing says so. */
export type FindEvidence<Item> = (before: Item, after: Item) => string | undefined;

/**
 * Pairs what has the same name, then what went with what came where the evidence leaves one choice on both sides; a
 * thing with two that it could have become has been removed. `keyOf` gives what renamed things still share, if
 * anything: only those of one key are compared.
 */
export function pairItems<Item>(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
  findEvidence: FindEvidence<Item>,
  keyOf: (item: Item) => string = () => "",
): Pairing<Item> {
  const both: (readonly [Item, Item])[] = [];
  const gone: Item[] = [];
  for (const [name, item] of before) {
    const other = after.get(name);
    if (other === undefined) gone.push(item);
    else both.push([item, other]);
  }
  const come = [...after].flatMap(([name, item]) => (before.has(name) ? [] : [item]));
  const renamed = pairRenamed(gone, come, findEvidence, keyOf);
  const [olds, news] = [new Set(renamed.map((each) => each.before)), new Set(renamed.map((each) => each.after))];
  return {
    both,
    renamed,
    removed: gone.filter((item) => !olds.has(item)),
    added: come.filter((item) => !news.has(item)),
  };
}

function pairRenamed<Item>(
  gone: readonly Item[],
  come: readonly Item[],
  findEvidence: FindEvidence<Item>,
  keyOf: (item: Item) => string,
): readonly Renamed<Item>[] {
  const byKey = groupBy(come, keyOf);
  const choices = gone.flatMap((before) =>
    (byKey.get(keyOf(before)) ?? []).flatMap((after) => {
      const evidence = findEvidence(before, after);
      return evidence === undefined ? [] : [{ before, after, evidence }];
    }),
  );
  const [olds, news] = [countItems(choices.map(({ before }) => before)), countItems(choices.map(({ after }) => after))];
  return choices.filter(({ before, after }) => olds.get(before) === 1 && news.get(after) === 1);
}

function countItems<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
