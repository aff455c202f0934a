import { describe, expect, it } from "vitest";
import { hasFields, isPlain, readOwn } from "../../templates/runtime/object.js";

describe("objects", () => {
  it.each<[unknown, boolean]>([
    [{}, true],
    [Object.create(null), true],
    [[], false],
    [null, false],
    [undefined, false],
    ["x", false],
    [() => 1, false],
  ])("knows what has fields", (value, want) => {
    expect(hasFields(value)).toBe(want);
  });

  it.each<[object, boolean]>([
    [{}, true],
    [{ constructor: undefined }, true],
    [Object.create(null), true],
    [{ constructor: "x" }, false],
    [new Map(), false],
    [new Date(), false],
  ])("knows what has all of its properties listed", (value, want) => {
    expect(isPlain(value)).toBe(want);
  });

  it("reads own properties only where every object has something of that name", () => {
    expect(readOwn({}, "constructor")).toBe(undefined);
    expect(readOwn({ constructor: 1 }, "constructor")).toBe(1);
  });
});
