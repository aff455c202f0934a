import { isSentinel } from "../model/sentinel.js";
import type { EnumMember, EnumType } from "../model/types.js";
import type { Change, Side } from "./change.js";
import { addition, alteration, isSent, removal, turned, type Comparison } from "./comparison.js";
import { compareDescriptions, compareMembers } from "./evidence.js";
import { pairItems, type Pairing } from "./pair.js";

export function findEnumEvidence(before: EnumType, after: EnumType): string | undefined {
  const [a, b] = [before, after].map(({ members }) => new Set(listTelling(members)));
  return a === undefined || b === undefined ? undefined : compareMembers(a, b, "members");
}

/** Every evolvable enum has the sentinel. */
function listTelling(members: readonly EnumMember[]): readonly string[] {
  return members.map(({ name }) => name).filter((name) => !isSentinel(name));
}

export function diffEnums(pairing: Pairing<EnumType>, comparison: Comparison): readonly Change[] {
  const pairs = [...pairing.both, ...pairing.renamed.map(({ before, after }) => [before, after] as const)];
  return [
    ...pairing.removed.map((type) => removal("enum/removed", placeEnum(type))),
    ...pairing.added.map((type) => addition("enum/added", placeEnum(type))),
    ...pairing.renamed.map(({ before, after, evidence }) =>
      alteration("enum/renamed", [placeEnum(before), placeEnum(after)], undefined, evidence),
    ),
    ...pairs.flatMap((pair) => diffEnum(pair, comparison)),
  ];
}

function placeEnum({ qualifiedName, origins }: EnumType): Side {
  return { owner: qualifiedName, span: origins[0] };
}

function diffEnum([old, now]: readonly [EnumType, EnumType], comparison: Comparison): readonly Change[] {
  const uses = comparison.usesOf(now.qualifiedName);
  const sides = [placeEnum(old), placeEnum(now)] as const;
  return [
    ...turned([isSaid(old.flags), isSaid(now.flags)], ["enum/combined", "enum/single"], sides, uses),
    ...turned([isSaid(old.evolvable), isSaid(now.evolvable)], ["enum/evolvable", "enum/settled"], sides, uses),
    ...diffMembers([old, now], comparison),
  ];
}

function isSaid(fact: EnumType["flags"]): boolean {
  return fact?.value === true;
}

function diffMembers([old, now]: readonly [EnumType, EnumType], comparison: Comparison): readonly Change[] {
  const uses = comparison.usesOf(now.qualifiedName);
  const { both, renamed, removed, added } = pairItems(mapMembers(old), mapMembers(now), findMemberEvidence);
  const place = ({ qualifiedName }: EnumType, { name, origins }: EnumMember): Side => ({
    owner: qualifiedName,
    part: name,
    span: origins[0],
  });
  return [
    ...removed.map((member) => removal("member/removed", place(old, member), uses)),
    // Nobody who read the page could rely on the members of an evolvable enum being all.
    ...added.map((member) => addition("member/added", place(now, member), isSaid(old.evolvable) ? isSent : uses)),
    ...renamed.map(({ before, after, evidence }) =>
      alteration("member/renamed", [place(old, before), place(now, after)], uses, evidence),
    ),
    ...both.flatMap(([a, b]) =>
      turned(
        [a.deprecated !== undefined, b.deprecated !== undefined],
        ["member/deprecated", "member/renewed"],
        [place(old, a), place(now, b)],
        uses,
      ),
    ),
  ];
}

function mapMembers({ members }: EnumType): ReadonlyMap<string, EnumMember> {
  return new Map(members.map((member) => [member.name, member]));
}

function findMemberEvidence(before: EnumMember, after: EnumMember): string | undefined {
  return before.value === after.value ? compareDescriptions(before.description, after.description) : undefined;
}
