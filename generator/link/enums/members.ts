import type { EnumMember } from "../../model/types.js";

/** Members by their name in lower case: several where one source has names that differ in letter case only. */
export type Members = ReadonlyMap<string, readonly EnumMember[]>;

/**
 * The member of a name: exactly, else whatever its letter case, but none that the same source, with `names`, has
 * beside it.
 */
export function findAlike(members: Members, name: string, names: ReadonlySet<string>): EnumMember | undefined {
  const alike = members.get(name.toLowerCase()) ?? [];
  return alike.find((member) => member.name === name) ?? alike.find((member) => !names.has(member.name));
}
