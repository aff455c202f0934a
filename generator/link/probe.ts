import type { Outcome } from "../diagnostics/diagnostic.js";

/**
 * What a pass found that only looks ahead: types linked before all is known, to learn from them what is missing. What
 * such a pass notices is no news, since the real one notices it again; so it has a type of its own, and cannot stand
 * for the real one's outcome.
 */
export interface Probe<T> {
  readonly glimpsed: T;
}

export function probe<T>(pass: Outcome<T>): Probe<T> {
  return { glimpsed: pass.value };
}
