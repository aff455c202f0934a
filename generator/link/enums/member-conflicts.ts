/** What the sources of an enum say against each other. */
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.js";
import type { ValueList } from "../../extract/page-facts.js";
import { splitQualifiedName } from "../../model/names.js";
import type { Span } from "../../source/span.js";
import { isSentinel } from "../../model/sentinel.js";
import { findAlike, type Members } from "./members.js";
import type { EnumGroup } from "../declare/group-enums.js";

/**
 * Lists with members that the table lacks, each member at the first list that has it. `members` are the tables', by
 * lower-case name.
 */
export function describeUnknownMembers(
  { name, listings }: EnumGroup,
  table: EnumGroup["tables"][number],
  members: Members,
): readonly Diagnostic[] {
  const known = new Set(members.keys());
  if (known.size === 0) return [];
  return listings.flatMap(({ list, span }) => {
    const unknown = list.values.filter((value) => !known.has(value.name.toLowerCase()));
    for (const value of unknown) known.add(value.name.toLowerCase());
    if (unknown.length === 0) return [];
    const short = splitQualifiedName(name).name;
    return [
      createDiagnostic(
        "enum/conflicting-members",
        unknown[0]?.span ?? span,
        `The list has ${quoteAll(unknown)}, which the table of \`${short}\` lacks.`,
        { related: [{ message: "The table stands here.", span: table.facts.span }] },
      ),
    ];
  });
}

/**
 * A list that writes members with other upper and lower case letters than the table, or than another list. Where it
 * writes some alike, the others are slips; where it writes all of them otherwise, it may be the table that is wrong.
 */
export function describeMemberCase(list: ValueList, members: Members): readonly Diagnostic[] {
  const names = new Set(list.values.map(({ name }) => name));
  const pairs = list.values.flatMap((value) => {
    const member = findAlike(members, value.name, names);
    return member === undefined || member.name === value.name ? [] : [{ value, member }];
  });
  const [first] = pairs;
  if (first === undefined) return [];
  const written = quoteAll(pairs.map(({ member }) => member));
  const isSlip = pairs.length < list.values.length && pairs.every(({ value }) => value.isPlain);
  const fix: Fix = {
    // One list against one table, and the service may side with either.
    kind: "suggestion",
    title: `Write ${written}`,
    edits: pairs.map(({ value, member }) => ({ span: value.span, text: member.name })),
  };
  return [
    createDiagnostic(
      "enum/member-case",
      first.value.span,
      `The list has ${quoteAll(pairs.map(({ value }) => value))}, elsewhere written ${written}.`,
      {
        related: first.member.origins
          .slice(0, 1)
          .map((span) => ({ message: `Here it is \`${first.member.name}\`.`, span })),
        ...(isSlip && { fix }),
      },
    ),
  ];
}

/** Tables of one enum that have different members. */
export function describeDifferentTables({ name, tables }: EnumGroup): readonly Diagnostic[] {
  const [first, ...others] = tables;
  if (first === undefined) return [];
  const names = new Set(first.facts.members.map((member) => member.name));
  return others.flatMap(({ facts }) => {
    const added = facts.members.filter((member) => !names.has(member.name));
    const missing = first.facts.members.filter(({ name }) => !facts.members.some((member) => member.name === name));
    return describeDifference({ what: "table", name, added, missing, span: facts.span, other: first.facts.span });
  });
}

/**
 * Lists of an enum without a table that have other members than the longest of them; a sentinel, and members that only
 * callers that ask get, may be left out.
 */
export function describeDifferentLists({ name, listings }: EnumGroup): readonly Diagnostic[] {
  const [longest] = [...listings].sort((a, b) => b.list.values.length - a.list.values.length);
  if (longest === undefined) return [];
  const known = namesOf(longest.list);
  return listings.flatMap(({ list, span }) => {
    if (span.path === longest.span.path) return [];
    const names = namesOf(list);
    const added = list.values.filter((value) => !known.has(value.name.toLowerCase()));
    const missing = longest.list.values.filter(
      (value) => !names.has(value.name.toLowerCase()) && !value.evolvable && !isSentinel(value.name),
    );
    return describeDifference({ what: "list", name, added, missing, span: list.span, other: longest.list.span });
  });
}

interface Difference {
  readonly what: "table" | "list";
  /** Of the enum. */
  readonly name: string;
  /** Members that only this one has, and that only the other has. */
  readonly added: readonly Named[];
  readonly missing: readonly Named[];
  readonly span: Span;
  readonly other: Span;
}

interface Named {
  readonly name: string;
}

function describeDifference({ what, name, added, missing, span, other }: Difference): readonly Diagnostic[] {
  const differences = [
    ...(added.length > 0 ? [`has ${quoteAll(added)}`] : []),
    ...(missing.length > 0 ? [`lacks ${quoteAll(missing)}`] : []),
  ];
  if (differences.length === 0) return [];
  const short = splitQualifiedName(name).name;
  const message = `This ${what} of \`${short}\` ${differences.join(" and ")}, unlike the other.`;
  const related = [{ message: `The other ${what} stands here.`, span: other }];
  return [createDiagnostic("enum/conflicting-members", span, message, { related })];
}

function namesOf({ values }: ValueList): ReadonlySet<string> {
  return new Set(values.map((value) => value.name.toLowerCase()));
}

export function quoteAll(values: readonly Named[]): string {
  return values.map((value) => `\`${value.name}\``).join(", ");
}
