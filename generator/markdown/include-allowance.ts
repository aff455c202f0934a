/**
 * What one page may include, so that includes of includes cannot double without end: a thousand times the characters
 * and a hundred times the files of any page of Graph's (1,043 and 3). Each page has its own, as what is read from a
 * page depends on that page and its includes alone.
 */
export const includeLimits = { characters: 1_000_000, files: 500 };

/** Counts what a page includes while it is read. */
export interface IncludeAllowance {
  /** Whether a file of that length, in UTF-16 units, may still be included; the first that may not ends it. */
  spend(characters: number): boolean;
  isSpent(): boolean;
}

export function createAllowance(): IncludeAllowance {
  let { characters, files } = includeLimits;
  return {
    spend(more) {
      characters -= more;
      files -= 1;
      return characters >= 0 && files >= 0;
    },
    isSpent: () => characters < 0 || files < 0,
  };
}
