import { COLLECT, fail, type Failures, type Mode } from "./failure.js";
import { deepest } from "./issue.js";

/**
 * The way to where a check is, kept for types that can hold values of their own kind: without it a value that holds
 * itself would never be done with, and a deep one would exhaust the stack.
 */
export interface Trail {
  depth: number;
  /** Objects seen: `true` once they have been dealt with, `false` while they are on the way. */
  readonly done: Map<unknown, boolean>;
}

/** Runs `check` on an object one level deeper; what has been dealt with before is not looked at again. */
export function descend(
  value: unknown,
  mode: Mode,
  trail: Trail | undefined,
  check: (value: unknown, mode: Mode, trail: Trail) => Failures,
): Failures {
  if (typeof value !== "object" || value === null) return check(value, mode, { depth: 0, done: new Map() });
  const here = trail ?? { depth: 0, done: new Map<unknown, boolean>() };
  const done = here.done.get(value);
  if (done === true) return null;
  if (done === false) return fail(value, mode, "cycle", "a value that does not hold itself");
  if (here.depth >= deepest) return fail(value, mode, "depth", `a value nested at most ${deepest} levels deep`);
  here.depth++;
  here.done.set(value, false);
  const failures = check(value, mode, here);
  here.depth--;
  if (failures === null || mode & COLLECT) here.done.set(value, true);
  else here.done.delete(value);
  return failures;
}
