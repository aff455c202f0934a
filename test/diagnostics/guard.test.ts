import { describe, expect, it } from "vitest";
import { attempt, describeThrown } from "../../generator/diagnostics/guard.js";
import { outcome } from "../../generator/diagnostics/outcome.js";
import { wholeFileSpan } from "../../generator/source/span.js";

const place = wholeFileSpan("api/user-get.md");

describe("attempt", () => {
  it("gives the outcome of work that succeeds as it is", () => {
    const found = outcome("done");
    expect(attempt(place, "emit/failed", "Printing `user`", () => found)).toBe(found);
  });

  it("reports what was thrown, at the place", () => {
    const work = (): never => {
      throw new Error("boom");
    };
    expect(attempt(place, "emit/failed", "Printing `user`", work)).toEqual({
      value: undefined,
      diagnostics: [
        { code: "emit/failed", severity: "error", message: "Printing `user` failed: boom", span: place, related: [] },
      ],
    });
  });
});

describe("describeThrown", () => {
  it.each([
    [new Error("boom"), "boom"],
    [new Error("\n  first line\n  at line 3"), "first line"],
    ["a text", "a text"],
    [undefined, "undefined"],
  ])("says what was thrown on one line: %s", (thrown, want) => {
    expect(describeThrown(thrown)).toBe(want);
  });
});
