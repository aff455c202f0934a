import { nothing, type Failure, type Failures } from "./failure.js";
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
    super(
      `This is not a valid ${what}:${issues.length === 1 && first ? ` ${first.message}` : lines.join("")}`,
    );
    this.issues = issues;
  }
}

/** The address of the page that documents a type, by the page's name. */
export type FindDocs = (page: string) => string;

/** The one place where a value becomes typed: its check has passed. */
export function accept<T>(value: unknown): Result<T> {
  return { ok: true, value: value as T };
}

/** The result of a check: of what it found, if anything. */
export function conclude<T>(value: unknown, failures: Failures, findDocs?: FindDocs): Result<T> {
  return failures === null
    ? accept(value)
    : { ok: false, issues: finishIssues(failures, value, findDocs) };
}

/** The result where reading the value threw: a getter or a Proxy did. */
export function rejectUnreadable(value: unknown): Result<never> {
  const pointer = findUnreadable(value, [], new Set()) ?? [];
  const path = writePointer(pointer);
  const expected = "a value that can be read";
  return {
    ok: false,
    issues: [
      {
        path,
        pointer,
        code: "unreadable",
        message: writeMessage(path, `expected ${expected}, got an error`),
        expected,
      },
    ],
  };
}

/** The value of a result that is well, or a `ValidationError`. `what` names the type. */
export function unwrap<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new ValidationError(what, result.issues);
  return result.value;
}

/** Failures in the words of issues. `root` is the value that was checked. */
export function finishIssues(
  failures: readonly Failure[],
  root: unknown,
  findDocs?: FindDocs,
): readonly Issue[] {
  return failures.map(({ code, expected, value, keys, page }) => {
    const pointer = keys.reverse();
    const path = writePointer(pointer);
    const got = describeValue(value === nothing ? lookUp(root, pointer) : value);
    const message = writeMessage(path, `expected ${expected}, got ${got}`);
    return findDocs === undefined || page === undefined
      ? { path, pointer, code, message, expected }
      : { path, pointer, code, message, expected, docs: findDocs(page) };
  });
}

type Pointer = readonly (string | number)[];

/** What was missing where a value was needed: `null`, `undefined` or a hole. */
function lookUp(root: unknown, pointer: Pointer): unknown {
  return pointer.reduce<unknown>((value, key) => Reflect.get(Object(value), key), root);
}

/** Where reading the value throws; `undefined` where it does not, at least not for its own properties. */
function findUnreadable(value: unknown, pointer: Pointer, seen: Set<unknown>): Pointer | undefined {
  if (typeof value !== "object" || value === null || seen.has(value) || pointer.length > deepest)
    return undefined;
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
