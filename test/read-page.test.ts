import { describe, expect, it } from "vitest";
import { hasSameIncludes, readPage, readPageOf, type PageResult } from "../generator/read-page.js";
import { noConventions } from "../generator/source/conventions.js";
import { findDocsSets, type DocsSet } from "../generator/source/docs-set.js";
import { diskFileSystem } from "../generator/source/file-system.js";
import { createMemoryFileSystem } from "./support/memory-file-system.js";

const page = `# bulb resource type

[!INCLUDE [note](../includes/note.md)]

[!INCLUDE [gone](../includes/gone.md)]

[!INCLUDE [away](../../../away.md)]

<!-- graphdown-disable-next-line type/unresolved -->
|Property|Type|Description|
|:---|:---|:---|
|power|Int32|In watts.|
`;
const files = {
  "/docs/v1.0/resources/bulb.md": page,
  "/docs/v1.0/includes/note.md": "A note.\n\n[!INCLUDE [more](more.md)]\n",
  "/docs/v1.0/includes/more.md": "More.\n",
};

function setOf(changes: Readonly<Record<string, string>> = {}): DocsSet {
  const [set] = findDocsSets(["/docs/v1.0"], createMemoryFileSystem({ ...files, ...changes })).sets;
  if (set === undefined) throw new Error("there is no set");
  return set;
}
function readBulb(set: DocsSet): PageResult {
  return readPageOf(set, "resources/bulb.md", noConventions);
}

describe("readPage", () => {
  it("gives plain data for every page of the sample: what a cache or another thread hands back is the same", () => {
    const sets = findDocsSets(["input-docs"], diskFileSystem).sets;
    const results = sets.flatMap((set) => set.pages.map((path) => readPageOf(set, path, noConventions)));
    expect(results.length).toBeGreaterThan(40);
    for (const result of results) expect(structuredClone(result), result.path).toStrictEqual(result);
  });

  it("lists the includes that it asked for, those of includes too", () => {
    const hash = expect.stringMatching(/^[\w-]{22}$/) as unknown;
    expect(readBulb(setOf()).includes).toEqual([
      { from: "resources/bulb.md", url: "../includes/note.md", found: { path: "includes/note.md", hash } },
      { from: "includes/note.md", url: "more.md", found: { path: "includes/more.md", hash } },
      { from: "resources/bulb.md", url: "../includes/gone.md", found: "missing" },
      { from: "resources/bulb.md", url: "../../../away.md", found: "outside" },
    ]);
  });

  it("gives the same whatever the line ends", () => {
    const windows = setOf({ "/docs/v1.0/resources/bulb.md": page.replaceAll("\n", "\r\n") });
    expect(readBulb(windows)).toEqual(readBulb(setOf()));
  });

  it("reports a throw, and nothing else is lost", () => {
    const input = { path: "resources/bulb.md", text: page, conventions: noConventions };
    const result = readPage(input, () => {
      throw new Error("the disk is on fire");
    });
    expect(result.facts).toBeUndefined();
    expect(result.diagnostics).toMatchObject([
      {
        code: "source/failed",
        span: { path: "resources/bulb.md" },
        message: "Reading the page failed: the disk is on fire",
      },
    ]);
  });
});

describe("hasSameIncludes", () => {
  const result = readBulb(setOf());
  it.each([
    ["nothing changed", {}, true],
    ["another page changed", { "/docs/v1.0/resources/lamp.md": "# lamp\n" }, true],
    ["an include changed", { "/docs/v1.0/includes/note.md": "Another note.\n" }, false],
    ["an include of an include changed", { "/docs/v1.0/includes/more.md": "Less.\n" }, false],
    ["an include that was missing is there", { "/docs/v1.0/includes/gone.md": "Back.\n" }, false],
  ])("tells whether a result still holds: %s", (_, changes, want) => {
    expect(hasSameIncludes(result, setOf(changes).readInclude)).toBe(want);
  });
});
