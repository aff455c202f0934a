import { describe, expect, test } from "vitest";
import { runRule } from "../../generator/check/check.js";
import { defineRule } from "../../generator/check/rule.js";
import { noConventions } from "../../generator/source/conventions.js";
import { formatSpan, wholeFileSpan } from "../../generator/source/span.js";
import { readPageTexts } from "../../generator/testing.js";

const page = "# lamp resource type\n\n|Property|Type|Description|\n|:---|:---|:---|\n|id|String||\n";
const about = { severity: "info", title: "A lamp", help: "Look at it." } as const;
const breaking = defineRule({
  code: "contoso/breaking",
  ...about,
  check({ pages, report }) {
    for (const { path } of pages) report({ span: wholeFileSpan(path), message: "Found before it broke." });
    throw new Error("no luck\nat all");
  },
});

describe("a rule that throws", () => {
  test("costs what it would have said, and is named", () => {
    const { model, fixtures, pages, docsSet } = readPageTexts({ "resources/lamp.md": page });
    const { findSource } = docsSet;
    const input = {
      pages,
      otherPages: [],
      conventions: noConventions,
      model,
      fixtures,
      findSource,
      findPage: () => undefined,
    };
    const found = runRule(breaking, input, wholeFileSpan("graphdown.yaml"));
    expect(found.map(({ code, severity, span, message }) => [code, severity, formatSpan(span), message])).toEqual([
      ["contoso/breaking", "info", "resources/lamp.md:1:1", "Found before it broke."],
      ["check/failed", "error", "graphdown.yaml:1:1", "The rule `contoso/breaking` failed: no luck"],
    ]);
  });
  test("leaves the other rules to theirs", () => {
    const codes = readPageTexts({ "resources/lamp.md": page }, { rules: [breaking] }).diagnostics.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(expect.arrayContaining(["check/failed", "contoso/breaking", "description/missing"]));
  });
});

test("a rule sees a page's sections and the text of what they stand in", () => {
  const seen: (string | undefined)[] = [];
  const reading = defineRule({
    code: "contoso/reading",
    ...about,
    check({ findPage, findSource }) {
      seen.push(findPage("resources/lamp.md")?.root.sections[0]?.heading?.text, findSource("resources/lamp.md")?.text);
      seen.push(findPage("resources/gone.md")?.path);
    },
  });
  readPageTexts({ "resources/lamp.md": page }, { rules: [reading] });
  expect(seen).toEqual(["lamp resource type", page, undefined]);
});
