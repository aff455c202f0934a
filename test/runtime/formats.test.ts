import { describe, expect, it } from "vitest";
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
} from "../../templates/runtime/formats.js";

interface Samples {
  readonly matches: (text: string) => boolean;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const tables: Readonly<Record<string, Samples>> = {
  DateTimeOffset: {
    matches: matchesDateTimeOffset,
    good: [
      "2024-05-31T08:30:00Z",
      "2024-05-31T08:30Z",
      "2024-05-31t08:30:00z",
      "2024-05-31T10:30:00+02:00",
      "2024-05-31T10:30:00-11:30",
      "2024-05-31T08:30:00.1Z",
      "2017-08-29T04:06:32.6937475Z",
      "2024-05-31T08:30:00.123456789012Z",
      "2024-02-29T00:00:00Z",
      "2000-02-29T23:59:59Z",
      "0001-01-01T00:00:00Z",
      "9999-12-31T23:59:59.9999999Z",
      "12024-02-29T00:00:00Z",
      "-0044-03-15T12:00:00Z",
    ],
    bad: [
      "",
      "2024-05-31",
      "2024-05-31T08:30:00",
      "2024-05-31 08:30:00Z",
      "2024-05-31T24:00:00Z",
      "2024-05-31T08:60:00Z",
      "2024-05-31T08:30:60Z",
      "2024-05-31T08:30:00.Z",
      "2024-05-31T08:30:00.1234567890123Z",
      "2024-05-31T08:30:00+0200",
      "2024-05-31T08:30:00+24:00",
      "2024-05-31T08:30:00Z ",
      "2024-05-31T08:30:00Z\n",
      "2024-13-01T00:00:00Z",
      "2024-00-01T00:00:00Z",
      "2024-04-31T00:00:00Z",
      "2024-05-32T00:00:00Z",
      "2024-02-30T00:00:00Z",
      "2023-02-29T00:00:00Z",
      "1900-02-29T00:00:00Z",
      "02024-05-31T00:00:00Z",
      "24-05-31T00:00:00Z",
      "+2024-05-31T00:00:00Z",
      "2024-5-31T00:00:00Z",
      "String (timestamp)",
    ],
  },
  Date: {
    matches: matchesDate,
    good: ["2024-05-31", "2024-02-29", "1999-12-01", "0000-02-29", "12345-06-07", "-0001-01-01"],
    bad: [
      "",
      "2024-05-31T00:00:00Z",
      "2023-02-29",
      "2100-02-29",
      "2024-02-30",
      "2024-06-31",
      "2024-6-1",
      "31-05-2024",
      "2024/05/31",
      "-02-29",
    ],
  },
  TimeOfDay: {
    matches: matchesTimeOfDay,
    good: ["08:30", "08:30:00", "00:00:00", "23:59:59.999999999999", "08:30:00.0000000"],
    bad: ["", "24:00:00", "8:30", "08:60", "08:30:60", "08:30:00.", "08:30:00.1234567890123", "08:30:00Z", "PT8H"],
  },
  Duration: {
    matches: matchesDuration,
    good: [
      "PT1H30M",
      "P1D",
      "P1DT12H",
      "PT0S",
      "PT1.5S",
      "-PT15M",
      "+P30D",
      "P0DT0H0M0.0S",
      "PT36H",
      "P2Y",
      "P1Y6M",
      "P3W",
    ],
    bad: [
      "",
      "P",
      "PT",
      "P1DT",
      "P1M1Y",
      "P1W1D",
      "1D",
      "PT1.5M",
      "PT.5S",
      "PT5.S",
      "PT1M1H",
      "p1d",
      "--P1D",
      "P-1D",
      "PT1H ",
    ],
  },
  Guid: {
    matches: matchesGuid,
    good: [
      "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
      "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
      "00000000-0000-0000-0000-000000000000",
    ],
    bad: [
      "",
      "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
      "f81d4fae7dec11d0a76500a0c91e6bf6",
      "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
      "f81d4fae-7dec-11d0-a765-00a0c91e6bf6a",
      "g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    ],
  },
  Binary: {
    matches: matchesBinary,
    good: ["", "QQ==", "QQ", "QUI=", "QUI", "QUJD", "+/+/", "-_-_", "-_8="],
    bad: ["Q", "Q===", "QUJDQ", "QQ=", "QUJD=", "QUI==", "Q Q=", "QQ==\n", "+_+_", "=", "==", "é"],
  },
  "Int64 in digits": {
    matches: matchesInt64Text,
    good: ["0", "-1", "+1", "9223372036854775807", "-9223372036854775808", "007"],
    bad: ["", "9223372036854775808", "-9223372036854775809", "1.0", "1e3", "0x10", " 1", "12345678901234567890", "-"],
  },
  "Decimal in digits": {
    matches: matchesDecimalText,
    good: ["0", "-1.50", "+3", "1e10", "1.5E-3", "123456789012345678901234567890.5"],
    bad: ["", ".5", "5.", "1e", "NaN", "1,5", "0x1", " 1"],
  },
  "numbers without digits": {
    matches: matchesSpecialNumber,
    good: ["INF", "-INF", "NaN"],
    bad: ["", "Infinity", "+INF", "nan", "inf"],
  },
};

describe.each(Object.entries(tables))("%s", (_name, { matches, good, bad }) => {
  it.each(good.map((text) => [text]))("accepts %j", (text) => {
    expect(matches(text)).toBe(true);
  });
  it.each(bad.map((text) => [text]))("rejects %j", (text) => {
    expect(matches(text)).toBe(false);
  });
  it("takes linear time for long texts", () => {
    const length = 2_000_000;
    const start = performance.now();
    for (const unit of ["1", "A", "=", "-", "P1", "PT", "2024-02-29", "a-", " ", "\u2028"]) {
      matches(unit.repeat(length / unit.length));
      matches(`2024-05-31T08:30:00.${unit.repeat(length / unit.length)}`);
      matches(`P${unit.repeat(length / unit.length)}`);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
