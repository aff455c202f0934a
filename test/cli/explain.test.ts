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
