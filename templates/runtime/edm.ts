import { fail, type Failures, type Mode } from "./failure.js";
import {
  matchesBinary,
  matchesDate,
  matchesDateTimeOffset,
  matchesDecimalText,
  matchesDuration,
  matchesGuid,
  matchesInt64Text,
  matchesSpecialNumber,
  matchesTimeOfDay,
} from "./formats.js";

/* One check for each primitive type of OData. */

export function edmString(value: unknown, mode: Mode): Failures {
  return typeof value === "string" ? null : fail(value, mode, "type", "a string");
}

export function edmBoolean(value: unknown, mode: Mode): Failures {
  return typeof value === "boolean" ? null : fail(value, mode, "type", "a boolean");
}

export function edmByte(value: unknown, mode: Mode): Failures {
  return checkInteger(value, mode, 0, 255);
}

export function edmSByte(value: unknown, mode: Mode): Failures {
  return checkInteger(value, mode, -128, 127);
}

export function edmInt16(value: unknown, mode: Mode): Failures {
  return checkInteger(value, mode, -32_768, 32_767);
}

export function edmInt32(value: unknown, mode: Mode): Failures {
  return checkInteger(value, mode, -2_147_483_648, 2_147_483_647);
}

/** A number as long as it is exact, or its digits in a string. */
export function edmInt64(value: unknown, mode: Mode): Failures {
  if (Number.isSafeInteger(value)) return null;
  if (typeof value === "string")
    return matchesInt64Text(value) ? null : fail(value, mode, "format", "a 64-bit integer");
  return fail(value, mode, Number.isInteger(value) ? "range" : "type", "a 64-bit integer");
}

/** A number; three of them have no digits in JSON and come as strings. */
export function edmDouble(value: unknown, mode: Mode): Failures {
  if (Number.isFinite(value)) return null;
  return typeof value === "string" && matchesSpecialNumber(value) ? null : fail(value, mode, "type", "a number");
}

/** A number, or its digits in a string. */
export function edmDecimal(value: unknown, mode: Mode): Failures {
  if (Number.isFinite(value)) return null;
  return typeof value === "string" && matchesDecimalText(value) ? null : failFormat(value, mode, "a decimal number");
}

export function edmDateTimeOffset(value: unknown, mode: Mode): Failures {
  return typeof value === "string" && matchesDateTimeOffset(value)
    ? null
    : failFormat(value, mode, 'a date and time such as "2024-05-31T08:30:00Z"');
}

export function edmDate(value: unknown, mode: Mode): Failures {
  return typeof value === "string" && matchesDate(value)
    ? null
    : failFormat(value, mode, 'a date such as "2024-05-31"');
}

export function edmTimeOfDay(value: unknown, mode: Mode): Failures {
  return typeof value === "string" && matchesTimeOfDay(value)
    ? null
    : failFormat(value, mode, 'a time of day such as "08:30:00"');
}

export function edmDuration(value: unknown, mode: Mode): Failures {
  return typeof value === "string" && matchesDuration(value)
    ? null
    : failFormat(value, mode, 'a duration such as "PT1H30M"');
}

export function edmGuid(value: unknown, mode: Mode): Failures {
  return typeof value === "string" && matchesGuid(value)
    ? null
    : failFormat(value, mode, 'a GUID such as "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"');
}

export function edmBinary(value: unknown, mode: Mode): Failures {
  return typeof value === "string" && matchesBinary(value) ? null : failFormat(value, mode, "base64 text");
}

function checkInteger(value: unknown, mode: Mode, least: number, most: number): Failures {
  if (!Number.isInteger(value)) return fail(value, mode, "type", "an integer");
  return Number(value) >= least && Number(value) <= most
    ? null
    : fail(value, mode, "range", `an integer from ${least} to ${most}`);
}

/** Another JSON type than a string is one problem, a string of another form is another. */
function failFormat(value: unknown, mode: Mode, expected: string): Failures {
  return fail(value, mode, typeof value === "string" ? "format" : "type", expected);
}
