import { formatIssue, type Issue } from "./issue.js";
import type { Result } from "./conclude.js";

/** An example of the documentation, with where it stands. */
export interface Fixture<T> {
  /** The page it was taken from. */
  readonly page: string;
  /** The line on which the body begins. */
  readonly line: number;
  /** The heading it stands under. */
  readonly title: string;
  /** Only where the page contradicts itself: the example as it stands there. */
  readonly verbatim?: unknown;
  /**
   * Only where the page contradicts itself: what a validator says of `verbatim`; empty where it is too tolerant.
   */
  readonly issues?: readonly KnownIssue[];
  /** The example; where the page contradicts itself, with that put right in the smallest way. */
  readonly conforming: T;
  /** Only where the page contradicts itself: what was put right. */
  readonly changes?: readonly FixtureChange[];
}

/** The body of a request. */
export interface RequestFixture<T> extends Fixture<T> {
  readonly method: string;
  readonly url: string;
}

/** The body of a response. */
export interface ResponseFixture<T> extends Fixture<T> {
  readonly status: number;
}

/** A fixture of a page that contradicts itself. */
export type Corrected<F extends Fixture<unknown>> = F &
  Required<Pick<F, "verbatim" | "issues" | "changes">>;

/** What a validator says of a part of `verbatim`. */
export interface KnownIssue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface FixtureChange {
  /** A JSON Pointer into `verbatim`. */
  readonly path: string;
  /** What stood and what stands there, where that is one value; what was taken away or added has no other side. */
  readonly from?: string | number | boolean | null;
  readonly to?: string | number | boolean | null;
  readonly reason: string;
}

/**
 * `T` as the service sends it: with properties that no page names, annotations and those of derived types. Literals are
 * held against it, so that a mistake in what is documented is a compile error, and what is not documented is none.
 */
export type Documented<T> = T extends string
  ? T
  : T extends readonly (infer Element)[]
    ? Documented<Element>[]
    : T extends object
      ? { [Name in keyof T]: Documented<T[Name]> } & Record<string, unknown>
      : T;

/**
 * How a fixture and a validator disagree, as sentences; empty where they do not. The conforming value must pass. What
 * the page shows must fail with exactly the issues that were found when the fixture was made, so that a better page and
 * a worse validator both come to light.
 */
export function findMismatches(
  fixture: Fixture<unknown>,
  validate: (value: unknown) => Result<unknown>,
): readonly string[] {
  const mismatches = listMessages(validate(fixture.conforming)).map(
    (message) => `conforming: ${message}`,
  );
  if (fixture.verbatim === undefined) return mismatches;
  const found = listMessages(validate(fixture.verbatim));
  const known = (fixture.issues ?? []).map(formatIssue);
  return [
    ...mismatches,
    ...found
      .filter((message) => !known.includes(message))
      .map((message) => `verbatim, unexpected: ${message}`),
    ...known
      .filter((message) => !found.includes(message))
      .map((message) => `verbatim, no longer found: ${message}`),
  ];
}

/** A validator for every element of an array, or of the `value` of a page of a collection. */
export function validateEach(
  validate: (value: unknown) => Result<unknown>,
): (value: unknown) => Result<unknown> {
  return (value) => {
    const isArray = Array.isArray(value);
    const elements: unknown =
      isArray || typeof value !== "object" || value === null ? value : Reflect.get(value, "value");
    if (!Array.isArray(elements)) return validate(elements);
    const issues = elements.flatMap((element: unknown, index) => {
      const result = validate(element);
      const at = isArray ? `/${index}` : `/value/${index}`;
      return result.ok ? [] : result.issues.map((issue) => moveIssue(issue, at));
    });
    return issues.length === 0 ? { ok: true, value } : { ok: false, issues };
  };
}

function moveIssue(issue: Issue, at: string): Issue {
  return { ...issue, path: `${at}${issue.path}` };
}

function listMessages(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.issues.map(formatIssue);
}
