import { expect, test } from "vitest";
import { listProse } from "../../generator/check/prose.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import { createSourceFile } from "../../generator/source/source-file.js";
import { spanInBlock } from "../../generator/source/text-block.js";

const text = `---
title: not prose
---

# A *bright* lamp

See [the shop](shop.md), \`not code\` &amp; more.

- One
- **Two**

> [!NOTE]
> Quoted.

|Property|Description|
|:---|:---|
|id|In a cell.|

\`\`\`http
GET /not/code
\`\`\`
`;

test("is every running text, as it stands on the page", () => {
  const source = createSourceFile("resources/lamp.md", text);
  const page = parsePage(source, () => ({ kind: "missing" })).value;
  const blocks = listProse(page, (path) => (path === source.path ? source : undefined));
  expect(blocks.map((block) => block.text.trim())).toEqual([
    "# A *bright* lamp",
    "See",
    "the shop",
    ",",
    "&amp; more.",
    "One",
    "Two",
    "[!NOTE]\n> Quoted.",
    "Property",
    "Description",
    "id",
    "In a cell.",
  ]);
  for (const block of blocks) {
    const { start, end } = spanInBlock(block, 0, block.text.length);
    expect(source.text.slice(start, end)).toBe(block.text);
  }
});
test("is nothing where there is no page", () => {
  expect(listProse(undefined, () => undefined)).toEqual([]);
});
