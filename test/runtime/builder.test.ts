import { describe, expect, test } from "vitest";
import * as make from "../../templates/builders/runtime/builder.js";
import {
  matchesBinary,
  matchesDate,
  matchesDateTimeOffset,
  matchesDuration,
  matchesGuid,
  matchesTimeOfDay,
} from "../../templates/runtime/formats.js";

interface Lamp {
  id?: string;
  watts?: number | null;
  tags?: string[];
  spare?: Lamp | null;
}
const lamp: make.Builder<Lamp> = make.createBuilder<Lamp>(() => ({
  id: make.oneOf("a", "b", "c"),
  watts: make.number,
  tags: make.listOf(make.text("tag")),
  spare: make.nested(() => lamp),
}));

describe("a builder", () => {
  test("takes what is given, and the examples first", () => {
    expect(lamp({ watts: 60 })).toMatchObject({ id: "a", watts: 60, tags: ["tag 1"] });
  });
  test("makes the same of the same seed, and something else of another", () => {
    expect(lamp({}, 7)).toEqual(lamp({}, 7));
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => JSON.stringify(lamp({}, seed)))).size).toBeGreaterThan(5);
  });
  test("ends where types hold themselves", () => {
    expect(JSON.stringify(lamp()).match(/spare/g)?.length).toBe(3);
  });
  test("leaves out what is set to undefined", () => {
    const without: Record<string, undefined> = { watts: undefined, spare: undefined };
    expect(Object.keys(lamp(without))).toEqual(["id", "tags"]);
  });
  test("keeps null, and properties nobody knows", () => {
    expect(lamp({ watts: null, ...{ other: 1 } })).toMatchObject({ watts: null, other: 1 });
  });
  test("takes a property called __proto__ for a property", () => {
    const hostile = JSON.parse('{"__proto__": {"x": 1}}') as Partial<Lamp>;
    expect(Object.keys(lamp(hostile))).toContain("__proto__");
  });
});

test("what is made up has its form, whatever the seed", () => {
  for (let seed = 0; seed < 500; seed++) {
    const context = { seed, path: `/p${seed}`, depth: 0 };
    expect(matchesDateTimeOffset(make.dateTime(context))).toBe(true);
    expect(matchesDate(make.date(context))).toBe(true);
    expect(matchesTimeOfDay(make.timeOfDay(context))).toBe(true);
    expect(matchesDuration(make.duration(context))).toBe(true);
    expect(matchesGuid(make.guid(context))).toBe(true);
    expect(matchesBinary(make.binary(context))).toBe(true);
    expect(make.number(context)).toBeGreaterThanOrEqual(1);
    expect(make.number(context)).toBeLessThanOrEqual(100);
    expect(typeof make.boolean(context)).toBe("boolean");
  }
});
