/**
 * The string forms of OData's primitive types in JSON (OData JSON Format 4.01, section 7.1, and the ABNF it refers to).
 * Each function takes any string in time linear in its length.
 */

/*
 * Years have four digits, or more without leading zeros; a minus sign leads to years before the common era. Months have
 * their own numbers of days. Written out, not put together, so that bundlers can drop the patterns that are not used.
 */
const datePattern = /* @__PURE__ */ new RegExp(
  "^-?(?:0\\d{3}|[1-9]\\d{3,})-" +
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))$",
);
export const timePattern: RegExp = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?$/;
const dateTimePattern = /* @__PURE__ */ new RegExp(
  "^-?(?:0\\d{3}|[1-9]\\d{3,})-" +
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
    "[Tt](?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,12})?)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$",
);
export const durationPattern: RegExp =
  /^[+-]?P(?=[\dT])(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/;
const guidPattern = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const base64Pattern = /^(?:[A-Za-z\d+/]*|[\w-]*)={0,2}$/;
const integerPattern = /^[+-]?\d{1,19}$/;
const decimalPattern = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A date and time with its offset: `2024-05-31T08:30:00Z`. Seconds may be left out; a fraction has up to 12 digits. */
export function matchesDateTimeOffset(text: string): boolean {
  return dateTimePattern.test(text) || isLeapDay(text, dateTimePattern);
}

/** A calendar date: `2024-05-31`. */
export function matchesDate(text: string): boolean {
  return datePattern.test(text) || isLeapDay(text, datePattern);
}

/** A time of day: `08:30:00.25`. */
export function matchesTimeOfDay(text: string): boolean {
  return timePattern.test(text);
}

/**
 * A length of time as ISO 8601 has it: `P1DT12H`, `-PT15M`, `P2Y`, `P4W`. OData itself knows no years, months and
 * weeks; Graph documents and sends them.
 */
export function matchesDuration(text: string): boolean {
  return durationPattern.test(text);
}

/** `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`, in either case. */
export function matchesGuid(text: string): boolean {
  return guidPattern.test(text);
}

/** Bytes as base64url, as OData writes them, or as base64, as Graph does; padded in full or not at all. */
export function matchesBinary(text: string): boolean {
  if (!base64Pattern.test(text)) return false;
  const padded = text.endsWith("=");
  return padded ? text.length % 4 === 0 : text.length % 4 !== 1;
}

/** A 64-bit integer in digits, as it is sent where numbers would lose some. */
export function matchesInt64Text(text: string): boolean {
  if (!integerPattern.test(text)) return false;
  const number = BigInt(text.startsWith("+") ? text.slice(1) : text);
  return BigInt.asIntN(64, number) === number;
}

/** A decimal number in digits. */
export function matchesDecimalText(text: string): boolean {
  return decimalPattern.test(text);
}

/** The numbers that JSON has no digits for. */
export function matchesSpecialNumber(text: string): boolean {
  return text === "INF" || text === "-INF" || text === "NaN";
}

/** The patterns have no 29 February, which not every year has. */
function isLeapDay(text: string, pattern: RegExp): boolean {
  const at = text.indexOf("-02-29");
  // Leap years repeat every 400 years, so four digits tell.
  const year = Number(text.slice(at - 4, at));
  return (
    at > 3 &&
    year % 4 === 0 &&
    (year % 100 !== 0 || year % 400 === 0) &&
    pattern.test(text.replace("-02-29", "-02-28"))
  );
}
