import * as checks from "../../templates/runtime/edm.js";
import { COLLECT } from "../../templates/runtime/failure.js";
import { primitives, type PrimitiveName } from "../model/primitives.js";
import type { JsonValue } from "../source/json.js";

/** What a value of a primitive type does wrong: an `IssueCode`, and what would fit. */
export interface Misfit {
  readonly code: string;
  readonly expected: string;
}

/**
 * What is wrong with a value that should be of the type; undefined where nothing is. `null` passes. The checks are the
 * runtime's own, so that documentation and generated validators cannot disagree about a format.
 */
export function findMisfit(value: JsonValue, type: PrimitiveName): Misfit | undefined {
  const [failure] = (value === null ? null : checks[primitives[type].check](value, COLLECT)) ?? [];
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
  return primitives[type].sample;
}

function listCandidates(value: JsonValue, type: PrimitiveName): readonly JsonValue[] {
  if (typeof value === "object") return [];
  const text = String(value).trim();
  const { format, json } = primitives[type];
  switch (format ?? json) {
    case "string":
    case "uuid":
      return [text];
    case "boolean":
      return /^(?:true|false)$/i.test(text) ? [text.toLowerCase() === "true"] : [];
    case "number":
      return text === "" ? [] : [Number(text), Math.trunc(Number(text))].filter((number) => Number.isFinite(number));
    case "date-time": {
      const joined = text.replace(" ", "T");
      const compact = text.replaceAll(/\s+/g, "");
      const day = `${text}T00:00:00Z`;
      return [text, `${text}Z`, joined, `${joined}Z`, day, ...readUsDate(text), compact, `${compact}Z`];
    }
    case "date":
      return [text.slice(0, 10), ...readUsDate(text).map((date) => date.slice(0, 10))];
    case "time":
      return [text, text.replace(/^.*T/, "").replace(/(?:Z|[+-]\d\d:\d\d)$/, ""), text.replaceAll(/\s+/g, "")];
    case "duration":
      return [text, text.toUpperCase(), ...readClockDuration(text)];
    case "byte":
      return [text, text.replaceAll(/\s+/g, ""), ...readStartOfBase64(text)];
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
