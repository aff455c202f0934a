import { describe, expect, it } from "vitest";
import { describeValue, formatIssue, formatIssues, writePointer } from "../../templates/runtime/issue.js";

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
    const mail = {
      path: "/mail",
      pointer: ["mail"],
      code: "type",
      message: "expected a string, got 12",
      expected: "a string",
    } as const;
    expect(formatIssue(mail)).toBe("/mail: expected a string, got 12");
    expect(formatIssue({ path: "", message: "expected an object, got 12" })).toBe("expected an object, got 12");
    expect(formatIssues([mail, mail])).toBe("/mail: expected a string, got 12\n/mail: expected a string, got 12");
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
