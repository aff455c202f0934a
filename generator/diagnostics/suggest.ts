import { distance } from "fastest-levenshtein";

/** By how many letters two words differ, whatever their case. */
export function countSlips(word: string, other: string): number {
  return distance(word.toLowerCase(), other.toLowerCase());
}

/** The candidate that a misspelt word was most likely meant to be; `undefined` where none is near. */
export function suggestWord(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const steps = countSlips(word, candidate);
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps];
  }
  return best;
}

/** The candidate that a name is but for a slip: one letter of a short name, two of a long one. */
export function findMisspelt(name: string, candidates: readonly string[]): string | undefined {
  const most = name.length < 5 ? 0 : name.length < 8 ? 1 : 2;
  return candidates.find(
    (candidate) => Math.abs(candidate.length - name.length) <= most && countSlips(name, candidate) <= most,
  );
}
