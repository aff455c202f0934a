import { fail, type Failures, type Mode, type Trail } from "./failure.js";
import { deepest } from "./issue.js";

/**
 * Checks a value whose type can hold values of its own kind: `inspect` looks into it, unless it has been there before.
 */
export function descend(
  value: unknown,
  mode: Mode,
  inspect: (value: unknown, mode: Mode, trail: Trail) => Failures,
  trail: Trail = { depth: 0, done: new Map() },
): Failures {
  const seen = trail.done.get(inspect) ?? new Map<unknown, boolean>();
  trail.done.set(inspect, seen);
  const done = seen.get(value);
  if (done === true) return null;
  if (done === false) return fail(value, mode, "cycle", "a value that does not hold itself");
  if (trail.depth >= deepest) return fail(value, mode, "depth", `a value nested at most ${deepest} levels deep`);
  trail.depth++;
  seen.set(value, false);
  const failures = inspect(value, mode, trail);
  seen.set(value, true);
  trail.depth--;
  return failures;
}
