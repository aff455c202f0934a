import { describe, expect, it } from "vitest";
import { runCoverage } from "../../generator/commands/coverage.js";
import { runExplain } from "../../generator/commands/explain.js";
import { createTemporaryFolder, writeFiles } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const resource = (name: string, intro: string, rows: readonly string[]): string =>
  [
    `# ${name} resource type`,
    "",
    "Namespace: microsoft.graph",
    "",
    intro,
    "",
    "## Properties",
    "|Property|Type|Description|",
    "|:---|:---|:---|",
    ...rows,
    "",
    `<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.${name}" } -->`,
    "```json",
    "{}",
    "```",
    "",
  ].join("\n");

function createProject(): string {
  const folder = createTemporaryFolder();
  writeFiles(folder, {
    "input-docs/resources/shape.md": resource("shape", "Anything drawn.", [
      "|name|String|What it is called. Read-only.|",
    ]),
    "input-docs/resources/circle.md": resource("circle", "A round one. Inherits from [shape](shape.md).", [
      "|colour|shapeColour|Possible values are: `red`, `green`.|",
      "|radius|Double|Half its width.|",
      "| , |String|No name at all.|",
    ]),
    "input-docs/overrides.yaml": "- { target: circle.radius, nullable: false, reason: a circle has one }\n",
  });
  return folder;
}

async function explain(name: string) {
  const terminal = createRecordingTerminal(createProject());
  const exitCode = await runExplain(name, {}, terminal);
  return { exitCode, lines: terminal.out().trimEnd().split("\n"), errors: terminal.errors() };
}

describe("explain", () => {
  it("tells who spoke on a base type, the most trusted first, and who was believed", async () => {
    const { lines } = await explain("circle");
    const at = lines.indexOf("  base type, by whom is trusted most:");
    expect(lines.slice(at + 1, at + 4).map((line) => line.replace(/ {2,}/g, "  "))).toEqual([
      "  annotation  -  silent  (`baseType` in its page's annotation)",
      expect.stringMatching(
        /^ {2}prose {2}microsoft\.graph\.shape {2}believed {2}\(.*\) input-docs\/resources\/circle\.md:5:\d+$/,
      ),
      "  base-page  -  silent  (the base's page: base type of)",
    ]);
    expect((await explain("shape")).lines.join("\n")).not.toContain("trusted");
  });
  it("prints what pages hold as plain text: no page moves the cursor, colours or ends a line", async () => {
    const folder = createTemporaryFolder();
    const hostile = "Red \u001b[31mand\u001b]8;;https://example.com\u0007 back\u202e.";
    writeFiles(folder, { "input-docs/resources/shape.md": resource("shape", hostile, [`|name|String|${hostile}|`]) });
    const terminal = createRecordingTerminal(folder);
    expect(await runExplain("shape", {}, terminal)).toBe(0);
    expect(await runExplain("shape.name", {}, terminal)).toBe(0);
    expect(terminal.out()).toContain("\\u001b[31m");
    const unsafe = terminal
      .out()
      .split("")
      .filter((each) => each !== "\n" && (each < " " || each === "\u202e"));
    expect(unsafe).toEqual([]);
  });
  it("tells a property's facts, how certain they are, and where they stand", async () => {
    const { exitCode, lines } = await explain("circle.radius");
    expect(exitCode).toBe(0);
    expect(lines).toEqual([
      "microsoft.graph.circle.radius (property of v1.0)",
      "  Half its width.",
      "  type      Edm.Double  stated  input-docs/resources/circle.md:11:9",
      "  nullable  false       stated  input-docs/overrides.yaml:1:13",
      "  witnesses: override, table",
      expect.stringMatching(
        /^ {2}defined at: input-docs\/overrides\.yaml:1:13, input-docs\/resources\/circle\.md:11:\d+$/,
      ),
    ]);
  });
  it("says what the rules mean that facts come of", async () => {
    const { lines } = await explain("microsoft.graph.circle");
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}base +microsoft\.graph\.shape +inferred \(inherits-from\) /),
    );
    expect(lines).toContain("  inherits-from: The page's type inherits from the type that follows.");
  });
  it.each([
    ["circle.name", "microsoft.graph.shape.name (property of v1.0, inherited)"],
    ["microsoft.graph.circle", "microsoft.graph.circle (type of v1.0)"],
    ["CIRCLE.Radius", "microsoft.graph.circle.radius (property of v1.0)"],
    ["shapeColour", "microsoft.graph.shapeColour (enum of v1.0)"],
    ["shapeColour.red", "microsoft.graph.shapeColour.red (member of v1.0)"],
  ])("finds %s", async (name, want) => {
    expect((await explain(name)).lines[0]).toBe(want);
  });
  it.each([
    [
      "circle.radios",
      "error: no type, property, enum, member or operation is called circle.radios; did you mean circle.radius?\n",
    ],
    ["xyzzy", "error: no type, property, enum, member or operation is called xyzzy\n"],
  ])("does not find %s", async (name, want) => {
    expect(await explain(name)).toEqual({ exitCode: 1, lines: [""], errors: want });
  });
});

describe("explain a code", () => {
  it("prints its page, from anywhere, without reading documentation", async () => {
    const terminal = createRecordingTerminal("/nowhere");
    expect(await runExplain("example/enum-case", {}, terminal)).toBe(0);
    expect(terminal.out()).toMatch(
      /^warning example\/enum-case Example's enum value differs in letter case\n\nAn example writes an enum's member/,
    );
    expect(terminal.out()).toContain("\n## Reported\n");
  });
  it("prints the help of a code that has no page", async () => {
    const terminal = createRecordingTerminal("/nowhere");
    expect(await runExplain("config/unknown-key", {}, terminal)).toBe(0);
    expect(terminal.out()).toMatch(
      /^error config\/unknown-key Config file has an unknown key\n\nA key that graphdown does not know .*\n$/,
    );
  });
  it("suggests the code that was meant", async () => {
    const terminal = createRecordingTerminal("/nowhere");
    expect(await runExplain("example/enum-cas", {}, terminal)).toBe(1);
    expect(terminal.errors()).toBe("error: example/enum-cas is no diagnostic code; did you mean example/enum-case?\n");
  });
});

describe("coverage", () => {
  it("counts what was seen, understood and reported, and they add up", async () => {
    const terminal = createRecordingTerminal(createProject());
    expect(await runCoverage({ verbose: true }, terminal)).toBe(0);
    const rows = terminal
      .out()
      .split("\n")
      .map((line) => line.trim().split(/ {2,}/));
    expect(rows[0]).toEqual(["v1.0: 2 pages: 2 resource"]);
    expect(rows).toContainEqual(["property rows", "4", "3", "1"]);
    for (const [, seen, understood, reported] of rows.filter((row) => row.length === 4))
      expect(Number(seen)).toBe(Number(understood) + Number(reported));
    expect(terminal.out()).toMatch(/^ {2}resources\/circle\.md:12:\d+ .+$/m);
  });
});

describe("explain a page", () => {
  async function explainFile(file: string, width: number) {
    const terminal = createRecordingTerminal(createProject(), { width });
    const exitCode = await runExplain(undefined, { page: file }, terminal);
    return { exitCode, out: terminal.out(), errors: terminal.errors() };
  }

  it("tells its sections, its facts with certainty and rule, its findings, and what was not understood", async () => {
    const { exitCode, out } = await explainFile("input-docs/resources/circle.md", 120);
    expect(exitCode).toBe(0);
    expect(out).toContain("input-docs/resources/circle.md (resource page of v1.0)\n\nSections\n");
    expect(out).toMatch(/^ +8 {6}table: 3 property rows, 1 not understood \(Property \| Type \| Description\)$/m);
    expect(out).toMatch(/^ +15 {6}resource block: understood$/m);
    expect(out).toMatch(/^ +1\d {2}type microsoft\.graph\.circle$/m);
    expect(out).toMatch(/^ +bases: shape +inferred \(inherits-from\)$/m);
    expect(out).toMatch(/^ +values: red, green +inferred \(possible-values\)$/m);
    expect(out).toMatch(/^ +11 {2}property radius: Double$/m);
    expect(out).toMatch(/^Findings\n[^]*^ +12 {2}warning table\/unread-row$/m);
    expect(out).toMatch(/^Not understood\n +12 {2}property row: /m);
  });

  it.each([60, 80, 120])("keeps to a terminal of %d columns", async (width) => {
    const { out } = await explainFile("input-docs/resources/circle.md", width);
    expect(out.split("\n").filter((line) => line.length > width)).toEqual([]);
  });

  it.each(["resources/circle.md", "input-docs/resources/../resources/circle.md"])("finds %s", async (file) => {
    expect((await explainFile(file, 80)).out).toContain("input-docs/resources/circle.md (");
  });

  it.each(["circle.md", "input-docs/resources/cirlce.md"])("suggests the page that was meant: %s", async (file) => {
    expect(await explainFile(file, 80)).toEqual({
      exitCode: 1,
      out: "",
      errors: `error: no page is called ${file}; did you mean input-docs/resources/circle.md?\n`,
    });
  });

  it.each([
    ["neither", undefined, {}],
    ["both", "circle", { page: "input-docs/resources/circle.md" }],
  ])("wants a name or a page: %s", async (_, name, flags) => {
    const terminal = createRecordingTerminal(createProject());
    expect(await runExplain(name, flags, terminal)).toBe(2);
    expect(terminal.errors()).toBe("error: explain takes a name, a code, or --page FILE, and one of them only\n");
  });
});

describe("--debug", () => {
  it("ends with the time and memory of each phase, apart from what was asked for", async () => {
    const terminal = createRecordingTerminal(createProject());
    expect(await runCoverage({ debug: true }, terminal)).toBe(0);
    expect(terminal.out()).not.toContain("phase");
    const phases = ["Finding pages", "Reading v1.0", "Linking v1.0", "Conforming v1.0", "Checking v1.0", "Reporting"];
    const lines = terminal.errors().trimEnd().split("\n");
    expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual(["phase", ...phases, "all"]);
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/ \d+\.\d\d s +\d+ MB$/);
  });
});
