import { describe, expect, it } from "vitest";
import { edmInt32, edmString } from "../../templates/runtime/edm.js";
import { COLLECT, fail, GUARD, type Check } from "../../templates/runtime/failure.js";
import { edmUntyped, eitherOf, listOf } from "../../templates/runtime/fields.js";
import { edmEither, edmList, edmReference, edmStrings } from "../../templates/runtime/list.js";
import { messages } from "./messages.js";

describe("collections", () => {
  it.each<[unknown, readonly string[]]>([
    [["a", ""], []],
    [[], []],
    [
      ["a", 1, null],
      ["/1: expected a string, got 1", "/2: expected a string, got null"],
    ],
    ["a", ['expected an array, got "a"']],
    [{ length: 1 }, ["expected an array, got an object"]],
    [new Array(2), ["/0: expected a string, got nothing", "/1: expected a string, got nothing"]],
  ])("%j", (value, want) => {
    expect(messages(edmStrings(value, COLLECT))).toEqual(want);
    expect(messages(listOf(edmString)(value, COLLECT))).toEqual(want);
    expect(edmList(value, GUARD, edmString) === null).toBe(want.length === 0);
    expect(edmStrings(value, GUARD) === null).toBe(want.length === 0);
  });

  it("stops in time in a sparse array of four billion holes", () => {
    expect(edmStrings(new Array(2 ** 32 - 1), COLLECT)).toHaveLength(1000);
  });

  it.each<[unknown, readonly string[]]>([
    [{ id: "1", "@odata.type": "#x" }, []],
    [{}, []],
    [{ id: null, "@odata.type": null }, []],
    ["x", ['expected an object, got "x"']],
    [[], ["expected an object, got an array"]],
    [{ id: 1, "@odata.type": 2 }, ["/@odata.type: expected a string, got 2", "/id: expected a string, got 1"]],
  ])("an expanded relationship: %j", (value, want) => {
    expect(messages(edmReference(value, COLLECT))).toEqual(want);
    expect(edmReference(value, GUARD) === null).toBe(want.length === 0);
  });

  it("accepts what either of two checks accepts", () => {
    const check = eitherOf(edmString, edmInt32);
    expect(check("x", COLLECT)).toBe(null);
    expect(check(1, COLLECT)).toBe(null);
    expect(messages(check(true, COLLECT))).toEqual(["expected a string or an integer, got true"]);
    expect(edmEither(true, GUARD, edmString, edmInt32)).not.toBe(null);
    const picky: Check = (value, mode) => (value === true ? fail(value, mode, "type", "anything else") : null);
    expect(messages(edmEither(true, COLLECT, edmString, picky))).toEqual(["expected a string or a value, got true"]);
  });
});

it("has nothing against what the pages do not describe", () => {
  expect(edmUntyped()).toBe(null);
});
