import { describe, expect, it } from "vitest";
import { readFacts, readPage, resourcePage } from "../support/small-pages.js";
import { countSeen, isUnused } from "./count-seen.js";

describe("the account of a page", () => {
  const account = (markdown: string, path?: string): readonly string[] => {
    const { value, diagnostics } = readFacts(markdown, path);
    expect(value.ledger).toHaveLength(countSeen(readPage(markdown, path).value));
    if (!value.ledger.filter(({ outcome }) => outcome === "reported").every(isUnused))
      expect(diagnostics).not.toEqual([]);
    return value.ledger.map(
      ({ kind, outcome, reason }) => `${kind} ${outcome}${reason === undefined ? "" : `: ${reason}`}`,
    );
  };
  const table = (header: string, ...rows: readonly string[]): string =>
    [header, header.replace(/[^|]+/g, "--"), ...rows].join("\n");
  const represented = "annotatedBlock understood";
  it.each([
    ["properties", resourcePage("boat", ["|a|String|A.|"]), ["propertyRow understood", represented]],
    [
      "a property twice",
      resourcePage("boat", ["|a|String|A.|", "|a|String|A.|"]),
      ["propertyRow understood", "propertyRow reported: duplicate row", represented],
    ],
    [
      "relationships",
      resourcePage("boat", [], table("|Relationship|Type|Description|", "|a|[b](b.md)|A.|")),
      ["relationshipRow understood", represented],
    ],
    [
      "members",
      resourcePage("boat", [], `### rig values\n\n${table("|Member|", "|a|", "|null|")}`),
      ["enumRow understood", "enumRow reported: `null` is the absence of a value, not a member", represented],
    ],
    [
      "methods",
      resourcePage("boat", [], `## Methods\n\n${table("|Method|Return type|Description|", "|[Get](x.md)|boat|Get.|")}`),
      ["methodRow understood", represented],
    ],
    [
      "derived types",
      resourcePage(
        "boat",
        [],
        `## Derived types\n\n${table("|Type|Description|", "|[dinghy](d.md)|Small.|", "|yacht|Large.|")}`,
      ),
      ["derivedTypeRow understood", "derivedTypeRow reported: no link to the derived type", represented],
    ],
    [
      "fields of a text",
      resourcePage(
        "boat",
        [],
        `## Properties of a boat definition\n\n${table("|Property|Type|Description|", "|A|Int|A.|")}`,
      ),
      ["embeddedRow understood", represented],
    ],
    [
      "another table",
      resourcePage("boat", [], `## Colours\n\n${table("|Colour|Meaning|", "|red|Stop.|")}`),
      ["otherRow reported: no rule reads the table", represented],
    ],
    [
      "a block nobody reads",
      resourcePage("boat", [], '<!-- { "blockType": "samples" } -->\n```json\n{}\n```'),
      ["annotatedBlock reported: no rule reads a block of type samples here", represented],
    ],
    [
      "a block of an unknown type",
      resourcePage("boat", [], '<!-- { "blockType": "boats" } -->\n```json\n{}\n```'),
      ["annotatedBlock reported: no rule reads a block of type that is unknown here", represented],
    ],
    [
      "an ignored block",
      resourcePage("boat", [], '<!-- { "blockType": "ignored" } -->\n```json\n{}\n```'),
      [represented, represented],
    ],
  ])("%s", (_, markdown, want) => {
    expect(account(markdown)).toEqual(want);
  });
  it("an operation", () => {
    const markdown = [
      "# Get boat",
      `## Permissions\n\n${table("|Permission type|Permissions|", "|Delegated (work or school account)|Boat.Read|", "|Nobody|Boat.Read|")}`,
      '## HTTP request\n\n<!-- { "blockType": "samples" } -->\n```http\nGET /boats/{id}\n```',
      `## Request headers\n\n${table("|Name|Description|", "|Authorization|Bearer.|")}`,
      `## Function parameters\n\n${table("|Parameter|Type|Description|", "|a|String|A.|")}`,
      `## Request body\n\n${table("|Property|Type|Description|", "|a|String|A.|")}`,
      '## Example\n\n<!-- { "blockType": "request" } -->\n```http\nGET /boats/1\n```\n\n<!-- { "blockType": "response" } -->\n```http\nHTTP/1.1 204 No Content\n```\n\n<!-- { "blockType": "example" } -->\n```json\n{}\n```',
    ].join("\n\n");
    expect(account(markdown, "api/boat-get.md")).toEqual([
      "permissionRow understood",
      "permissionRow reported: not a permission type",
      "headerRow understood",
      "parameterRow understood",
      "bodyRow understood",
      "annotatedBlock understood",
      "annotatedBlock understood",
      "annotatedBlock understood",
      "annotatedBlock reported: no rule reads a block of type example here",
    ]);
  });
});
