import { fail, type Failures, type Mode } from "./failure.js";

/** More members than this are not all listed in a message. */
const mostListed = 12;

/** What to say of a value that is no member of an enum. */
export function failEnum(value: unknown, mode: Mode, members: Iterable<string>): Failures {
  const list = [...members];
  return fail(value, mode, codeOf(value), `one of ${listMembers(list)}`, {
    kind: "members",
    members: list,
    flags: false,
  });
}

/** What to say of a value that is no combination of an enum's members. */
export function failFlags(value: unknown, mode: Mode, members: Iterable<string>): Failures {
  const list = [...members];
  return fail(value, mode, codeOf(value), `any of ${listMembers(list)}, separated by commas`, {
    kind: "members",
    members: list,
    flags: true,
  });
}

function codeOf(value: unknown): "enum" | "type" {
  return typeof value === "string" ? "enum" : "type";
}

function listMembers(members: readonly string[]): string {
  const listed = members.length > mostListed ? members.slice(0, mostListed) : members;
  const rest = members.length - listed.length;
  return `${listed.map((member) => JSON.stringify(member)).join(", ")}${rest === 0 ? "" : ` or ${rest} others`}`;
}

/** The members of a large enum. */
export interface MemberSet extends Iterable<string> {
  has(value: unknown): boolean;
}

export function memberSet(...members: readonly string[]): MemberSet {
  const set = new Set<unknown>(members);
  return { has: (value) => set.has(value), [Symbol.iterator]: () => members[Symbol.iterator]() };
}

/** Whether a value is members of a flags enum, separated by commas: `apps,tabs`. */
export function combines(value: unknown, isMember: (name: string) => boolean): boolean {
  return typeof value === "string" && value.split(",").every((name) => isMember(name.trim()));
}
