import { describe, expect, it } from "vitest";
import { stated } from "../support/facts.js";
import type { PropertyFacts, TypeReference } from "../../generator/model/types.js";
import {
  describeDeprecation,
  describeText,
  dropLinks,
  documentProperty,
  writeDocumentation,
} from "../../templates/documentation.js";
import { findLinkUrl } from "../../templates/documentation-url.js";
import { primitive, property, text } from "../emit/sample-model.js";

const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");
const lines = (docs: readonly string[]): readonly string[] => (docs[0] ?? "").split("\n");

describe("writeDocumentation", () => {
  it.each<[string, readonly string[], { name: string; text: string }[], readonly string[]]>([
    ["nothing", ["", "  "], [], []],
    ["one line", ["One."], [], ["One."]],
    ["paragraphs", ["One.", "Two."], [], ["\nOne.\n\nTwo."]],
    ["tags alone", [], [{ name: "readonly", text: "" }], ["@readonly"]],
    [
      "text and tags",
      ["One."],
      [
        { name: "readonly", text: "" },
        { name: "see", text: "x" },
      ],
      ["\nOne.\n\n@readonly\n@see x"],
    ],
  ])("writes %s", (_, paragraphs, tags, want) => {
    expect(writeDocumentation(paragraphs, tags)).toEqual(want);
  });

  it("wraps long lines at blanks", () => {
    const wrapped = lines(writeDocumentation([words(60)])).slice(1);
    expect(wrapped.length).toBeGreaterThan(3);
    expect(wrapped.every((line) => line.length <= 94)).toBe(true);
    expect(wrapped.join(" ")).toBe(words(60));
  });

  it("keeps a code span on one line", () => {
    const span = "`Exchange Active Sync and other clients`";
    expect(
      lines(writeDocumentation([`${words(11)} ${span} ${words(20)}`])).filter((line) => line.includes(span)),
    ).toHaveLength(1);
  });

  it("keeps a tag's first word beside it, however long", () => {
    const url = `https://learn.microsoft.com/${"x".repeat(120)}`;
    expect(writeDocumentation([], [{ name: "see", text: url }])).toEqual([`@see ${url}`]);
  });

  it("indents the later lines of a list item", () => {
    expect(
      lines(writeDocumentation([`- ${words(30)}`]))
        .slice(2)
        .every((line) => line.startsWith("  word")),
    ).toBe(true);
  });
});

describe("describeText", () => {
  it.each([
    ["Not yet documented", ""],
    ["Not yet documented.", ""],
    ["One.  \n\n\n\nTwo.", "One.\n\nTwo."],
    ["Uses `code`.", "Uses `code`."],
    ["The values are:", "The values are."],
    ["See [user](resources/user.md).", "See [user](there:resources/user.md)."],
    ["See [a]() and [b] (c).", "See [a](there:) and [b] (c)."],
    ["See [x](https://x/*/y).", "See [x](there:https://x/*\\/y)."],
  ])("%j is %j", (given, want) => {
    expect(describeText(given, (target) => `there:${target}`)).toBe(want);
  });
});

it("links can be dropped", () => {
  expect(dropLinks("See [the user](resources/user.md) or [a]: b.")).toBe("See the user or [a]: b.");
});

describe("the address of a link", () => {
  it.each([
    ["v1.0", "resources/user.md", "https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0"],
    ["beta", "api/user-get.md#x", "https://learn.microsoft.com/graph/api/user-get?view=graph-rest-beta#x"],
    ["v1.0", "/graph/auth", "https://learn.microsoft.com/graph/auth"],
    ["v1.0", "https://example.com/a", "https://example.com/a"],
    ["v1.0", "concepts/a.md", "concepts/a.md"],
    ["v7", "resources/user.md", "resources/user.md"],
    ["v7", "/graph/auth", "/graph/auth"],
  ])("%s %s is %s", (version, target, want) => {
    expect(findLinkUrl(version, target)).toBe(want);
  });
});

describe("describeDeprecation", () => {
  it.each([
    [{ message: "" }, ""],
    [{ message: "Use `x` instead.", replacement: "x" }, "Use `x` instead."],
    [{ message: "", replacement: "x", date: "2024-05-31" }, "Use `x` instead. (2024-05-31)"],
    [{ message: "Gone on 2024-05-31.", date: "2024-05-31" }, "Gone on 2024-05-31."],
  ])("%j is %j", (given, want) => {
    expect(describeDeprecation(given)).toEqual({ name: "deprecated", text: want });
  });
});

describe("documentProperty", () => {
  const document = (description: string, facts: PropertyFacts, type: TypeReference = text): string =>
    documentProperty(property("x", type, facts, description)).join();

  it.each<[string, string, PropertyFacts, TypeReference, string]>([
    [
      "operators that the text does not name",
      "One.",
      { filter: stated(["eq", "in"]) },
      text,
      "\nOne.\n\nSupports `$filter` (`eq`, `in`).",
    ],
    ["no operators that it does", "Supports $filter (eq).", { filter: stated(["eq"]) }, text, "Supports $filter (eq)."],
    ["when it is returned", "One.", { returned: stated("select") }, text, "\nOne.\n\nReturned only on `$select`."],
    [
      "limits that the text does not name",
      "One.",
      { maxLength: stated(64), minimum: stated(1) },
      text,
      "\nOne.\n\n@maxLength 64\n@minimum 1",
    ],
    ["no limits that it does", "At most 64.", { maxLength: stated(64) }, text, "At most 64."],
    ["a default value", "One.", { defaultValue: stated(false) }, text, "\nOne.\n\n@defaultValue `false`"],
    ["no empty default value", "One.", { defaultValue: stated("") }, text, "One."],
    ["a deprecation without words", "", { deprecated: stated({ message: "" }) }, text, "@deprecated"],
    [
      "a description that is all about the deprecation once",
      "Gone.\nUse y.",
      { deprecated: stated({ message: "Gone. Use y." }) },
      text,
      "@deprecated Gone. Use y.",
    ],
    [
      "a type that no page defines",
      "",
      {},
      { kind: "unresolved", text: "x`y" },
      "Documented as `x'y`, which no page defines.",
    ],
  ])("gives %s", (_, description, facts, type, want) => {
    expect(document(description, facts, type)).toBe(want);
  });

  it("gives the form of a string", () => {
    expect(documentProperty(property("x", primitive("Edm.Duration"), {}, ""), { format: "duration" })).toEqual([
      "@format duration",
    ]);
  });

  it("says that a property is not in the table", () => {
    expect(documentProperty({ ...property("x", text, {}, ""), witnesses: ["representation"] })).toEqual([
      "Not in the documented property table.",
    ]);
  });
});

it("takes linear time on long texts", () => {
  const start = performance.now();
  for (const piece of ["` ", "`", "\n", " ", "a ", "- ", "@ ", "not yet documented "]) {
    const long = piece.repeat(100_000);
    writeDocumentation([describeText(long)], [describeDeprecation({ message: long })]);
  }
  expect(performance.now() - start).toBeLessThan(5_000);
});
