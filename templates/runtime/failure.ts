import type { IssueCode } from "./issue.js";

/**
 * How a check is run: a sum of the flags below. Checks are functions `(value, mode) => Failures`. Each lets `undefined`
 * and `null` pass, because almost everything may be absent; whoever needs a value hands over `nothing` in its place.
 */
export type Mode = number;
/** Only whether the value fits is asked: the first misfit may end the check, and nothing is allocated. */
export const GUARD = 0;
/** Every failure is wanted. */
export const COLLECT = 1;
/** As `GUARD`, and a misfit is not final: the caller will look again, thoroughly. */
export const SHORTCUT = 2;
/** No shortcut is to be tried, because one has just failed. */
export const THOROUGH = 4;

/** Something that does not fit, seen from where it was found; each caller adds the key that leads there. */
export interface Failure {
  readonly code: IssueCode;
  readonly expected: string;
  readonly value: unknown;
  /** The innermost key first. */
  readonly keys: (string | number)[];
  /** The page that documents the type, as `finishIssues` knows it. */
  page: string | undefined;
}

/** `null` where everything fits. */
export type Failures = Failure[] | null;

export type Check = (value: unknown, mode: Mode) => Failures;

/** Stands for a value that is missing where one is needed. */
export const nothing: unique symbol = Symbol("nothing");

/** More failures than anyone reads: a check that has found them stops looking. */
const mostFailures = 1000;

/** The answer where only the fact of failure is asked for. */
export const REJECTED: Failure[] = [];

/** What a check returns that does not like its value. */
export function fail(value: unknown, mode: Mode, code: IssueCode, expected: string): Failure[] {
  return mode & COLLECT ? [{ code, expected, value, keys: [], page: undefined }] : REJECTED;
}

/** `failures`, and what was found under `key`. */
export function add(failures: Failures, key: string, found: Failures): Failures {
  return found === null ? failures : join(failures, key, found);
}

/** As `add`, where something was found. */
export function join(failures: Failures, key: string | number, found: Failure[]): Failure[] {
  for (const failure of found) failure.keys.push(key);
  if (failures === null) return found;
  for (const failure of found) if (failures.length < mostFailures) failures.push(failure);
  return failures;
}

/** Whether to stop looking: nobody wants to hear more. */
export function settled(failures: Failures, mode: Mode): boolean {
  return failures !== null && (!(mode & COLLECT) || failures.length >= mostFailures);
}

/** Notes which page documents the type that has just been checked, on failures that do not know one yet. */
export function locate(failures: Failures, page: string): Failures {
  if (failures !== null) for (const failure of failures) failure.page ??= page;
  return failures;
}
