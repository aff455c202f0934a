import type { EnumType } from "./types.js";

/** More members than this are not all listed in a message. */
const mostListed = 12;

/** What a message says that an enum asks for: `one of "low", "normal", "high"`. The generated validators say the same. */
export function describeEnum(type: EnumType): string {
  const members = [...new Set(type.members.map((member) => member.name))];
  const listed = members.length <= mostListed ? members : members.slice(0, mostListed - 4);
  const rest = members.length - listed.length;
  const list = `${listed.map((member) => JSON.stringify(member)).join(", ")}${rest === 0 ? "" : ` or ${rest} others`}`;
  if (type.flags?.value === true) return `members of ${list}`;
  return members.length === 1 ? list : `one of ${list}`;
}
