import { describe, expect, it } from "vitest";
import { edmString } from "../../templates/runtime/edm.js";
import { add, COLLECT, GUARD, type Failures, type Mode, type Trail } from "../../templates/runtime/failure.js";
import { edmList } from "../../templates/runtime/list.js";
import { failObject, hasFields } from "../../templates/runtime/object.js";
import { descend } from "../../templates/runtime/trail.js";
import { messages } from "./messages.js";

describe("values that hold their own kind", () => {
  interface Tree {
    name?: unknown;
    left?: Tree;
    right?: Tree;
    children?: Tree[];
  }

  function check(value: unknown, mode: Mode, trail?: Trail): Failures {
    return descend(value, mode, inspect, trail);
  }
  function inspect(value: unknown, mode: Mode, trail: Trail): Failures {
    if (!hasFields<Tree>(value)) return failObject(value, mode);
    let failures: Failures = null;
    if (value.name !== undefined) failures = add(failures, "name", edmString(value.name, mode));
    if (value.left !== undefined) failures = add(failures, "left", check(value.left, mode, trail));
    if (value.right !== undefined) failures = add(failures, "right", check(value.right, mode, trail));
    if (value.children !== undefined) failures = add(failures, "children", edmList(value.children, mode, check, trail));
    return failures;
  }

  it("finds what is wrong deep inside", () => {
    expect(messages(check({ left: { children: [{}, { name: 1 }] } }, COLLECT))).toEqual([
      "/left/children/1/name: expected a string, got 1",
    ]);
  });

  it("rejects a value that holds itself", () => {
    const value: Tree = { left: {} };
    value.left = { right: value };
    expect(messages(check(value, COLLECT))).toEqual([
      "/left/right: expected a value that does not hold itself, got an object",
    ]);
    expect(check(value, GUARD)).not.toBe(null);
  });

  it("accepts a value that stands in two places, and looks at it once", () => {
    let value: Tree = {};
    for (let level = 0; level < 90; level++) value = { left: value, right: value, children: [value, value] };
    expect(check(value, GUARD)).toBe(null);
    expect(check(value, COLLECT)).toBe(null);
  });

  it("does not follow 100,000 levels", () => {
    let value: Tree = {};
    for (let level = 0; level < 100_000; level++) value = { left: value };
    expect(check(value, COLLECT)).toMatchObject([{ code: "depth" }]);
  });
});
