import { describe, expect, it } from "vitest";
import { loadOverrides } from "../../generator/config/load-overrides.js";
import { formatSpan } from "../../generator/source/span.js";

function problems(text: string): readonly string[] {
  return loadOverrides("overrides.yaml", text).diagnostics.map(
    (diagnostic) => `${formatSpan(diagnostic.span)} ${diagnostic.message}`,
  );
}

describe("overrides.yaml", () => {
  it("reads each entry with its place", () => {
    const text = [
      "- target: user.age",
      "  nullable: false",
      "  reason: never null",
      "- target: user.shoeSize",
      "  apiVersion: beta",
      "  add: true",
      "  type: Int32",
      "  reason: forgotten",
      "  link: https://example.com/1",
      "- { target: colour.octarine, remove: true, reason: no such colour }",
    ].join("\n");
    const { value, diagnostics } = loadOverrides("overrides.yaml", text);
    expect(diagnostics).toEqual([]);
    expect(value?.map(({ span, ...rest }) => ({ ...rest, place: formatSpan(span) }))).toEqual([
      {
        target: "user.age",
        change: { kind: "correct", nullable: false },
        reason: "never null",
        place: "overrides.yaml:1:11",
      },
      {
        target: "user.shoeSize",
        apiVersion: "beta",
        change: { kind: "add", type: "Int32", description: "" },
        reason: "forgotten",
        link: "https://example.com/1",
        place: "overrides.yaml:4:11",
      },
      {
        target: "colour.octarine",
        change: { kind: "remove" },
        reason: "no such colour",
        place: "overrides.yaml:10:13",
      },
    ]);
  });
  it("may be empty", () => {
    expect(loadOverrides("overrides.yaml", "# none\n")).toEqual({ value: [], diagnostics: [] });
  });

  const cases: readonly { given: string; want: readonly string[] }[] = [
    { given: "- target: user.age\n  nullable: false", want: ["overrides.yaml:1:3 `0` needs the key `reason`."] },
    {
      given: "- target: user.age\n  nulable: false\n  reason: x",
      want: ["overrides.yaml:2:3 There is no key `nulable` in `0`; did you mean `nullable`?"],
    },
    { given: "- { target: a.b, add: false, reason: x }", want: ["overrides.yaml:1:23 `0.add` takes true."] },
    {
      given: "- { target: a.b, link: 'javascript:x', reason: x }",
      want: ["overrides.yaml:1:24 `0.link` takes an http or https address."],
    },
    { given: "target: a.b", want: ["overrides.yaml:1:1 The file takes a list of overrides."] },
  ];
  it.each(cases)("$given", ({ given, want }) => {
    expect(problems(given)).toEqual(want);
    expect(loadOverrides("overrides.yaml", given).value).toBeUndefined();
  });
});
