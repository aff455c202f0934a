import { isDeepStrictEqual } from "node:util";
import { writePointer } from "../../templates/runtime/issue.js";
import type { LoadedValidators } from "./load.js";
import { corrupt, type Sample } from "./values.js";

/**
 * What is wrong with what a type's functions say of a value that fits, and of the same with one place spoilt, which must
 * be found at that place; `undefined` where nothing is. `pick` chooses the place.
 */
export function findVerdictFault(
  validators: LoadedValidators,
  name: string,
  sample: Sample,
  pick: number,
): string | undefined {
  const accepted = describeVerdict(validators, name, sample.value);
  if (accepted !== "accepted") return `${accepted}: ${JSON.stringify(sample.value)}`;
  const spoilt = corrupt(sample, pick);
  if (spoilt === undefined) return undefined;
  const verdict = describeVerdict(validators, name, spoilt.value);
  return verdict === writePointer(spoilt.path)
    ? undefined
    : `${verdict} instead of ${writePointer(spoilt.path)}: ${JSON.stringify(spoilt.value)}`;
}

/** `accepted`, or the places of the issues; where the functions disagree, how. Never throws. */
export function describeVerdict(validators: LoadedValidators, name: string, value: unknown): string {
  try {
    const result = validators.validate(name, value);
    const verdict = result.ok ? "accepted" : result.issues.map(({ path }) => path).join(" ");
    if (validators.is(name, value) !== result.ok) return `is and validate disagree, ${verdict}`;
    if (result.ok && !Object.is(result.value, value)) return "another value is returned";
    const parsed = parse(validators, name, value);
    return isDeepStrictEqual(parsed, result.ok ? [value] : []) ? verdict : `parse and validate disagree, ${verdict}`;
  } catch (error) {
    return `thrown: ${String(error)}`;
  }
}

function parse(validators: LoadedValidators, name: string, value: unknown): readonly unknown[] {
  try {
    return [validators.parse(name, value)];
  } catch (error) {
    if (error instanceof Error && error.name === "ValidationError") return [];
    throw error;
  }
}
