import type { Fields } from "./fields.js";
import type { IssueCode } from "./issue.js";

/**
 * How a check is run. Checks are functions `(value, mode) => Failures`. Each lets `undefined` and `null` pass, because
 * almost everything may be absent; whoever needs a value hands over `nothing` in its place.
 */
export type Mode = typeof GUARD | typeof COLLECT | typeof STRICT;
/** Only whether the value fits is asked: the first failure may end the check, and nothing is allocated. */
export const GUARD = 0;
/** Every failure is wanted. */
export const COLLECT = 1;
/** The same, and properties that no page names are failures too. Nothing may say yes before it has looked at every key. */
export const STRICT = 2;

/** Something that does not fit, seen from where it was found; each caller adds the key that leads there. */
export interface Failure {
  readonly code: IssueCode;
  readonly expected: string;
  readonly value: unknown;
  /** The innermost key first. */
  readonly keys: (string | number)[];
  /** The name of the page that documents the type. */
  page: string | undefined;
  /** What is known of values that would fit, by which they can be described. */
  readonly about: About | undefined;
}

export type About =
  | { readonly kind: "fields"; readonly fields: Fields }
  | { readonly kind: "members"; readonly members: readonly string[]; readonly flags: boolean }
  | { readonly kind: "items"; readonly check: Check }
  | { readonly kind: "options"; readonly checks: readonly Check[] };

/** `null` where everything fits. */
export type Failures = Failure[] | null;

/** `trail` is for types that can hold themselves. */
export type Check = (value: unknown, mode: Mode, trail?: Trail) => Failures;

/**
 * The way to where a check is, kept for types that can hold values of their own kind: without it a value that holds
 * itself would never be done with, and a deep one would exhaust the stack.
 */
export interface Trail {
  depth: number;
  /** The objects seen, for each kind of value: `true` once they are done with, `false` while they are on the way. */
  readonly done: Map<object, Map<unknown, boolean>>;
}

/** Stands for a value that is missing where one is needed. */
export const nothing: unique symbol = Symbol("nothing");

/** More failures than anyone reads: a check that has found them stops looking. */
const mostFailures = 1000;

/** The answer where only the fact of failure is asked for. */
const rejected: Failure[] = [];

/** What a check returns that does not like its value. */
export function fail(
  value: unknown,
  mode: Mode,
  code: IssueCode,
  expected: string,
  about?: About,
): Failure[] {
  return mode === GUARD ? rejected : [{ code, expected, value, keys: [], page: undefined, about }];
}

/** `failures`, and what was found under `key`. */
export function add(failures: Failures, key: string | number, found: Failures): Failures {
  if (found === null) return failures;
  for (const failure of found) failure.keys.push(key);
  if (failures === null) return found;
  for (const failure of found) if (failures.length < mostFailures) failures.push(failure);
  return failures;
}

/** Whether to stop looking: nobody wants to hear more. */
export function isSettled(failures: Failures, mode: Mode): boolean {
  return failures !== null && (mode === GUARD || failures.length >= mostFailures);
}
