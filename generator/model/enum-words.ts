import type { EnumType } from "./types.js";

/** More members than this do not help whoever reads a message. */
const mostMembers = 12;

/** What a message says that an enum asks for: `"low", "normal" or "high"`. */
export function describeEnum(type: EnumType): string {
  const names = type.members.map((member) => JSON.stringify(member.name));
  if (names.length > mostMembers) return `a member of ${type.name}`;
  const last = names.at(-1) ?? "";
  const list = names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${last}` : last;
  return type.flags?.value === true ? `${list}, or several of them separated by commas` : list;
}
