import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, mapOutcome } from "../../diagnostics/outcome.js";
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
import {
  describeDifferentLists,
  describeDifferentTables,
  describeMemberCase,
  describeUnknownMembers,
} from "./member-conflicts.js";
import { describeOddMembers, isCarried } from "./odd-members.js";
import { findAlike, type Members } from "./members.js";

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

function mergeMembers(group: EnumGroup): Outcome<readonly EnumMember[]> {
  return gatherOutcome((found) => {
    const tables = collectMembers(group);
    const merged = new Map(tables);
    for (const listing of group.listings) found.report(...addListing(merged, listing));
    const [table] = group.tables;
    if (table !== undefined) found.report(...describeUnknownMembers(group, table, tables));
    else found.report(...describeDifferentLists(group));
    found.report(...describeDifferentTables(group), ...describeOddMembers(group));
    return [...merged.values()].flat();
  });
}

function collectMembers({ tables }: EnumGroup): Members {
  const members = new Map<string, readonly EnumMember[]>();
  for (const { facts } of tables) addMembers(members, facts.members.map(fromTable), (known) => known);
  return members;
}

/** Adds to the members those that a list adds, and what it says more of them; gives what it writes otherwise. */
function addListing(members: Map<string, readonly EnumMember[]>, { list }: EnumListing): readonly Diagnostic[] {
  const differences = describeMemberCase(list, members);
  const carried = list.values.filter(({ name }) => isCarried(name));
  // A list may say more than the table: that a member comes only to callers that ask, or what it means.
  addMembers(members, carried.map(fromList), (member, { evolvable, description }) => ({
    ...member,
    evolvable: member.evolvable || (evolvable && !isSentinel(member.name)),
    description: member.description === "" ? description : member.description,
  }));
  return differences;
}

/** Adds the members of one more source; `join` puts together what is said twice. */
function addMembers(
  members: Map<string, readonly EnumMember[]>,
  added: readonly EnumMember[],
  join: (known: EnumMember, member: EnumMember) => EnumMember,
): void {
  const names = new Set(added.map(({ name }) => name));
  for (const member of added) {
    const key = member.name.toLowerCase();
    const alike = members.get(key) ?? [];
    const known = findAlike(members, member.name, names);
    members.set(
      key,
      known === undefined ? [...alike, member] : alike.map((each) => (each === known ? join(known, member) : each)),
    );
  }
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
