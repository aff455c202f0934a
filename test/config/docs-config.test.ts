import { describe, expect, it } from "vitest";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { createMemoryFileSystem } from "../support/memory-file-system.js";
import { codesOf, resourcePage } from "../support/small-pages.js";

const page = (name: string, more = ""): string =>
  resourcePage(name, [], more).replace("Namespace: microsoft.graph\n\n", "");
const schemaConfig = (value: object): string => JSON.stringify({ schemaConfig: value });

/** What comes of a checkout with the files, and the pages `boat` and `intune-boat`. */
function read(files: Readonly<Record<string, string>>, rules: Parameters<typeof readDocsSet>[1]["rules"] = {}) {
  const system = createMemoryFileSystem({
    "/docs/api-reference/v1.0/resources/boat.md": page("boat"),
    "/docs/api-reference/v1.0/resources/intune-raft.md": page("raft"),
    ...files,
  });
  const [set, ...others] = findDocsSets(["/docs"], system).sets;
  if (set === undefined || others.length > 0) throw new Error("not one documentation set");
  const { value, diagnostics } = readDocsSet(set, { rules, overrides: [] });
  return { set, model: value.model, pages: value.pages.map(({ path }) => path), diagnostics };
}
const config = (name: string, text: string, folder = "/docs/api-reference/v1.0"): Readonly<Record<string, string>> => ({
  [`${folder}/config/${name}.json`]: text,
});

describe("schema-config.json", () => {
  it("says which front matter keys pages are to have", () => {
    const { diagnostics } = read(config("schema-config", schemaConfig({ requiredYamlHeaders: ["title", "owner"] })));
    expect(diagnostics.filter(({ code }) => code.startsWith("front-matter/")).map(({ message }) => message)).toEqual([
      "The front matter has no `owner`.",
      "The front matter has no `owner`.",
    ]);
  });
  it.each([
    ["folders", { foldersToSkip: ["resources"] }, []],
    ["files, whatever the letter case", { filesToSkip: ["Boat.md"] }, ["resources/intune-raft.md"]],
    ["none", { filesToSkip: ["oat.md"], foldersToSkip: ["source"] }, ["resources/boat.md", "resources/intune-raft.md"]],
  ])("says what is no reference page: %s", (_, value, pages) => {
    expect(read(config("schema-config", schemaConfig(value))).pages).toEqual(pages);
  });
  it("and a link to such a page is no dead link", () => {
    const raft = page("raft", "See [boat](boat.md) and [ship](ship.md).");
    const { diagnostics } = read({
      ...config("schema-config", schemaConfig({ filesToSkip: ["boat.md"] })),
      "/docs/api-reference/v1.0/resources/intune-raft.md": raft,
    });
    expect(diagnostics.filter(({ code }) => code.startsWith("link/")).map(({ message }) => message)).toEqual([
      "The link leads to `resources/ship.md`, which does not exist.",
    ]);
  });
  it("says on which pages errors are warnings", () => {
    const lenient = config("schema-config", schemaConfig({ treatErrorsAsWarningsWorkloads: ["intune", ""] }));
    const severities = (files: Readonly<Record<string, string>>) =>
      read(files, { "front-matter/missing-key": "error" })
        .diagnostics.filter(({ code }) => code === "front-matter/missing-key")
        .map(({ severity, span }) => `${span.path} ${severity}`);
    expect(new Set(severities({}))).toEqual(new Set(["resources/boat.md error", "resources/intune-raft.md error"]));
    expect(new Set(severities(lenient))).toEqual(
      new Set(["resources/boat.md error", "resources/intune-raft.md warning"]),
    );
  });
  it("names the namespace of pages that name none", () => {
    const plain =
      "# gull resource type\n\n## Properties\n\n|Property|Type|Description|\n|:--|:--|:--|\n" +
      "|mood|gullMood|How it feels.|\n\n### gullMood values\n\n|Member|\n|:--|\n|hungry|\n";
    const files = {
      ...config("schema-config", schemaConfig({ defaultNamespace: "harbour.birds" })),
      "/docs/api-reference/v1.0/resources/gull.md": plain,
    };
    const { model } = read(files);
    expect([...model.types.keys(), ...model.enums.keys()].sort()).toEqual([
      "harbour.birds.gull",
      "harbour.birds.gullMood",
      "microsoft.graph.boat",
      "microsoft.graph.raft",
    ]);
    expect(model.types.get("harbour.birds.gull")?.properties[0]?.type.value).toEqual({
      kind: "enum",
      name: "harbour.birds.gullMood",
    });
  });
});

describe("table-header-config.json", () => {
  const tables = JSON.stringify({
    tableDefinitions: {
      tables: [
        { type: "EnumerationValues", titles: ["{x} flags"] },
        { type: "ResourceNavigationPropertyDescriptions", titles: ["Neighbours"] },
        { type: "ErrorCodes", titles: ["Error Response"] },
      ],
      parsingRules: [
        {
          type: "ParameterDefinition",
          columns: { name: ["Attribute", "Label"], type: ["Kind"], description: ["Meaning"], required: ["Meaning"] },
        },
        { type: "EnumerationDefinition", columns: { memberName: ["Label"], description: ["Meaning"] } },
      ],
    },
  });
  const raft = page(
    "raft",
    [
      "## Things\n\n|Label|Kind|Meaning|\n|:--|:--|:--|\n|length|Int32|How long.|",
      "## Neighbours\n\n|Label|Kind|Meaning|\n|:--|:--|:--|\n|boat|[boat](boat.md)|The boat beside it.|",
      "## raftRig flags\n\n|Label|Meaning|\n|:--|:--|\n|sail|A sail.|\n|oar|An oar.|",
    ].join("\n\n"),
  );
  const files = { "/docs/api-reference/v1.0/resources/intune-raft.md": raft };
  it("names columns and sections beside the usual ones", () => {
    const { model, diagnostics } = read({ ...files, ...config("table-header-config", tables) });
    const type = model.types.get("microsoft.graph.raft");
    expect(type?.properties.map(({ name, description }) => `${name}: ${description}`)).toEqual(["length: How long."]);
    expect(type?.navigationProperties.map(({ name }) => name)).toEqual(["boat"]);
    expect(
      model.enums.get("microsoft.graph.raftRig")?.members.map(({ name, description }) => `${name}: ${description}`),
    ).toEqual(["sail: A sail.", "oar: An oar."]);
    expect(codesOf(diagnostics)).not.toContain("table/unread-table");
  });
  it("without it, the tables are not read, and the message has the titles of the page", () => {
    const messages = read(files)
      .diagnostics.filter(({ code }) => code === "table/unread-table")
      .map(({ message }) => message);
    expect(messages).toHaveLength(3);
    expect(messages[0]).toContain("`Label`, `Kind`, `Meaning`");
  });
  it("leaves what the usual titles mean as it is", () => {
    const odd = JSON.stringify({
      tableDefinitions: {
        parsingRules: [{ type: "ParameterDefinition", columns: { description: ["Type"], type: ["Description"] } }],
      },
    });
    const usual = resourcePage("raft", ["|length|Int32|How long.|"]);
    const { model } = read({
      ...config("table-header-config", odd),
      "/docs/api-reference/v1.0/resources/intune-raft.md": usual,
    });
    expect(
      model.types.get("microsoft.graph.raft")?.properties.map(({ name, description }) => `${name}: ${description}`),
    ).toEqual(["length: How long."]);
  });
});

describe("where the files lie", () => {
  const requires = (key: string): string => schemaConfig({ requiredYamlHeaders: [key] });
  const missing = (files: Readonly<Record<string, string>>) =>
    new Set(
      read(files)
        .diagnostics.filter(({ code }) => code === "front-matter/missing-key")
        .map(({ message }) => message),
    );
  it("in the version's folder, else in the nearest above it", () => {
    const near = config("schema-config", requires("near"));
    const middle = config("schema-config", requires("middle"), "/docs/api-reference");
    const far = config("schema-config", requires("far"), "/docs");
    const outside = config("schema-config", requires("outside"), "");
    expect(missing({ ...near, ...middle, ...far, ...outside })).toEqual(new Set(["The front matter has no `near`."]));
    expect(missing({ ...middle, ...far, ...outside })).toEqual(new Set(["The front matter has no `middle`."]));
    expect(missing({ ...far, ...outside })).toEqual(new Set(["The front matter has no `far`."]));
    expect(missing(outside)).toEqual(missing({}));
  });
});

describe("a file that cannot be used is reported with its place, and the run goes on", () => {
  it.each([
    [
      "schema-config",
      '{ "schemaConfig": { "requiredYamlHeaders": ["title" } }',
      /^config\/schema-config\.json:1:53 From here on the file cannot be read as JSON\.$/,
    ],
    [
      "schema-config",
      schemaConfig({ foldersToSkip: [1] }),
      /^config\/schema-config\.json:1:\d+ `schemaConfig\.foldersToSkip\.0` takes a text\.$/,
    ],
    [
      "schema-config",
      schemaConfig({ requiredYamlHeaders: "title" }),
      /^config\/schema-config\.json:1:\d+ `schemaConfig\.requiredYamlHeaders` takes a list of texts\.$/,
    ],
    [
      "schema-config",
      schemaConfig({ defaultNamespace: "../../evil" }),
      /^config\/schema-config\.json:1:\d+ `schemaConfig\.defaultNamespace` takes a namespace such as microsoft\.graph\.$/,
    ],
    ["table-header-config", "[]", /^config\/table-header-config\.json:1:1 The file takes keys and values\.$/],
    [
      "table-header-config",
      '{ "tableDefinitions": { "tables": [{}] } }',
      /^config\/table-header-config\.json:1:\d+ `tableDefinitions\.tables\.0` needs the key `type`\.$/,
    ],
  ])("%s: %s", (name, text, want) => {
    const { diagnostics, model, set } = read(config(name, text));
    const found = diagnostics.filter(({ code }) => code === "docs-config/invalid");
    expect(found.map(({ span, message }) => `${span.path}:${span.line}:${span.column} ${message}`)).toEqual([
      expect.stringMatching(want),
    ]);
    expect(found[0]?.severity).toBe("warning");
    expect(set.locate(`config/${name}.json`)).toBe(`/docs/api-reference/v1.0/config/${name}.json`);
    expect(set.findSource(`config/${name}.json`)?.text).toBe(text);
    expect([...model.types.keys()]).toEqual(["microsoft.graph.boat", "microsoft.graph.raft"]);
  });
  it("one that is no text, or too large", () => {
    const file = "/docs/api-reference/v1.0/config/schema-config.json";
    const system = createMemoryFileSystem({
      "/docs/api-reference/v1.0/resources/boat.md": page("boat"),
      [file]: { bytes: new Uint8Array([0xff, 0xfe, 0x00]) },
    });
    const [set] = findDocsSets(["/docs"], system).sets;
    const found =
      set === undefined
        ? []
        : readDocsSet(set, { rules: {}, overrides: [] }).diagnostics.filter(
            ({ code }) => code === "docs-config/invalid",
          );
    expect(found.map(({ message }) => message)).toEqual(["The file was not read: it is UTF-16, not UTF-8."]);
  });
  it("an empty one says nothing", () => {
    expect(codesOf(read(config("schema-config", "")).diagnostics)).not.toContain("docs-config/invalid");
  });
});
