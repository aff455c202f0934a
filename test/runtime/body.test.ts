import { describe, expect, it } from "vitest";
import { edmReadOnly, edmRequired, overrule } from "../../templates/runtime/body.js";
import { edmString } from "../../templates/runtime/edm.js";
import { add, COLLECT, GUARD } from "../../templates/runtime/failure.js";
import { edmUntyped } from "../../templates/runtime/fields.js";
import { messages } from "./messages.js";

describe("request bodies", () => {
  it.each<[unknown, readonly string[]]>([
    ["x", []],
    [undefined, ["expected a string, got nothing"]],
    [null, ["expected a string, got null"]],
    [1, ["expected a string, got 1"]],
  ])("must have a property: %j", (value, want) => {
    expect(messages(edmRequired(value, COLLECT, edmString))).toEqual(want);
    expect(edmRequired(value, GUARD, edmString) === null).toBe(want.length === 0);
  });

  it("must have a property of which nothing else is known", () => {
    expect(edmRequired(1, COLLECT, edmUntyped)).toBe(null);
    expect(messages(edmRequired(undefined, COLLECT, edmUntyped))).toEqual(["expected a value, got nothing"]);
    expect(edmRequired(undefined, COLLECT, edmString)).toMatchObject([{ code: "required" }]);
  });

  it("must not have what the service sets", () => {
    expect(messages(edmReadOnly("1", COLLECT))).toEqual([
      'expected nothing, because the property is read-only, got "1"',
    ]);
  });

  it("have the last word on a property", () => {
    const failures = () => add(add(null, "id", edmString(1, COLLECT)), "name", edmString(2, COLLECT));
    expect(messages(overrule(failures(), "id", edmReadOnly(1, COLLECT)))).toEqual([
      "/name: expected a string, got 2",
      "/id: expected nothing, because the property is read-only, got 1",
    ]);
    expect(messages(overrule(failures(), "id", null))).toHaveLength(2);
    expect(messages(overrule(null, "id", edmReadOnly(1, COLLECT)))).toHaveLength(1);
    expect(overrule(null, "id", null)).toBe(null);
  });
});
