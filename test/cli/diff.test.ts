import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runDiff, type DiffFlags } from "../../generator/commands/diff.js";
import { runGenerate } from "../../generator/commands/generate.js";
import { createTemporaryFolder, writeFiles } from "../support/folders.js";
import { git } from "../support/git.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const page = (...rows: readonly string[]): string =>
  [
    "---",
    'title: "lamp resource type"',
    "doc_type: resourcePageType",
    "---",
    "# lamp resource type",
    "",
    "Namespace: microsoft.graph",
    "",
    "A lamp.",
    "",
    "## Properties",
    "|Property|Type|Description|",
    "|:---|:---|:---|",
    ...rows,
    "",
  ].join("\n");
const before = page("|light|Int32|How bright it is.|", "|name|String|What it is called.|");
const after = page(
  "|light|String|How bright it is.|",
  "|name|String|What it is called.|",
  "|room|String|Where it stands.|",
);

async function diff(folder: string, sides: readonly [string, (string | undefined)?], flags: DiffFlags = {}) {
  const terminal = createRecordingTerminal(folder);
  const exitCode = await runDiff([sides[0], sides[1]], flags, terminal);
  return { exitCode, out: terminal.out(), errors: terminal.errors() };
}

function createFolders(): string {
  const folder = createTemporaryFolder();
  writeFiles(folder, { "old/resources/lamp.md": before, "new/resources/lamp.md": after });
  return folder;
}

/** A repository with the documentation in a checkout's place, the older page committed as `v1`, the newer one after it. */
function createRepository(): string {
  const folder = createTemporaryFolder();
  const path = "docs/api-reference/v1.0/resources/lamp.md";
  git(folder, "init", "-q");
  writeFiles(folder, { [path]: before, "graphdown.yaml": "input: docs/api-reference\n" });
  git(folder, "add", ".");
  git(folder, "commit", "-qm", "old");
  git(folder, "tag", "v1");
  writeFiles(folder, { [path]: after });
  git(folder, "commit", "-qam", "new");
  return folder;
}

const want = "minor property/added; major property/changed";
const summarise = (out: string): string =>
  out.includes("lamp.room") && out.includes("light: Edm.Int32 → Edm.String") ? want : out;

describe("diff", () => {
  it("compares two folders", async () => {
    const { exitCode, out } = await diff(createFolders(), ["old", "new"]);
    expect(exitCode).toBe(0);
    expect(summarise(out)).toBe(want);
    expect(out).toContain("old → new: major, 1 major change, 1 minor change");
    expect(out).toContain("lamp.light: Edm.Int32 → Edm.String resources/lamp.md:14");
  });

  it.each([
    ["major", "new", 1],
    ["minor", "new", 1],
    ["major", "old", 0],
  ] as const)("ends with what --fail-on %s says of %s", async (failOn, side, exitCode) => {
    expect((await diff(createFolders(), ["old", side], { failOn })).exitCode).toBe(exitCode);
  });

  it("compares a model.json with a folder", async () => {
    const folder = createFolders();
    const terminal = createRecordingTerminal(folder);
    await runGenerate({ input: ["old"], out: "generated", emit: ["model"] }, terminal);
    const { out } = await diff(folder, ["generated/v1.0/model.json", "new"]);
    expect(summarise(out)).toBe(want);
  });

  it.each([
    ["v1", undefined],
    ["v1", "HEAD"],
    ["v1:docs/api-reference/v1.0", "main:docs/api-reference/v1.0"],
    ["v1:docs", "docs"],
  ])("compares the revision %s with %s, and leaves the repository as it is", async (old, now) => {
    const folder = createRepository();
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith("graphdown-revision-"));
    const { out, errors, exitCode } = await diff(folder, [old, now]);
    expect([errors, exitCode]).toEqual(["", 0]);
    expect(summarise(out)).toBe(want);
    expect(git(folder, "status", "--porcelain")).toBe("");
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("graphdown-revision-"))).toEqual(left);
  });

  it("finds nothing in a revision that is what is there", async () => {
    expect((await diff(createRepository(), ["HEAD"])).out).toBe("HEAD → now: no release needed, no changes\n");
  });

  it.each([
    ["a name of nothing", ["nowhere", "docs"], "nowhere is no folder, no model.json and no git revision"],
    [
      "an option",
      ["--output=x", "docs"],
      "--output=x is no folder, no model.json and no git revision: it is no name of a revision",
    ],
    ["a folder that was not there then", ["v1:other", "docs"], "v1 has no folder other"],
    [
      "a file that is no model",
      ["graphdown.yaml", "docs"],
      "graphdown.yaml is no model.json of this version of graphdown",
    ],
    ["an empty folder", ["empty", "docs"], "input empty is empty"],
  ] as const)("says in one line what is wrong with %s", async (_, sides, message) => {
    const folder = createRepository();
    mkdirSync(join(folder, "empty"));
    const { exitCode, errors } = await diff(folder, sides);
    expect(exitCode).toBe(2);
    expect(errors).toContain(`error: ${message}`);
    expect(errors.trimEnd().split("\n").length).toBe(1);
  });

  it("says in one line that a revision needs a repository", async () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, "x.txt"), "");
    const { errors } = await diff(folder, ["main:docs", "main:docs"]);
    expect(errors).toMatch(/^error: main:docs is no folder, no model\.json and no git revision.*\n$/);
  });
});
