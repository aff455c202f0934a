import { describe, expect, it } from "vitest";
import { describeValue, writeMessage, writePointer } from "../../templates/runtime/issue.js";

describe("pointers and messages", () => {
  it.each([
    [[], ""],
    [["mail"], "/mail"],
    [["value", 0, "size"], "/value/0/size"],
    [["a/b", "c~d", ""], "/a~1b/c~0d/"],
    [["~1"], "/~01"],
  ])("%j is %j", (keys, want) => {
    expect(writePointer(keys)).toBe(want);
  });

  it("puts the path in front, where there is one", () => {
    expect(writeMessage("/mail", "expected a string, got 12")).toBe("/mail: expected a string, got 12");
    expect(writeMessage("", "expected an object, got 12")).toBe("expected an object, got 12");
  });

  it.each<[unknown, string]>([
    ["12", '"12"'],
    ['say "hi"\n', '"say \\"hi\\"\\n"'],
    ["x".repeat(61), `"${"x".repeat(60)}…"`],
    [12, "12"],
    [NaN, "NaN"],
    [true, "true"],
    [null, "null"],
    [undefined, "nothing"],
    [[], "an array"],
    [{}, "an object"],
    [() => 1, "a function"],
    [12n, "12"],
    [Symbol("x"), "a symbol"],
  ])("describes a value in a few words", (value, want) => {
    expect(describeValue(value)).toBe(want);
  });
});
