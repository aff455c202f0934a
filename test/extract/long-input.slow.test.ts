import { describe, expect, it } from "vitest";
import { readCombination } from "../../generator/extract/values/combination.js";
import { findDeprecation } from "../../generator/extract/prose/deprecation.js";
import { readPropertyFacts } from "../../generator/extract/properties/property-facts.js";
import { splitSentences } from "../../generator/extract/prose/sentences.js";
import { parseTypeCell } from "../../generator/extract/properties/type-cell.js";
import { findValueList } from "../../generator/extract/values/value-list.js";
import { slugOf } from "../../generator/markdown/sections.js";
import type { Inline, RichText } from "../../generator/markdown/page.js";
import { linkPages, readContent, readFacts, resourcePage } from "../support/small-pages.js";

/** What a hostile cell may hold: a unit, and how it is repeated. */
const units: readonly (readonly [name: string, unit: string])[] = [
  ["blanks", " "],
  ["words", "a "],
  ["one word", "a"],
  ["digits", "9"],
  ["full stops", "."],
  ["full stops and blanks", ". "],
  ["commas", ", "],
  ["colons", ": "],
  ["semicolons", "; "],
  ["opening brackets", "("],
  ["closing brackets", ")"],
  ["brackets", "() "],
  ["square brackets", "["],
  ["links", "[a](b.md) "],
  ["open links", "[a]("],
  ["backticks", "`"],
  ["code", "`a`, "],
  ["asterisks", "*"],
  ["bold", "**a** "],
  ["quotes", "\"'"],
  ["dashes", "- "],
  ["quotes in quotes", "> "],
  ["emphasis in emphasis", "*a **a "],
  ["line breaks", "<br>"],
  ["items", "<li>a"],
  ["comments", "<!-- "],
  ["dollars", "$filter "],
  ["supports", "Supports "],
  ["supports not", "does not support $filter "],
  ["cues", "possible values are: "],
  ["cues and nulls", "possible values are: `null` "],
  ["cues and blanks", "possible   values   "],
  ["values", "values "],
  ["one of", "one of the following "],
  ["for", "values for the property "],
  ["read-only", "is read-only and "],
  ["nullable", "null, null if "],
  ["deprecated", "this property is deprecated "],
  ["not deprecated", "this property a b c "],
  ["whether deprecated", "whether "],
  ["months", "january 1, "],
  ["required on create", "required when a "],
  ["maximum", "maximum length of a "],
  ["ranges", "valid values 1 to "],
  ["default", "default value is "],
  ["inherited", "inherited from "],
  ["derived", "derives from the abstract "],
  ["inherits words", "inherits a,b c,d "],
  ["collection", "collection("],
  ["or", "a or "],
  ["combination", "comma "],
  ["evolvable", "include-unknown-enum-members `a`: "],
  ["namespaces", "microsoft.graph."],
];
/** Generous: a quadratic pattern over the larger size takes minutes, a linear one milliseconds. */
const bound = 3000;

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
const repeat = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)) + "x";

/** Tokens as a parser could give them, without its help in shortening them. */
function asText(text: string): RichText {
  const span = { path: "a.md", start: 0, end: text.length, line: 1, column: 1 };
  return { text, tokens: [{ kind: "text", text, strong: false, emphasis: false, span }] };
}
function asTokens(unit: string, count: number): RichText {
  const span = { path: "a.md", start: 0, end: unit.length, line: 1, column: 1 };
  const kinds: readonly Inline["kind"][] = ["text", "code", "text", "link", "break", "html"];
  const tokens = Array.from({ length: count }, (_, index): Inline => {
    const kind = kinds[index % kinds.length] ?? "text";
    const common = { text: unit, strong: index % 5 === 0, emphasis: false, span };
    if (kind === "link") return { ...common, kind, url: "b.md" };
    if (kind === "html") return { ...common, kind, text: "", tag: "<li>" };
    return { ...common, kind };
  });
  return { text: tokens.map(({ text }) => text).join(""), tokens };
}
const span = { path: "a.md", start: 0, end: 1, line: 1, column: 1 };

describe("rules on 100,000 hostile characters", () => {
  it.each(units)("%s", (_, unit) => {
    const text = repeat(unit, 100_000);
    const contents = [asText(text), asTokens(unit, 10_000), asTokens(unit.trim(), 10_000)];
    const slow = Object.entries({
      splitSentences: () => splitSentences(text),
      findDeprecation: () => findDeprecation(splitSentences(text), span),
      readCombination: () => readCombination(text, span),
      slugOf: () => slugOf(text),
      findValueList: () => contents.map(findValueList),
      readPropertyFacts: () => contents.map((content) => readPropertyFacts(content, span)),
      parseTypeCell: () => contents.map(parseTypeCell),
    }).flatMap(([name, run]) => {
      const time = timed(run);
      return time > bound ? [`${name}: ${Math.round(time)} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});

describe("pages with 20,000 hostile characters in every place", () => {
  it.each(units)("%s", { timeout: 60_000 }, (_, unit) => {
    const text = repeat(unit, 20_000).replaceAll("|", "").replaceAll("\n", " ");
    const page = `# boat resource type\n\nNamespace: microsoft.graph\n\n${text}\n\n## Properties\n\n|Property|Type|Description|\n|--|--|--|\n|a|${text}|A.|\n|b|String|${text}|\n|${text}|String|C.|\n\n### ${text} values\n\n|Member|Value|\n|--|--|\n|${text}|1|\n\n<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.boat" } -->\n\`\`\`json\n{}\n\`\`\`\n`;
    expect(timed(() => readFacts(page))).toBeLessThan(bound);
    const operation = `# Get ${text}\n\n## HTTP request\n\n\`\`\`http\nGET /${text}\n\`\`\`\n\n## Permissions\n\n|Permission type|Permissions|\n|--|--|\n|${text}|${text}|\n\n## Request body\n\n${text} a JSON representation of ${text}\n\n## Response\n\n${text} returns ${text}\n`;
    expect(timed(() => readFacts(operation, "api/boat-get.md"))).toBeLessThan(bound);
    expect(timed(() => linkPages({ "resources/boat.md": page, "api/boat-get.md": operation }))).toBeLessThan(2 * bound);
  });
});

it("lists and quotes in each other are read to a depth, and reported below it", () => {
  const { value, diagnostics } = readFacts(`${resourcePage("boat", ["|a|String|A.|"])}\n${"> - ".repeat(5_000)}x\n`);
  expect(value.types[0]?.properties).toHaveLength(1);
  expect(diagnostics.map(({ code }) => code)).toEqual(["page/nested-too-deep"]);
});

it("a table of 20,000 rows, a list of 5,000 values", () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `|p${index}|String|Read-only. Possible values are: \`a\`, \`b\`.|`,
  );
  expect(timed(() => readFacts(resourcePage("boat", rows)))).toBeLessThan(4 * bound);
  const values = Array.from({ length: 5_000 }, (_, index) => `\`v${index}\``).join(", ");
  const list = findValueList(readContent(`Possible values are: ${values}.`));
  expect(list?.values).toHaveLength(5_000);
});
