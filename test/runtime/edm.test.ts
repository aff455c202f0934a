import { describe, expect, it } from "vitest";
import * as edm from "../../templates/runtime/edm.js";
import { COLLECT, GUARD, type Check } from "../../templates/runtime/failure.js";

interface Samples {
  readonly good: readonly unknown[];
  /** Values with the code and the words of their failure. */
  readonly bad: readonly (readonly [value: unknown, code: string, expected: string])[];
}

const integer = (range: string): Samples["bad"] => [
  ["12", "type", "an integer"],
  [1.5, "type", "an integer"],
  [NaN, "type", "an integer"],
  [Infinity, "type", "an integer"],
  [true, "type", "an integer"],
  [1e20, "range", range],
  [-1e20, "range", range],
];
const formatted = (expected: string): Samples["bad"] => [
  ["\u0000", "format", expected],
  [12, "type", expected],
  [{}, "type", expected],
];

const tables: Readonly<Record<keyof typeof edm, Samples>> = {
  edmString: {
    good: ["", "text"],
    bad: [
      [12, "type", "a string"],
      [new String("text"), "type", "a string"],
    ],
  },
  edmBoolean: {
    good: [true, false],
    bad: [
      ["true", "type", "a boolean"],
      [1, "type", "a boolean"],
    ],
  },
  edmByte: {
    good: [0, 255],
    bad: [
      ...integer("an integer from 0 to 255"),
      [256, "range", "an integer from 0 to 255"],
      [-1, "range", "an integer from 0 to 255"],
    ],
  },
  edmSByte: {
    good: [-128, 127],
    bad: [
      ...integer("an integer from -128 to 127"),
      [128, "range", "an integer from -128 to 127"],
      [-129, "range", "an integer from -128 to 127"],
    ],
  },
  edmInt16: {
    good: [-32768, 32767],
    bad: [
      ...integer("an integer from -32768 to 32767"),
      [32768, "range", "an integer from -32768 to 32767"],
      [-32769, "range", "an integer from -32768 to 32767"],
    ],
  },
  edmInt32: {
    good: [0, -0, -2147483648, 2147483647],
    bad: [
      ...integer("an integer from -2147483648 to 2147483647"),
      [2147483648, "range", "an integer from -2147483648 to 2147483647"],
      [-2147483649, "range", "an integer from -2147483648 to 2147483647"],
    ],
  },
  edmInt64: {
    good: [0, 2 ** 53 - 1, -(2 ** 53 - 1), "9223372036854775807"],
    bad: [
      [2 ** 53, "range", "a 64-bit integer"],
      ["9223372036854775808", "format", "a 64-bit integer"],
      ["twelve", "format", "a 64-bit integer"],
      [1.5, "type", "a 64-bit integer"],
      [12n, "type", "a 64-bit integer"],
    ],
  },
  edmDouble: {
    good: [0, 1.5, "INF", "-INF", "NaN"],
    bad: [
      [NaN, "type", "a number"],
      [Infinity, "type", "a number"],
      ["1.5", "type", "a number"],
      [true, "type", "a number"],
    ],
  },
  edmDecimal: {
    good: [0, 1.5, "1.5"],
    bad: [
      [NaN, "type", "a decimal number"],
      ["INF", "format", "a decimal number"],
      [true, "type", "a decimal number"],
    ],
  },
  edmDateTimeOffset: {
    good: ["2024-05-31T08:30:00Z"],
    bad: formatted('a date and time such as "2024-05-31T08:30:00Z"'),
  },
  edmDate: { good: ["2024-05-31"], bad: formatted('a date such as "2024-05-31"') },
  edmTimeOfDay: { good: ["08:30:00"], bad: formatted('a time of day such as "08:30:00"') },
  edmDuration: { good: ["PT1H30M"], bad: formatted('a duration such as "PT1H30M"') },
  edmGuid: {
    good: ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6"],
    bad: formatted('a GUID such as "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"'),
  },
  edmBinary: { good: ["QQ=="], bad: formatted("base64 text") },
};

describe.each(Object.entries(tables))("%s", (name, { good, bad }) => {
  const check: Check | undefined = Object.entries<Check>(edm).find(([each]) => each === name)?.[1];
  it.each(good.map((value) => [value]))("accepts %j", (value) => {
    expect(check?.(value, GUARD)).toBe(null);
    expect(check?.(value, COLLECT)).toBe(null);
  });
  it.each(bad)("rejects %o", (value, code, expected) => {
    expect(check?.(value, COLLECT)).toMatchObject([{ path: "", code, expected }]);
    expect(check?.(value, GUARD)).toEqual([]);
  });
  it.each([undefined, null])("rejects %j: whoever lets that pass does so before", (value) => {
    expect(check?.(value, GUARD)).not.toBe(null);
  });
});
