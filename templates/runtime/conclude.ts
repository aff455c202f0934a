import { COLLECT, nothing, type Check, type Failure } from "./failure.js";
import { deepest, describeValue, writeMessage, writePointer, type Issue } from "./issue.js";

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What `parse…` throws. */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    const [first] = issues;
    const lines = issues.slice(0, 10).map((issue) => `\n  ${issue.message}`);
    if (issues.length > 10) lines.push(`\n  and ${issues.length - 10} more`);
    super(`This is not a valid ${what}:${issues.length === 1 && first ? ` ${first.message}` : lines.join("")}`);
    this.issues = issues;
  }
}

/**
 * Runs a check for its issues. Whatever the value is, this returns: where reading it throws, that is the issue. `docs` is
 * the address of documentation pages, with `*` for the page.
 */
export function validate<T>(value: unknown, check: Check, docs?: string): Result<T> {
  try {
    const failures = check(value ?? nothing, COLLECT);
    return failures === null ? accept(value) : { ok: false, issues: finishIssues(failures, value, docs) };
  } catch {
    return { ok: false, issues: [describeUnreadable(findUnreadable(value, [], new Set()) ?? [])] };
  }
}

/** Returns the value, or throws a `ValidationError`. `what` names the type. */
export function parse<T>(value: unknown, check: Check, what: string, docs?: string): T {
  const result = validate<T>(value, check, docs);
  if (!result.ok) throw new ValidationError(what, result.issues);
  return result.value;
}

/** Failures in the words of issues. `root` is the value that was checked. */
export function finishIssues(failures: readonly Failure[], root: unknown, docs?: string): readonly Issue[] {
  return failures.map(({ code, expected, value, keys, page }) => {
    const pointer = keys.reverse();
    const path = writePointer(pointer);
    const got = describeValue(value === nothing ? lookUp(root, pointer) : value);
    const issue = { path, pointer, code, message: writeMessage(path, `expected ${expected}, got ${got}`), expected };
    return docs === undefined || page === undefined ? issue : { ...issue, docs: docs.replace("*", () => page) };
  });
}

/** The one place where a value becomes typed: its check has passed. */
function accept<T>(value: unknown): Result<T> {
  return { ok: true, value: value as T };
}

type Pointer = readonly (string | number)[];

/** What was missing where a value was needed: `null`, `undefined` or a hole. */
function lookUp(root: unknown, pointer: Pointer): unknown {
  return pointer.reduce<unknown>((value, key) => Reflect.get(Object(value), key), root);
}

function describeUnreadable(pointer: Pointer): Issue {
  const path = writePointer(pointer);
  const expected = "a value that can be read";
  return { path, pointer, code: "unreadable", message: writeMessage(path, `expected ${expected}, got an error`), expected };
}

/** Where reading the value throws; `undefined` where it does not, at least not for its own properties. */
function findUnreadable(value: unknown, pointer: Pointer, seen: Set<unknown>): Pointer | undefined {
  if (typeof value !== "object" || value === null || seen.has(value) || pointer.length > deepest) return undefined;
  seen.add(value);
  try {
    for (const key of Object.keys(value)) {
      const inner = [...pointer, key];
      let found;
      try {
        found = findUnreadable(Reflect.get(value, key), inner, seen);
      } catch {
        found = inner;
      }
      if (found) return found;
    }
  } catch {
    return pointer;
  }
  return undefined;
}
