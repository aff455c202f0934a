import { isSentinel } from "../model/sentinel.js";
import type { EnumType } from "../model/types.js";
import type { JsonValue } from "../source/json.js";
import type { Cause } from "./contradiction.js";
import { change, report, type Judgement, type Place } from "./judgement.js";
import { isPlaceholderForText, isPlaceholderText } from "./placeholder.js";

/** Holds a value against an enum; what is no member becomes the one that was meant, or the first. */
export function holdEnum(value: JsonValue, type: EnumType, outer: Place, judgement: Judgement): JsonValue | undefined {
  const place = { ...outer, documented: [...outer.documented, ...type.origins] };
  const expected = { kind: "enum", name: type.qualifiedName } as const;
  if (typeof value !== "string") {
    report(judgement, place, { cause: Array.isArray(value) ? "array-scalar" : "type-mismatch", expected }, value);
    const numbered = type.members.find((member) => member.value !== undefined && member.value === value);
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    const member = numbered?.name ?? (typeof first === "string" ? mendMember(first, type) : undefined);
    return change(
      judgement,
      place,
      value,
      member,
      member === undefined ? "no member can be read from it" : "the member that was meant",
    );
  }
  const isFlags = type.flags?.value === true;
  const parts = isFlags ? value.split(",").map((part) => part.trim()) : [value];
  if (parts.every((part) => isMember(part, type))) return value;
  report(judgement, place, { cause: findCause(value, parts, type, judgement), expected }, value);
  const mended = parts.map((part) => mendMember(part, type)).join(",");
  return change(
    judgement,
    place,
    value,
    mended,
    isCaseOnly(parts, type) ? "members are written so" : "a documented member",
  );
}

/**
 * Holds a text against the values that the page lists for it: others may occur, but none that only stands for a value.
 */
export function holdKnownString(value: string, values: readonly string[], place: Place, judgement: Judgement): string {
  if (values.includes(value) || !isPlaceholderForText(value, judgement.index.namespace)) return value;
  // The generated validators accept any text here.
  const expected = { kind: "knownString", values } as const;
  report(judgement, { ...place, visible: false }, { cause: "enum-placeholder", expected }, value);
  return change(judgement, place, value, values[0] ?? value, "a documented value");
}

/** The value every example can use: the first member that is one. */
export function sampleMember({ members }: EnumType): string {
  return (members.find((member) => !isSentinel(member.name) && !member.evolvable) ?? members[0]).name;
}

function findCause(
  value: string,
  parts: readonly string[],
  type: EnumType,
  { index }: Judgement,
): Cause & `enum-${string}` {
  if (value.trim() === "") return "enum-empty";
  if (isCaseOnly(parts, type)) return "enum-case";
  return isPlaceholderText(value, index.namespace) ? "enum-placeholder" : "enum-member";
}

function isMember(text: string, type: EnumType): boolean {
  return type.members.some((member) => member.name === text);
}

function isCaseOnly(parts: readonly string[], type: EnumType): boolean {
  return parts.every((part) => findIgnoringCase(part, type) !== undefined);
}

function findIgnoringCase(text: string, type: EnumType): string | undefined {
  return type.members.find((member) => member.name.toLowerCase() === text.trim().toLowerCase())?.name;
}

function mendMember(text: string, type: EnumType): string {
  return findIgnoringCase(text, type) ?? sampleMember(type);
}
