import { describe, expect, it } from "vitest";
import { createDiagnostic, type DiagnosticCode } from "../../generator/diagnostics/catalogue.js";
import { applySuppressions, readSuppressions } from "../../generator/diagnostics/suppressions.js";
import type { JsonObject } from "../../generator/source/json.js";
import { createSourceFile } from "../../generator/source/source-file.js";

/** What is left of a finding on each line of a page, as `line:code`, after the page's suppressions. */
function leftOf(
  lines: readonly string[],
  code: DiagnosticCode,
  message = "m",
  annotation?: JsonObject,
): readonly string[] {
  const text = lines.join("\n");
  const source = createSourceFile("p.md", text);
  let offset = 0;
  const findings = lines.map((line) => {
    const finding = createDiagnostic(code, source.spanAt(offset, offset + line.length), message);
    offset += line.length + 1;
    return finding;
  });
  const annotations = annotation === undefined ? [] : [{ value: annotation, span: source.spanAt(0, 1) }];
  const { value, diagnostics } = readSuppressions(source, annotations);
  return [...diagnostics, ...applySuppressions(findings, value)].map(
    (each) => `${String(each.span.line)}:${each.code}`,
  );
}

describe("comments", () => {
  const cases: readonly { given: string; lines: readonly string[]; want: readonly string[] }[] = [
    { given: "none", lines: ["a", "b"], want: ["1:type/unresolved", "2:type/unresolved"] },
    { given: "the whole page", lines: ["a", "<!-- graphdown-disable-file type/unresolved -->", "c"], want: [] },
    { given: "every code", lines: ["a", "<!-- graphdown-disable-file -->"], want: [] },
    {
      given: "the next line",
      lines: ["<!-- graphdown-disable-next-line type/unresolved -->", "b", "c"],
      want: ["1:type/unresolved", "3:type/unresolved"],
    },
    {
      given: "from here to there",
      lines: ["a", "<!-- graphdown-disable type/unresolved -->", "c", "<!-- graphdown-enable type/unresolved -->", "e"],
      want: ["1:type/unresolved", "5:type/unresolved"],
    },
    {
      given: "from here to the end",
      lines: ["a", "<!-- graphdown-disable type/unresolved, type/ambiguous -->", "c"],
      want: ["1:type/unresolved"],
    },
    {
      given: "an end for everything",
      lines: ["<!-- graphdown-disable type/unresolved -->", "b", "<!-- graphdown-enable -->", "d"],
      want: ["4:type/unresolved"],
    },
    {
      given: "another code, which is reported",
      lines: ["a", "<!-- graphdown-disable-file type/ambiguous -->"],
      want: ["1:type/unresolved", "2:type/unresolved", "2:suppression/unused"],
    },
    {
      given: "a word that is no code",
      lines: ["<!-- graphdown-disable-file type/unresolvd -->"],
      want: ["1:suppression/invalid", "1:type/unresolved"],
    },
    {
      given: "an unknown instruction",
      lines: ["<!-- graphdown-hide type/unresolved -->"],
      want: ["1:suppression/invalid", "1:type/unresolved"],
    },
    {
      given: "a comment without an end",
      lines: ["<!-- graphdown-disable-file type/unresolved"],
      want: ["1:type/unresolved"],
    },
  ];
  it.each(cases)("$given", ({ lines, want }) => {
    expect(leftOf(lines, "type/unresolved")).toEqual(want);
  });
});

describe("the page annotation's list", () => {
  const page = (entry: string): JsonObject => ({ type: "#page.annotation", suppressions: [entry] });
  const cases: readonly { entry: string; code: DiagnosticCode; message: string; want: readonly string[] }[] = [
    { entry: "type/unresolved", code: "type/unresolved", message: "m", want: [] },
    {
      entry: "type/ambiguous",
      code: "type/unresolved",
      message: "m",
      want: ["1:type/unresolved", "1:suppression/unused"],
    },
    {
      entry:
        "Warning: /api-reference/v1.0/resources/a.md/rep/font:\n      " +
        "Expected type String but actual was Single. Property: underline, actual value: 'Single'",
      code: "example/value-type",
      message: "`underline` is `1`.",
      want: [],
    },
    {
      entry:
        "Warning: /api-reference/v1.0/resources/a.md/rep/font:\n      " +
        "Expected type String but actual was Single. Property: underline, actual value: 'Single'",
      code: "example/value-type",
      message: "`bold` is `1`.",
      want: ["1:example/value-type"],
    },
    {
      entry:
        "Error: Referenced type microsoft.graph.licenseAssignmentState is not defined in the doc set! " +
        "Potential suggestion: UNKNOWN",
      code: "type/unresolved",
      message: "No page defines `microsoft.graph.licenseAssignmentState`.",
      want: [],
    },
    {
      entry:
        "Error: Referenced base type microsoft.graph.thing in resource microsoft.graph.lamp " +
        "is not defined in the doc set!",
      code: "type/unresolved-base",
      message: "No page defines the base type `microsoft.graph.thing`.",
      want: [],
    },
    {
      entry: "Warning: something this tool never says",
      code: "type/unresolved",
      message: "m",
      want: ["1:type/unresolved"],
    },
  ];
  it.each(cases)("$entry, $message", ({ entry, code, message, want }) => {
    expect(leftOf(["a"], code, message, page(entry))).toEqual(want);
  });
  it("is read on page annotations only", () => {
    expect(leftOf(["a"], "type/unresolved", "m", { suppressions: ["type/unresolved"] })).toEqual(["1:type/unresolved"]);
  });
});
