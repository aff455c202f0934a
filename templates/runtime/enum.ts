import { fail, type Failures, type Mode } from "./failure.js";

/** What to say of a value that is no member of an enum: `undefined` and `null` pass, as in every check. */
export function failEnum(value: unknown, mode: Mode, expected: string): Failures {
  return value === undefined || value === null
    ? null
    : fail(value, mode, typeof value === "string" ? "enum" : "type", expected);
}

/** The members of a large enum. */
export function memberSet(...members: readonly string[]): ReadonlySet<unknown> {
  return new Set(members);
}

/** Whether a value is members of a flags enum, separated by commas: `apps,tabs`. */
export function combines(value: unknown, isMember: (name: string) => boolean): boolean {
  if (typeof value !== "string") return false;
  let start = 0;
  for (;;) {
    const end = value.indexOf(",", start);
    if (!isMember(value.slice(start, end === -1 ? undefined : end).trim())) return false;
    if (end === -1) return true;
    start = end + 1;
  }
}
