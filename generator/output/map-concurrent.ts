/** Maps with at most `limit` calls under way at a time; results are in the order of the items. */
export async function mapConcurrent<Item, Mapped>(
  items: readonly Item[],
  limit: number,
  map: (item: Item) => Promise<Mapped>,
): Promise<readonly Mapped[]> {
  const results: Mapped[] = [];
  const entries = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await map(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
