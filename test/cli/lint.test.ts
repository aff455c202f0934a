import { chmodSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixPages, keepSources } from "../../generator/api/fix-pages.js";
import { openProject } from "../../generator/api/open-project.js";
import { runLint, type LintFlags } from "../../generator/commands/lint.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { createTemporaryFolder, readFiles, writeFiles } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

/** Front matter that no rule has anything against. */
const frontMatter = (docType: string): readonly string[] => [
  "---",
  'title: "A page"',
  'description: "A page for a test."',
  'author: "graphdown"',
  "ms.localizationpriority: medium",
  'ms.subservice: "tests"',
  `doc_type: ${docType}`,
  "---",
  "",
];

const typePage = [
  ...frontMatter("resourcePageType"),
  "# lamp resource type",
  "",
  "Namespace: microsoft.graph",
  "",
  "## Properties",
  "|Property|Type|Description|",
  "|:---|:---|:---|",
  "|colour|lampColour|Its colour. The possible values are: `red`, `green`.|",
  "",
  "## JSON representation",
  '<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.lamp" } -->',
  "```json",
  '{ "colour": "String" }',
  "```",
  "",
].join("\n");
const apiPage = [
  ...frontMatter("apiPageType"),
  "# Get lamp",
  "",
  "## HTTP request",
  "```http",
  "GET /lamp",
  "```",
  "",
  "## Example",
  '<!-- { "blockType": "response", "@odata.type": "microsoft.graph.lamp" } -->',
  "```http",
  "HTTP/1.1 200 OK",
  "Content-type: application/json",
  "",
  '{ "colour": "Red" }',
  "```",
  "",
].join("\n");

function createProject(api = apiPage): string {
  const folder = createTemporaryFolder();
  writeFiles(folder, { "input-docs/resources/lamp.md": typePage, "input-docs/api/lamp-get.md": api });
  return folder;
}
async function lint(folder: string, flags: LintFlags = {}) {
  const terminal = createRecordingTerminal(folder);
  const exitCode = await runLint(flags, terminal);
  return { exitCode, out: terminal.out(), errors: terminal.errors() };
}

describe("lint", () => {
  it("reports, fails, and writes nothing", async () => {
    const folder = createProject();
    const before = readFiles(folder);
    const { exitCode, out } = await lint(folder);
    expect(exitCode).toBe(1);
    expect(out).toContain("input-docs/api/lamp-get.md:23:13 warning example/enum-case\n");
    expect(readFiles(folder)).toEqual(before);
  });
  it("fails on what it was told to fail on", async () => {
    expect((await lint(createProject(), { failOn: "error" })).exitCode).toBe(0);
  });
  it.each(["json", "github", "sarif", "markdown"] as const)("reports as %s, and nothing else", async (format) => {
    const { out } = await lint(createProject(), { format });
    expect(out).toContain("example/enum-case");
    if (format === "json" || format === "sarif") expect(() => JSON.parse(out) as unknown).not.toThrow();
  });
  it("honours suppressions in the page", async () => {
    const page = apiPage.replace("## Example", "<!-- graphdown-disable-file example/enum-case -->\n## Example");
    expect((await lint(createProject(page))).out).toBe("No findings.\n");
  });
});

/** A comma too many, which is certainly wrong. */
const broken = apiPage.replace('"Red" }', '"red", }');
const mend = (text: string): string => text.replace('"red", }', '"red" }');

describe("lint --fix", () => {
  it("mends what is certain, leaves every other byte, and finds none of it again", async () => {
    const crlf = `\uFEFF${broken.replaceAll("\n", "\r\n")}`;
    const folder = createProject(crlf);
    const { exitCode, errors, out } = await lint(folder, { fix: true });
    expect(readFileSync(join(folder, "input-docs/api/lamp-get.md"), "utf8")).toBe(mend(crlf));
    expect(readFileSync(join(folder, "input-docs/resources/lamp.md"), "utf8")).toBe(typePage);
    expect([exitCode, errors, out]).toEqual([0, "1 finding mended in 1 file\n", "No findings.\n"]);
    expect(await lint(folder, { fix: true })).toEqual({
      exitCode: 0,
      out: "No findings.\n",
      errors: "0 findings mended in 0 files\n",
    });
  });

  const page = join("input-docs", "api", "lamp-get.md");
  const body = '{ "colour": "Red" }';
  it.each([
    ["without a line feed at its end", broken.trimEnd()],
    ["of one line end of each kind", broken.replace("\n", "\r\n")],
    ["with a byte order mark", `\uFEFF${broken}`],
    [
      "with characters of two code units before the mend",
      broken.replace("# Get lamp", "# Get lamp \u{1F4A1}\u{1F4A1}").replace("200 OK", "200 OK\nX-Mood: \u{1F600}"),
    ],
  ])("changes nothing else in a page %s", async (_, text) => {
    const folder = createProject(text);
    await lint(folder, { fix: true });
    expect(readFileSync(join(folder, page), "utf8")).toBe(mend(text));
  });
  it("makes mends that overlap in rounds, and none of them twice", async () => {
    const folder = createProject(apiPage.replace(body, '{\n  "value": {\n    "colour": "red",\n  }\n}'));
    const { errors, out } = await lint(folder, { fix: true });
    expect(readFileSync(join(folder, page), "utf8")).toBe(apiPage.replace(body, '{\n  "colour": "red"\n}'));
    expect([errors, out]).toEqual(["2 findings mended in 1 file\n", "No findings.\n"]);
  });
  it("leaves a read-only page as it is, says so, mends the others, and keeps their permissions", async () => {
    const folder = createProject(broken);
    writeFiles(folder, { "input-docs/api/lamp-get-2.md": broken });
    chmodSync(join(folder, page), 0o444);
    chmodSync(join(folder, "input-docs/api/lamp-get-2.md"), 0o640);
    const { exitCode, errors, out } = await lint(folder, { fix: true, failOn: "error" });
    expect(exitCode).toBe(1);
    expect(errors).toBe(`1 finding mended in 1 file\nerror: Cannot write ${join(folder, page)}: it is read-only.\n`);
    expect(out).toContain("input-docs/api/lamp-get.md:23:18 warning example/json-repaired\n");
    expect(readFileSync(join(folder, page), "utf8")).toBe(broken);
    expect(readFileSync(join(folder, "input-docs/api/lamp-get-2.md"), "utf8")).toBe(mend(broken));
    if (process.platform !== "win32")
      expect(statSync(join(folder, "input-docs/api/lamp-get-2.md")).mode & 0o777).toBe(0o640);
  });
  it("does not touch a page that was changed after it was read", async () => {
    const folder = createProject(broken);
    const project = await openProject({ workingFolder: folder });
    if (!project.ok) throw new Error(project.error.message);
    const findings = project.value.docsSets.map(keepSources).map((docsSet) => ({
      docsSet,
      diagnostics: readDocsSet(docsSet, { rules: {}, overrides: [] }).diagnostics,
    }));
    const changed = `A line that somebody adds meanwhile.\n${broken}`;
    writeFileSync(join(folder, page), changed);
    expect(await fixPages(findings)).toEqual({
      files: [],
      patches: [],
      findings: 0,
      problems: [],
      outdated: [join(folder, page)],
    });
    expect(readFileSync(join(folder, page), "utf8")).toBe(changed);
  });
  it("does not write through a symbolic link", async () => {
    const folder = createProject(broken);
    renameSync(join(folder, page), join(folder, "input-docs", "elsewhere.md"));
    symlinkSync(join("..", "elsewhere.md"), join(folder, page));
    const { exitCode, errors } = await lint(folder, { fix: true, failOn: "error" });
    expect([exitCode, errors]).toEqual([
      1,
      `0 findings mended in 0 files\nerror: Will not write to ${join(folder, page)}: it is a symbolic link.\n`,
    ]);
  });
  it("only shows suggestions: one table stands against one example", async () => {
    const folder = createProject();
    const { errors, out } = await lint(folder, { fix: true });
    expect(readFileSync(join(folder, page), "utf8")).toBe(apiPage);
    expect([errors, out]).toEqual([
      "0 findings mended in 0 files\n",
      expect.stringContaining('suggestion: Write `"red"`'),
    ]);
  });
  it("makes the mends of the codes that are asked for", async () => {
    const folder = createProject(broken);
    expect((await lint(folder, { fixOnly: ["link/page-case"] })).errors).toBe("0 findings mended in 0 files\n");
    expect((await lint(folder, { fixOnly: ["example/json-repaired"] })).errors).toBe("1 finding mended in 1 file\n");
  });
  it("prints what would change, and changes nothing", async () => {
    const folder = createProject(broken);
    const { exitCode, errors, out } = await lint(folder, { fix: true, dryRun: true });
    expect(readFileSync(join(folder, page), "utf8")).toBe(broken);
    expect([exitCode, errors]).toEqual([0, "1 finding would be mended in 1 file\n"]);
    expect(out.split("\n").filter((line) => /^[-+]/.test(line))).toEqual([
      "--- a/input-docs/api/lamp-get.md",
      "+++ b/input-docs/api/lamp-get.md",
      '-{ "colour": "red", }',
      '+{ "colour": "red" }',
    ]);
  });
  it("needs --fix for --dry-run", async () => {
    expect(await lint(createProject(), { dryRun: true })).toMatchObject({ exitCode: 2 });
  });
});

describe("lint --verbose", () => {
  const strange = `${typePage}\n## Shops\n\n|Shop|Town|\n|:---|:---|\n|One|Here|\n`;
  it("reports what graphdown could not read too, and does not fail for it", async () => {
    const folder = createTemporaryFolder();
    writeFiles(folder, {
      "input-docs/resources/lamp.md": strange,
      "input-docs/resources/notes.md": "# Notes\n\nText.\n",
    });
    const ofLimits = (out: string): boolean => out.includes("page/unknown-kind");
    expect(ofLimits((await lint(folder)).out)).toBe(false);
    const verbose = await lint(folder, { verbose: true });
    expect([verbose.exitCode, ofLimits(verbose.out)]).toEqual([0, true]);
  });
});

describe("lint --baseline", () => {
  it("lets known findings pass and fails on new ones", async () => {
    const folder = createProject();
    const baseline = "known.json";
    expect((await lint(folder, { baseline, updateBaseline: true })).exitCode).toBe(0);
    expect(await lint(folder, { baseline })).toEqual({
      exitCode: 0,
      out: "No findings.\n",
      errors: "1 finding known to the baseline\n",
    });
    writeFileSync(
      join(folder, "input-docs/api/lamp-get.md"),
      apiPage.replace("# Get lamp", "# Get lamp\n\nSheds light.").replace('"Red"', '"blue"'),
    );
    const changed = await lint(folder, { baseline });
    expect(changed.exitCode).toBe(1);
    expect(changed.out).toContain("example/enum-value");
    expect(changed.errors).toContain("1 finding of it no longer there");
  });
  it.each([
    {
      flags: { baseline: "none.json" },
      want: "error: baseline none.json: it cannot be opened; --update-baseline makes it\n",
    },
    {
      flags: { baseline: "input-docs/api/lamp-get.md" },
      want: "error: baseline input-docs/api/lamp-get.md was not written by graphdown lint --update-baseline\n",
    },
    {
      flags: { baseline: "input-docs/api/lamp-get.md", updateBaseline: true },
      want: "error: baseline input-docs/api/lamp-get.md was not written by graphdown lint --update-baseline; it is not overwritten\n",
    },
    { flags: { baseline: "input-docs", updateBaseline: true }, want: "error: baseline input-docs: it is not a file\n" },
    { flags: { updateBaseline: true }, want: "error: --update-baseline needs --baseline FILE\n" },
  ])("$want", async ({ flags, want }) => {
    const folder = createProject();
    const before = readFiles(folder);
    expect(await lint(folder, flags)).toEqual({ exitCode: 2, out: "", errors: want });
    expect(readFiles(folder)).toEqual(before);
  });
  it("names a file beside the versions by where it lies", async () => {
    const folder = createTemporaryFolder();
    const including = typePage.replace("## Properties", "[!INCLUDE [note](../../includes/note.md)]\n\n## Properties");
    writeFiles(folder, {
      "input-docs/v1.0/resources/lamp.md": including,
      "input-docs/beta/resources/lamp.md": including,
      "input-docs/includes/note.md": "[!INCLUDE [more](missing.md)]\n",
    });
    await lint(folder, { baseline: "known.json", updateBaseline: true });
    expect(readFileSync(join(folder, "known.json"), "utf8")).toContain('    "includes/note.md": {');
    expect(await lint(folder, { baseline: "known.json", failOn: "info" })).toMatchObject({
      exitCode: 0,
      out: "No findings.\n",
    });
  });
  it.each([
    ["an earlier one", '{ "version": 1, "pages": {} }'],
    ["an empty file", ""],
  ])("is written over %s", async (_, text) => {
    const folder = createProject();
    writeFiles(folder, { "known.json": text });
    expect((await lint(folder, { baseline: "known.json", updateBaseline: true })).exitCode).toBe(0);
    expect(readFileSync(join(folder, "known.json"), "utf8")).toContain("example/enum-case");
  });
});
