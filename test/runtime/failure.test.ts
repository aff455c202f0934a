import { describe, expect, it } from "vitest";
import { add, COLLECT, fail, GUARD, isSettled, type Failures } from "../../templates/runtime/failure.js";
import { messages } from "./messages.js";

describe("failures", () => {
  it("collects, each with the way to it", () => {
    let failures = add(null, "a", fail(1, COLLECT, "type", "a string"));
    failures = add(failures, "b", null);
    failures = add(failures, "c", add(null, 0, fail(2, COLLECT, "type", "a string")));
    expect(messages(failures)).toEqual(["/a: expected a string, got 1", "/c/0: expected a string, got 2"]);
  });

  it("keeps no more than anyone reads", () => {
    let failures: Failures = null;
    for (let index = 0; index < 1500; index++)
      failures = add(failures, index, fail(index, COLLECT, "type", "a string"));
    expect(failures).toHaveLength(1000);
    expect(isSettled(failures, COLLECT)).toBe(true);
  });

  it("is settled at once where only the answer matters", () => {
    expect(isSettled(null, GUARD)).toBe(false);
    expect(isSettled(fail(1, GUARD, "type", "a string"), GUARD)).toBe(true);
    expect(isSettled(fail(1, COLLECT, "type", "a string"), COLLECT)).toBe(false);
  });
});

it("allocates nothing where only the answer matters", () => {
  expect(fail(1, GUARD, "type", "a string")).toBe(fail({}, GUARD, "enum", "one of two"));
  expect(add(null, "a", fail(1, GUARD, "type", "a string"))).toEqual([]);
});
