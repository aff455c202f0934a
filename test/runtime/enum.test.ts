import { describe, expect, it } from "vitest";
import { combines, failEnum, failFlags } from "../../templates/runtime/enum.js";
import { COLLECT, GUARD } from "../../templates/runtime/failure.js";
import { messages } from "./messages.js";

describe("enums", () => {
  it("lists members, but not all of hundreds", () => {
    expect(messages(failEnum("x", COLLECT, ["a", "b"]))).toEqual(['expected one of "a", "b", got "x"']);
    expect(failEnum(1, COLLECT, ["a"])).toMatchObject([{ code: "type" }]);
    const members = ["a", "b"];
    expect(failEnum("x", COLLECT, members)).toEqual(failEnum("x", COLLECT, members));
    const many = Array.from({ length: 20 }, (_, index) => String(index));
    expect(messages(failEnum("x", COLLECT, new Set(many)))[0]).toContain('"11" or 8 others');
    expect(messages(failFlags("x", COLLECT, ["a", "b"]))).toEqual([
      'expected any of "a", "b", separated by commas, got "x"',
    ]);
    expect(failFlags(1, GUARD, ["a"])).not.toBe(null);
  });

  it.each<[unknown, boolean]>([
    ["a", true],
    ["a,b", true],
    ["b, a", true],
    ["", false],
    ["a,", false],
    ["a,c", false],
    [1, false],
  ])("combinations: %j", (value, want) => {
    expect(combines(value, (name) => name === "a" || name === "b")).toBe(want);
  });
});
