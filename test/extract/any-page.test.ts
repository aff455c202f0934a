import fc from "fast-check";
import { expect, it } from "vitest";
import { walkBlocks, walkSections } from "../../generator/markdown/sections.js";
import { linkPages, readFacts, readPage } from "../support/small-pages.js";

/** Pieces of pages, sound and broken, that a page may be made of in any order. */
const pieces = fc.oneof(
  fc.constantFrom(
    "# boat resource type",
    "# rig enum type",
    "# Get boat",
    "## Properties",
    "## Relationships",
    "## Members",
    "### rig values",
    "## HTTP request",
    "## Request body",
    "## Response",
    "## Permissions",
    "## Derived types",
    "Namespace: microsoft.graph",
    "Inherits from [vessel](vessel.md). Base type of [dinghy](dinghy.md).",
    "|Property|Type|Description|\n|:--|:--|:--|\n|a|[rig](#rig-values) collection|Possible values are: `x`, `y`.|\n|b",
    "|Property|Type|\n|--|--|--|\n|a|String|\nb|`|`|c|",
    "|Member|Value|\n|--|--|\n|x|1|\n|null|2|\n|x|4|",
    "|Relationship|Type|Description|\n|--|--|--|\n|twin|[boat](boat.md) or String|Read-only.|",
    "|Permission type|Permissions|\n|--|--|\n|Application|Boat.Read|",
    '<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.boat", "baseType": "boat" } -->',
    '<!-- { "blockType": "request", } -->',
    "<!-- { broken",
    '```json\n{ "a": "String", "rig": ["x"], }\n```',
    "```http\nGET /boats/{id}\n```",
    "```http\nHTTP/1.1 200 OK\n\n{\n```",
    "- item\n\n  |Property|Type|Description|\n  |--|--|--|\n  |c|Int32|C.|",
    "> [!NOTE]\n> This resource is deprecated.",
    "[!INCLUDE [x](x.md)]",
    "# [HTTP](#tab/http)",
    "---",
  ),
  fc.string({ maxLength: 40 }),
  fc.stringMatching(/^[|`*[\]()<>!#\- \n:a-c]{0,40}$/),
);
const page = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join("\n\n"));
const path = fc.constantFrom("resources/boat.md", "api/boat-get.md", "other/boat.md");

it("no page makes a rule throw, and every row and annotated block is accounted for once", () => {
  fc.assert(
    fc.property(page, path, (markdown, at) => {
      const parsed = readPage(markdown, at).value;
      const seen = [...walkSections(parsed.root)].flatMap(({ section }) =>
        [...walkBlocks(section.blocks)].flatMap((block) =>
          block.kind === "table"
            ? block.rows.map(({ span }) => span.start)
            : block.kind === "code" && block.annotation !== undefined
              ? [block.span.start]
              : [],
        ),
      );
      const { value, diagnostics } = readFacts(markdown, at);
      expect(value.ledger).toHaveLength(seen.length);
      for (const { span, outcome, reason } of value.ledger) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(outcome === "understood" || reason !== undefined).toBe(true);
      }
      for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(parsed.source.text.length);
    }),
    { numRuns: 300 },
  );
});

it("no set of pages makes linking throw, and their order does not matter", () => {
  fc.assert(
    fc.property(page, page, page, (a, b, c) => {
      const pages = { "resources/boat.md": a, "resources/rig.md": b, "api/boat-get.md": c };
      expect(linkPages(Object.fromEntries(Object.entries(pages).reverse())).value).toEqual(linkPages(pages).value);
    }),
    { numRuns: 150 },
  );
});
