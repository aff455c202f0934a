import { add, COLLECT, GUARD, type Check, type Failures } from "./failure.js";
import { deepest, formatIssue, type Issue } from "./issue.js";

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** What `parse…` throws. */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    const [first] = issues;
    const lines = issues.slice(0, 10).map((issue) => `\n  ${formatIssue(issue)}`);
    if (issues.length > 10) lines.push(`\n  and ${issues.length - 10} more`);
    super(`This is not a valid ${what}:${issues.length === 1 && first ? ` ${formatIssue(first)}` : lines.join("")}`);
    this.issues = issues;
  }
}

/** Says whether a value is a `T`; never throws. */
export type Guard<T> = (value: unknown) => value is T;
/** Gives the value as `T`, or every issue that speaks against it; never throws. */
export type Validator<T> = (value: unknown) => Result<T>;
/** Returns the value as `T`, or throws a `ValidationError`. */
export type Parser<T> = (value: unknown) => T;

export function createGuard<T>(check: Check): Guard<T> {
  return (value): value is T => {
    try {
      return check(value, GUARD) === null;
    } catch {
      return false;
    }
  };
}

export function createValidator<T>(check: Check): Validator<T> {
  return (value) => {
    try {
      return conclude(value, check(value, COLLECT));
    } catch {
      return rejectUnreadable(value);
    }
  };
}

/** `name` is that of the type. */
export function createParser<T>(check: Check, name: string): Parser<T> {
  const validate = createValidator<T>(check);
  return (value) => {
    const result = validate(value);
    if (!result.ok) throw new ValidationError(name, result.issues);
    return result.value;
  };
}

/** The one place where a value becomes typed: its check has found nothing. */
function conclude<T>(value: unknown, failures: Failures): Result<T> {
  return failures === null ? { ok: true, value: value as T } : { ok: false, issues: failures };
}

/** The result where reading the value threw: a getter or a Proxy did. */
function rejectUnreadable(value: unknown): Result<never> {
  return conclude(value, findUnreadable(value, 0, new Set()) ?? failUnreadable());
}

function failUnreadable(): Failures {
  const expected = "a value that can be read";
  return [{ path: "", pointer: [], code: "unreadable", message: `expected ${expected}, got an error`, expected }];
}

/** Where reading the value throws; `null` where it does not, at least not for its own properties. */
function findUnreadable(value: unknown, depth: number, seen: Set<unknown>): Failures {
  if (typeof value !== "object" || value === null || seen.has(value) || depth > deepest) return null;
  seen.add(value);
  let at: string | undefined;
  try {
    for (at of Object.keys(value)) {
      const found = findUnreadable(Reflect.get(value, at), depth + 1, seen);
      if (found) return add(null, at, found);
    }
    return null;
  } catch {
    return at === undefined ? failUnreadable() : add(null, at, failUnreadable());
  }
}
