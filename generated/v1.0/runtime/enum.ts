import { fail, type Failures, type Mode } from "./failure.js";

/** More members than this are not all listed in a message. */
const mostListed = 12;

/** What to say of a value that is no member of an enum. */
export function failEnum(value: unknown, mode: Mode, members: Iterable<string>): Failures {
  return fail(value, mode, codeOf(value), `one of ${listMembers(members)}`);
}

/** What to say of a value that is no combination of an enum's members. */
export function failFlags(value: unknown, mode: Mode, members: Iterable<string>): Failures {
  return fail(value, mode, codeOf(value), `any of ${listMembers(members)}, separated by commas`);
}

function codeOf(value: unknown): "enum" | "type" {
  return typeof value === "string" ? "enum" : "type";
}

/** The members of each enum, in words: data with one such mistake tends to have many. */
const listed = /* @__PURE__ */ new WeakMap<object, string>();

function listMembers(members: Iterable<string>): string {
  let text = listed.get(members);
  if (text === undefined) {
    const names = Array.from(members, (member) => JSON.stringify(member));
    const rest = names.length - mostListed;
    text =
      rest > 0 ? `${names.slice(0, mostListed).join(", ")} or ${rest} others` : names.join(", ");
    listed.set(members, text);
  }
  return text;
}

/** Whether a value is members of a flags enum, separated by commas: `apps,tabs`. */
export function combines(value: unknown, isMember: (name: string) => boolean): boolean {
  return typeof value === "string" && value.split(",").every((name) => isMember(name.trim()));
}
