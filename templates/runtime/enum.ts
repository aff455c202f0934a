import { fail, type Failures, type Mode } from "./failure.js";

/** What to say of a value that is no member of an enum. `members` is a list for people. */
export function failEnum(value: unknown, mode: Mode, expected: string): Failures {
  return fail(value, mode, typeof value === "string" ? "enum" : "type", expected);
}

/** The members of a large enum. */
export function memberSet(...members: readonly string[]): ReadonlySet<unknown> {
  return new Set(members);
}

/** Whether a value is members of a flags enum, separated by commas: `apps,tabs`. */
export function combines(value: unknown, isMember: (name: string) => boolean): boolean {
  return typeof value === "string" && value.split(",").every((name) => isMember(name.trim()));
}
