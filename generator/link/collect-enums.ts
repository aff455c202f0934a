import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { EnumFacts, EnumMemberFacts, ListedValue, PageFacts, ValueList } from "../extract/page-facts.js";
import { inferred, type Fact } from "../model/fact.js";
import { splitQualifiedName } from "../model/names.js";
import type { EnumMember, EnumType, Identifiers, QualifiedName } from "../model/types.js";
import { compareSpans, type Span } from "../source/span.js";
import { mostFrequent, qualify } from "./collect-types.js";

/** A place that lists an enum's values in prose, and the property it stands at. */
export interface EnumListing {
  readonly list: ValueList;
  readonly span: Span;
}
/** Everything the pages say of one enum. */
export interface EnumGroup {
  readonly name: QualifiedName;
  readonly source: EnumType["source"];
  readonly tables: readonly { readonly page: PageFacts; readonly facts: EnumFacts }[];
  readonly listings: readonly EnumListing[];
  /** A description says that its values combine. */
  readonly combines?: Fact<boolean>;
}

/** The enums that tables and pages of their own declare, grouped without letter case. */
export function collectEnums(pages: readonly PageFacts[]): readonly EnumGroup[] {
  const groups = new Map<string, { spellings: Map<string, number>; tables: { page: PageFacts; facts: EnumFacts }[] }>();
  for (const page of pages) {
    for (const facts of page.enums) {
      const name = qualify(facts.name.value, facts.namespace?.value ?? namespaceOfTypes(page));
      const group = groups.get(name.toLowerCase()) ?? { spellings: new Map<string, number>(), tables: [] };
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
      group.tables.push({ page, facts });
      groups.set(name.toLowerCase(), group);
    }
  }
  return [...groups.values()].map(({ spellings, tables }) => ({
    name: mostFrequent(spellings),
    source: "declared",
    tables: [...tables].sort((a, b) => compareSpans(a.facts.span, b.facts.span)),
    listings: [],
  }));
}
/** A page without a namespace line says it in its annotation's `@odata.type`. */
function namespaceOfTypes(page: PageFacts): string | undefined {
  const name = page.types[0]?.name.value;
  return name?.includes(".") ? splitQualifiedName(name).namespace : undefined;
}

/**
 * One enum of all its sources. The tables' spelling wins; a list in prose adds what the tables lack, and a member no two
 * sources share is reported with both places.
 */
export function linkEnum(group: EnumGroup, identifiers: Identifiers, diagnostics: Diagnostic[]): EnumType {
  const members = new Map<string, EnumMember>();
  const key = (name: string): string => name.toLowerCase();
  for (const { facts } of group.tables)
    for (const member of facts.members)
      if (!members.has(key(member.name))) members.set(key(member.name), fromTable(member));
  const fromTables = members.size;
  for (const listing of group.listings) {
    reportMemberCase(listing, members, diagnostics);
    const unknown = listing.list.values.filter((value) => !members.has(key(value.name)));
    for (const value of unknown) members.set(key(value.name), fromList(value));
    for (const value of listing.list.values) {
      const member = members.get(key(value.name));
      if (member === undefined) continue;
      // A list may say more than the table: that a member comes only to callers that ask, or what it means.
      const evolvable = member.evolvable || (value.evolvable && !isSentinel(member.name));
      members.set(key(value.name), {
        ...member,
        evolvable,
        description: member.description === "" ? value.description : member.description,
      });
    }
    const [table] = group.tables;
    if (table !== undefined && fromTables > 0 && unknown.length > 0) {
      diagnostics.push(
        createDiagnostic(
          "enum/conflicting-members",
          unknown[0]?.span ?? listing.span,
          `The list has ${quoteAll(unknown)}, which the table of \`${splitQualifiedName(group.name).name}\` lacks.`,
          {
            related: [{ message: "The table stands here.", span: table.facts.span }],
          },
        ),
      );
    }
  }
  reportDifferentTables(group, diagnostics);
  const all = [...members.values()];
  const origins = [...group.tables.map(({ facts }) => facts.span), ...group.listings.map((listing) => listing.span)];
  const evolvable = readEvolvable(all, origins);
  const flags = group.tables.map(({ facts }) => facts.flags).find((fact) => fact !== undefined) ?? group.combines;
  return {
    kind: "enumType",
    qualifiedName: group.name,
    ...splitQualifiedName(group.name),
    identifiers,
    description: group.tables.map(({ facts }) => facts.description).find((text) => text !== "") ?? "",
    members: all,
    ...(evolvable !== undefined && { evolvable }),
    ...(flags !== undefined && { flags }),
    source: group.source,
    origins,
  };
}

function readEvolvable(members: readonly EnumMember[], origins: readonly Span[]): Fact<boolean> | undefined {
  if (!members.some((member) => member.evolvable || isSentinel(member.name))) return undefined;
  return inferred(true, "sentinel-or-hidden-members", ...origins.slice(0, 1));
}

function isSentinel(name: string): boolean {
  return name.toLowerCase() === "unknownfuturevalue";
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
function quoteAll(values: readonly { readonly name: string }[]): string {
  return values.map((value) => `\`${value.name}\``).join(", ");
}

/**
 * A list that writes members with other upper and lower case letters than the table, or than another list. Where it writes some
 * alike, the others are slips; where it writes all of them otherwise, it may be the table that is wrong.
 */
function reportMemberCase(
  { list }: EnumListing,
  members: ReadonlyMap<string, EnumMember>,
  diagnostics: Diagnostic[],
): void {
  const pairs = list.values.flatMap((value) => {
    const member = members.get(value.name.toLowerCase());
    return member === undefined || member.name === value.name ? [] : [{ value, member }];
  });
  const [first] = pairs;
  if (first === undefined) return;
  const written = quoteAll(pairs.map(({ member }) => member));
  const isSlip = pairs.length < list.values.length && pairs.every(({ value }) => value.isPlain);
  diagnostics.push(
    createDiagnostic(
      "enum/member-case",
      first.value.span,
      `The list has ${quoteAll(pairs.map(({ value }) => value))}, elsewhere written ${written}.`,
      {
        related: first.member.origins
          .slice(0, 1)
          .map((span) => ({ message: `Here it is \`${first.member.name}\`.`, span })),
        ...(isSlip && {
          fix: {
            title: `Write ${written}`,
            edits: pairs.map(({ value, member }) => ({ span: value.span, text: member.name })),
          },
        }),
      },
    ),
  );
}

function reportDifferentTables(group: EnumGroup, diagnostics: Diagnostic[]): void {
  const [first, ...others] = group.tables;
  if (first === undefined) return;
  const names = new Set(first.facts.members.map((member) => member.name));
  for (const { facts } of others) {
    const added = facts.members.filter((member) => !names.has(member.name));
    const missing = [...names].filter((name) => !facts.members.some((member) => member.name === name));
    if (added.length === 0 && missing.length === 0) continue;
    const differences = [
      ...(added.length > 0 ? [`has ${quoteAll(added)}`] : []),
      ...(missing.length > 0 ? [`lacks ${missing.map((name) => `\`${name}\``).join(", ")}`] : []),
    ];
    diagnostics.push(
      createDiagnostic(
        "enum/conflicting-members",
        facts.span,
        `This table of \`${splitQualifiedName(group.name).name}\` ${differences.join(" and ")}, unlike the other.`,
        {
          related: [{ message: "The other table stands here.", span: first.facts.span }],
        },
      ),
    );
  }
}
