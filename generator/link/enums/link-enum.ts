import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, mapOutcome, outcome } from "../../diagnostics/outcome.js";
import type { EnumMemberFacts, ListedValue } from "../../extract/page-facts.js";
import { inferred, type Fact } from "../../model/fact.js";
import { splitQualifiedName } from "../../model/names.js";
import { isNonEmpty, type NonEmpty } from "../../model/non-empty.js";
import { isSentinel } from "../../model/sentinel.js";
import type { EnumMember, EnumType, QualifiedName } from "../../model/types.js";
import { wholeFileSpan, type Span } from "../../source/span.js";
import { sortByName, type Declarations } from "../declare/declare.js";
import type { EnumGroup, EnumListing } from "../declare/group-enums.js";
import { linkEach } from "../guard.js";
import { describeDifferentTables, describeMemberCase, describeUnknownMembers } from "./member-conflicts.js";

/** Enums by qualified name, sorted by it. */
export type Enums = ReadonlyMap<QualifiedName, EnumType>;

/** Every enum of all its sources; whether its values combine is decided later. */
export function linkEnums(names: Declarations): Outcome<Enums> {
  const groups = sortByName(names.enums).filter(({ name }) => names.registry.enums.has(name));
  const linked = linkEach(
    groups,
    ({ name, tables: [table], listings: [listing] }) => ({
      name: `the enum ${name}`,
      span: table?.facts.span ?? listing?.span ?? wholeFileSpan(""),
    }),
    linkEnum,
  );
  return mapOutcome(
    linked,
    (found) => new Map(found.flatMap((type) => (type === undefined ? [] : [[type.qualifiedName, type]]))),
  );
}

/**
 * One enum of all its sources. The tables' spelling wins; a list in prose adds what the tables lack, and a member no
 * two sources share is reported with both places. `undefined` where no source gives a member.
 */
function linkEnum(group: EnumGroup): Outcome<EnumType | undefined> {
  return mapOutcome(mergeMembers(group), (members) => {
    const origins = [...group.tables.map(({ facts }) => facts.span), ...group.listings.map(({ span }) => span)];
    if (!isNonEmpty(members) || !isNonEmpty(origins)) return undefined;
    const evolvable = readEvolvable(members, origins);
    return {
      kind: "enumType",
      qualifiedName: group.name,
      ...splitQualifiedName(group.name),
      description: group.tables.map(({ facts }) => facts.description).find((text) => text !== "") ?? "",
      members,
      ...(evolvable !== undefined && { evolvable }),
      source: group.source,
      origins,
    };
  });
}

/** Members by their name in lower case. */
type Members = ReadonlyMap<string, EnumMember>;

function mergeMembers(group: EnumGroup): Outcome<readonly EnumMember[]> {
  return gatherOutcome((found) => {
    const tables = collectMembers(group);
    const merged = group.listings.reduce<Members>(
      (members, listing) => found.take(addListing(members, listing)),
      tables,
    );
    const [table] = group.tables;
    if (table !== undefined) found.report(...describeUnknownMembers(group, table, tables));
    found.report(...describeDifferentTables(group));
    return [...merged.values()];
  });
}

function collectMembers({ tables }: EnumGroup): Members {
  const members = new Map<string, EnumMember>();
  for (const member of tables.flatMap(({ facts }) => facts.members)) {
    const key = member.name.toLowerCase();
    if (!members.has(key)) members.set(key, fromTable(member));
  }
  return members;
}

/** The members with those that a list adds, and with what it adds to theirs. */
function addListing(members: Members, { list }: EnumListing): Outcome<Members> {
  const merged = new Map(members);
  for (const value of list.values) {
    const key = value.name.toLowerCase();
    const member = merged.get(key) ?? fromList(value);
    merged.set(key, {
      ...member,
      // A list may say more than the table: that a member comes only to callers that ask, or what it means.
      evolvable: member.evolvable || (value.evolvable && !isSentinel(member.name)),
      description: member.description === "" ? value.description : member.description,
    });
  }
  return outcome(merged, describeMemberCase(list, members));
}

function readEvolvable(members: readonly EnumMember[], origins: NonEmpty<Span>): Fact<boolean> | undefined {
  if (!members.some((member) => member.evolvable || isSentinel(member.name))) return undefined;
  return inferred(true, "sentinel-or-hidden-members", origins[0]);
}

function fromTable(member: EnumMemberFacts): EnumMember {
  const { name, value, description, evolvable, deprecated, span } = member;
  return {
    name,
    ...(value !== undefined && { value }),
    description,
    evolvable,
    ...(deprecated !== undefined && { deprecated }),
    origins: [span],
  };
}
function fromList(value: ListedValue): EnumMember {
  return { name: value.name, description: value.description, evolvable: value.evolvable, origins: [value.span] };
}
