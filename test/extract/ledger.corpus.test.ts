import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extractPage } from "../../generator/extract/extract-page.js";
import type { LedgerEntry } from "../../generator/extract/page-facts.js";
import type { Page } from "../../generator/markdown/page.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import { walkBlocks, walkSections } from "../../generator/markdown/sections.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { readFacts, readPage, resourcePage } from "../support/small-pages.js";

/** Every table row and annotated block that a page holds, counted without the rules that read them. */
function countSeen(page: Page): number {
  let seen = 0;
  for (const { section } of walkSections(page.root)) {
    for (const block of walkBlocks(section.blocks)) {
      if (block.kind === "table") seen += block.rows.length;
      if (block.kind === "code" && block.annotation !== undefined) seen += 1;
    }
  }
  return seen;
}
const placeOf = ({ span }: LedgerEntry): string => `${span.path}:${span.start}`;
const gapOf = ({ kind, reason }: LedgerEntry): string => `${kind} | ${reason ?? "no reason given"}`;

/** Tables that explain and blocks that are right as they are: `graphdown coverage` tells of them, and the author has nothing to mend. */
const isUnused = ({ kind }: LedgerEntry): boolean => kind === "otherRow" || kind === "annotatedBlock";

if (corpusMissing !== undefined)
  process.stderr.write(`The ledger of real documentation is not balanced: ${corpusMissing}.\n`);

describe.skipIf(corpusMissing !== undefined)(
  "every row and annotated block of real documentation is understood or reported",
  () => {
    describe.each(corpora)("$name", { timeout: 300_000 }, ({ name, folder }) => {
      const entries: LedgerEntry[] = [];
      const unbalanced: string[] = [];
      const silent: string[] = [];
      it("seen = understood + reported, on every page", () => {
        for (const set of findDocsSets([folder], diskFileSystem).sets) {
          for (const path of set.pages) {
            const read = set.readPage(path);
            if (read.kind === "unreadable") throw new Error(`${path}: ${read.reason}`);
            const page = parsePage(read.source, set.readInclude).value;
            const { value, diagnostics } = extractPage(page);
            entries.push(...value.ledger);
            const seen = countSeen(page);
            const distinct = new Set(value.ledger.map(placeOf)).size;
            if (seen !== value.ledger.length || distinct !== seen)
              unbalanced.push(
                `${path}: ${seen} seen, ${value.ledger.length} in the ledger, ${distinct} of them distinct`,
              );
            const reported = value.ledger.filter(({ outcome }) => outcome === "reported");
            if (
              reported.some(({ reason }) => reason === undefined) ||
              (!reported.every(isUnused) &&
                !diagnostics.some(({ code }) => /^(?:table|annotation|permissions)\//.test(code)))
            )
              silent.push(path);
          }
        }
        expect(entries.length).toBeGreaterThan(0);
        expect(unbalanced).toEqual([]);
        expect(silent).toEqual([]);
      });
      it("has no gap that test/conformance/known-gaps.txt does not list, and no more of any", () => {
        const known = readKnownGaps(name);
        const found = new Map<string, number>();
        for (const entry of entries)
          if (entry.outcome === "reported") found.set(gapOf(entry), (found.get(gapOf(entry)) ?? 0) + 1);
        const grown = [...found]
          .filter(([gap, count]) => count > (known.get(gap) ?? 0))
          .map(([gap, count]) => `${name} | ${gap} | ${count}`);
        expect(grown, "new gaps, or more of a known one").toEqual([]);
        const shrunk = [...known]
          .filter(([gap, count]) => count > (found.get(gap) ?? 0))
          .map(([gap]) => `${name} | ${gap} | ${found.get(gap) ?? 0}`);
        expect(shrunk, "a gap has shrunk: write the smaller number into the list").toEqual([]);
      });
    });
  },
);

/** `corpus | kind | reason | count` for each line that is no comment. */
function readKnownGaps(corpus: string): ReadonlyMap<string, number> {
  const lines = readFileSync(join(import.meta.dirname, "../conformance/known-gaps.txt"), "utf8").split("\n");
  return new Map(
    lines.flatMap((line): (readonly [string, number])[] => {
      const [name, kind, reason, count] = line.split(" | ");
      return name === corpus && kind !== undefined && reason !== undefined
        ? [[`${kind} | ${reason}`, Number(count)]]
        : [];
    }),
  );
}

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
