import { describe, expect, it } from "vitest";
import { extractPage } from "../../generator/extract/extract-page.js";
import type { PageFacts } from "../../generator/extract/page-facts.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora } from "../support/corpus.js";
import { readFacts, readPage, resourcePage } from "../support/small-pages.js";

/** Facts come back from a worker and from a cache as they went. */
function expectPlain(facts: PageFacts): void {
  expect(structuredClone(facts)).toEqual(facts);
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
}

describe("what a page yields is plain data", () => {
  it.each([
    [
      "a resource",
      "resources/boat.md",
      resourcePage("boat", ["|rig|String|Read-only. Possible values are: `a`, `b`.|"]),
    ],
    ["front matter", "resources/boat.md", `---\ntitle: Boat\nms.date: 2024\n---\n${resourcePage("boat", [])}`],
    [
      "an operation",
      "api/boat-get.md",
      '# Get boat\n\n## HTTP request\n\n```http\nGET /boats/{id}\n```\n\n## Response\n\nReturns `200 OK` and a [boat](../resources/boat.md).\n\n## Example\n\n<!-- { "blockType": "response" } -->\n```http\nHTTP/1.1 200 OK\n\n{ "id": null }\n```\n',
    ],
  ])("%s", (_, path, markdown) => {
    const { value, diagnostics } = readFacts(markdown, path);
    expectPlain(value);
    expect(structuredClone(diagnostics)).toEqual(diagnostics);
  });

  it.each(corpora)("every page of $name", ({ folder }) => {
    for (const set of findDocsSets([folder], diskFileSystem).sets)
      for (const path of set.pages) {
        const read = set.readPage(path);
        if (read.kind === "unreadable") continue;
        const { value } = extractPage(parsePage(read.source, set.readInclude).value);
        // Deep equality of thousands of pages takes its time; that of their texts does not.
        const text = JSON.stringify(value);
        expect(JSON.stringify(structuredClone(value)), path).toBe(text);
        expect(JSON.stringify(JSON.parse(text)), path).toBe(text);
      }
  });
});

it("the includes that were asked for are a part of the page, found or not", () => {
  const include = (url: string): string => `[!INCLUDE [x](${url})]\n\n`;
  const markdown = `# T\n\n${include("../includes/a.md")}${include("../includes/none.md")}`;
  const page = readPage(markdown, "resources/boat.md", {
    "../includes/a.md": include("b.md"),
    "b.md": `B.\n\n${include("../includes/a.md")}`,
  });
  expect(page.value.includes).toEqual([
    { from: "resources/boat.md", url: "../includes/a.md", path: "../includes/a.md" },
    { from: "../includes/a.md", url: "b.md", path: "b.md" },
    { from: "b.md", url: "../includes/a.md", path: "../includes/a.md" },
    { from: "resources/boat.md", url: "../includes/none.md" },
  ]);
});
