/**
 * Names for the JSON values of OData's primitive types, so that a declaration says what a plain string or number stands
 * for. They exist for the compiler only.
 */

/** A date and time with its offset, ISO 8601: `2024-05-31T08:30:00Z`, `2024-05-31T10:30:00.25+02:00`. */
export type DateTimeOffset = string;

/** A calendar date: `2024-05-31`. */
export type DateOnly = string;

/** A time of day without date and offset: `08:30:00`, `08:30:00.0000000`. */
export type TimeOfDay = string;

/** A length of time, ISO 8601: `PT1H30M`, `P1DT12H`, `-PT15M`. */
export type Duration = string;

/** `f81d4fae-7dec-11d0-a765-00a0c91e6bf6` */
export type Guid = string;

/** Bytes, as base64 or base64url. */
export type Binary = string;

/**
 * A 64-bit integer: a number, or its digits where a request asks for `IEEE754Compatible=true`. `toNumber` gives a
 * number either way; a JSON number above `Number.MAX_SAFE_INTEGER` has already lost digits by the time it is read.
 */
export type Int64 = number | string;

/** A decimal number: a number, or its digits where a request asks for `IEEE754Compatible=true`. */
export type Decimal = number | string;

/**
 * A floating-point number; three of them have no digits in JSON and come by name. `toNumber` gives a number for all.
 */
export type Double = number | "INF" | "-INF" | "NaN";

/** What a relationship leads to, of whose type nothing was generated. */
export interface EntityReference {
  id?: string | null;
  "@odata.type"?: string;
}

/**
 * One member of `Member`, or several in one string, separated by commas: `"apps,tabs,settings"`. Members are offered by
 * editors; any other combination is a string like any other.
 */
export type Flags<Member extends string> = Member | (string & {});

/** `Omit` for types that also have an index signature: their named properties stay what they are. */
export type OmitNamed<T, Name extends PropertyKey> = { [Key in keyof T as Key extends Name ? never : Key]: T[Key] };
