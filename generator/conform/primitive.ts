import {
  edmBinary,
  edmBoolean,
  edmByte,
  edmDate,
  edmDateTimeOffset,
  edmDecimal,
  edmDouble,
  edmDuration,
  edmGuid,
  edmInt16,
  edmInt32,
  edmInt64,
  edmSByte,
  edmString,
  edmTimeOfDay,
} from "../../templates/runtime/edm.js";
import { COLLECT, type Check } from "../../templates/runtime/failure.js";
import type { PrimitiveName } from "../model/types.js";
import type { JsonValue } from "../source/json.js";

/** What a value of a primitive type does wrong: an `IssueCode`, and what would fit. */
export interface Misfit {
  readonly code: string;
  readonly expected: string;
}

/** The runtime's own checks, so that documentation and generated validators cannot disagree about a format. */
const checks: Readonly<Record<PrimitiveName, Check>> = {
  "Edm.String": edmString,
  "Edm.Boolean": edmBoolean,
  "Edm.Byte": edmByte,
  "Edm.SByte": edmSByte,
  "Edm.Int16": edmInt16,
  "Edm.Int32": edmInt32,
  "Edm.Int64": edmInt64,
  "Edm.Single": edmDouble,
  "Edm.Double": edmDouble,
  "Edm.Decimal": edmDecimal,
  "Edm.DateTimeOffset": edmDateTimeOffset,
  "Edm.Date": edmDate,
  "Edm.TimeOfDay": edmTimeOfDay,
  "Edm.Duration": edmDuration,
  "Edm.Guid": edmGuid,
  "Edm.Binary": edmBinary,
  // What the pages call a stream comes as a link, as base64 or not at all.
  "Edm.Stream": edmString,
};

/** What is wrong with a value that should be of the type; undefined where nothing is. `null` passes. */
export function findMisfit(value: JsonValue, type: PrimitiveName): Misfit | undefined {
  const [failure] = (value === null ? null : checks[type](value, COLLECT)) ?? [];
  return failure && { code: failure.code, expected: failure.expected };
}

/** What a message says that a type asks for. */
export function describePrimitive(type: PrimitiveName): string {
  // No primitive value is an array, so every check has its words for one.
  return findMisfit([], type)?.expected ?? "another value";
}

/** The value of the type that is nearest to what stands there; a sample where nothing of it can be kept. */
export function mendPrimitive(value: JsonValue, type: PrimitiveName): JsonValue {
  for (const candidate of listCandidates(value, type)) {
    if (candidate !== null && findMisfit(candidate, type) === undefined) return candidate;
  }
  return samplePrimitive(type);
}

function listCandidates(value: JsonValue, type: PrimitiveName): readonly JsonValue[] {
  if (typeof value === "object") return [];
  const text = String(value).trim();
  const compact = text.replaceAll(/\s+/g, "");
  switch (type) {
    case "Edm.String":
    case "Edm.Guid":
      return [text];
    case "Edm.Boolean":
      return /^(?:true|false)$/i.test(text) ? [text.toLowerCase() === "true"] : [];
    case "Edm.DateTimeOffset":
      return [
        text,
        `${text}Z`,
        text.replace(" ", "T"),
        `${text.replace(" ", "T")}Z`,
        `${text}T00:00:00Z`,
        ...readUsDate(text),
        compact,
        `${compact}Z`,
      ];
    case "Edm.Date":
      return [text.slice(0, 10), ...readUsDate(text).map((date) => date.slice(0, 10))];
    case "Edm.TimeOfDay":
      return [text, text.replace(/^.*T/, "").replace(/(?:Z|[+-]\d\d:\d\d)$/, ""), compact];
    case "Edm.Duration":
      return [text, text.toUpperCase(), ...readClockDuration(text)];
    case "Edm.Stream":
      return [text];
    case "Edm.Binary":
      return [text, compact, ...readStartOfBase64(text)];
    default:
      return text === "" ? [] : [Number(text), Math.trunc(Number(text))].filter((number) => Number.isFinite(number));
  }
}

/** `4/27/2016 5:44:59 PM` */
function readUsDate(text: string): readonly string[] {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2}):(\d{2})(?: (AM|PM))?)?$/i.exec(text);
  if (!parts) return [];
  const [, month = "", day = "", year = "", hour = "0", minute = "00", second = "00", half] = parts;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === "PM" ? 12 : 0);
  return [
    `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T${String(hours).padStart(2, "0")}:${minute}:${second}Z`,
  ];
}

/** `iVBORw0KGgo<<Removed>>`: whole groups of what stands before the cut; words with blanks were never base64. */
function readStartOfBase64(text: string): readonly string[] {
  const start = /^[A-Za-z0-9+/]*/.exec(text)?.[0] ?? "";
  return start.length < 8 || /\s/.test(text) ? [] : [start.slice(0, start.length - (start.length % 4))];
}

/** `01:30:00` */
function readClockDuration(text: string): readonly string[] {
  const parts = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(text);
  return parts ? [`PT${Number(parts[1])}H${Number(parts[2])}M${Number(parts[3])}S`] : [];
}

/** A well-formed value of the type, the same in every run. */
export function samplePrimitive(type: PrimitiveName): JsonValue {
  switch (type) {
    case "Edm.String":
      return "text";
    case "Edm.Boolean":
      return true;
    case "Edm.DateTimeOffset":
      return "2024-01-01T00:00:00Z";
    case "Edm.Date":
      return "2024-01-01";
    case "Edm.TimeOfDay":
      return "08:00:00";
    case "Edm.Duration":
      return "PT1H";
    case "Edm.Guid":
      return "11111111-2222-4333-8444-555555555555";
    case "Edm.Binary":
    case "Edm.Stream":
      return "Z3JhcGhkb3du";
    default:
      return 1;
  }
}
