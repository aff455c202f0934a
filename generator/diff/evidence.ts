/** How much of two descriptions has to be the same for one thing to be taken for the other. */
const leastShare = 0.7;
/** Fewer words than these say little: `Read-only. Nullable.` */
const leastWords = 4;
/** How much of the members of two types has to be the same, and how many of them: many have an `id`. */
const leastMemberShare = 0.75;
const leastMembers = 3;

/** Says that two texts have much the same words, where they have. */
export function compareDescriptions(before: string, after: string): string | undefined {
  const [a, b] = [listWords(before), listWords(after)];
  const shared = countShared(a, b);
  if (shared < leastWords || shared / Math.max(a.size, b.size) < leastShare) return undefined;
  if (shared === a.size && shared === b.size) return "the same description";
  return `${String(shared)} words of the description the same`;
}

/** Says that two things consist of much the same: `6 of 7 properties the same`. */
export function compareMembers(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  noun: string,
): string | undefined {
  const shared = countShared(before, after);
  const most = Math.max(before.size, after.size);
  if (shared < leastMembers || shared / most < leastMemberShare) return undefined;
  return shared === before.size && shared === after.size
    ? `the same ${noun}`
    : `${String(shared)} of ${String(most)} ${noun} the same`;
}

function listWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((each) => b.has(each)).length;
}
