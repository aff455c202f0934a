import { describeValue, escapeKey, type Issue, type IssueCode } from "./issue.js";

/** How a check is run. */
export type Mode = typeof GUARD | typeof COLLECT;
/** Only whether the value fits is asked: nothing is allocated. */
export const GUARD = 0;
/** Every failure is wanted. */
export const COLLECT = 1;

/** An issue on its way out: seen from where it was found. */
export type Failure = { -readonly [Name in keyof Issue]: Issue[Name] };

/** `null` where everything fits. */
export type Failures = Failure[] | null;

/**
 * A check of a value that is there: whoever lets `undefined` or `null` pass does so before. `trail` is for types that
 * can hold themselves.
 */
export type Check = (value: unknown, mode: Mode, trail?: Trail) => Failures;

/**
 * The way to where a check is, kept for types that can hold values of their own kind: without it a value that holds
 * itself would never be done with, and a deep one would exhaust the stack.
 */
export interface Trail {
  depth: number;
  /** The objects seen by each check: `true` once they are done with, `false` while they are on the way. */
  readonly done: Map<unknown, Map<unknown, boolean>>;
}

/** More failures than anyone reads: a check that has found them stops looking. */
const mostFailures = 1000;

/** The answer where only the fact of failure is asked for. */
const rejected: Failure[] = [];

/** What a check returns that does not like its value; `got` says more of it than that it is an object. */
export function fail(
  value: unknown,
  mode: Mode,
  code: IssueCode,
  expected: string,
  got?: string,
): Failure[] {
  if (mode === GUARD) return rejected;
  const message = `expected ${expected}, got ${got ?? describeValue(value)}`;
  return [{ path: "", pointer: [], code, message, expected }];
}

/** `failures`, and what was found under `key`. */
export function add(failures: Failures, key: string | number, found: Failures): Failures {
  return found === null ? failures : join(failures, key, found);
}

function join(failures: Failures, key: string | number, found: Failure[]): Failure[] {
  for (const failure of found) {
    failure.path = `/${escapeKey(key)}${failure.path}`;
    // The first key makes a list of one, which takes less time than to make room in an empty one.
    failure.pointer = failure.pointer.length === 0 ? [key] : [key, ...failure.pointer];
  }
  if (failures === null) return found;
  for (const failure of found) if (failures.length < mostFailures) failures.push(failure);
  return failures;
}

/** Whether to stop looking: nobody wants to hear more. */
export function isSettled(failures: Failures, mode: Mode): boolean {
  return failures !== null && (mode === GUARD || failures.length >= mostFailures);
}
