import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runGenerate, type GenerateFlags } from "../../generator/commands/generate.js";
import { runLint } from "../../generator/commands/lint.js";
import { createTemporaryFolder, readFiles, writeFiles } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const colourPage = [
  "---",
  'title: "paint resource type"',
  "doc_type: resourcePageType",
  "---",
  "# paint resource type",
  "",
  "Namespace: microsoft.graph",
  "",
  "A pot of paint.",
  "",
  "## Properties",
  "|Property|Type|Description|",
  "|:---|:---|:---|",
  "|name|String|What is on the pot.|",
  "|litres|Int32|How much is in it.|",
  "|maker|[nobody](nobody.md)|Who made it.|",
  "",
  "## JSON representation",
  '<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.paint" } -->',
  "```json",
  '{ "name": "String", "litres": 1024 }',
  "```",
  "",
].join("\n");

function createProject(
  files: Readonly<Record<string, string>> = { "input-docs/resources/paint.md": colourPage },
): string {
  const folder = createTemporaryFolder();
  writeFiles(folder, files);
  return folder;
}

async function generate(
  folder: string,
  flags: GenerateFlags = {},
  options: Parameters<typeof createRecordingTerminal>[1] = {},
) {
  const terminal = createRecordingTerminal(folder, options);
  const exitCode = await runGenerate(flags, terminal);
  return { exitCode, out: terminal.out(), errors: terminal.errors() };
}

describe("generate", () => {
  it("writes what the pages say, and sums it up", async () => {
    const folder = createProject();
    const { exitCode, out } = await generate(folder);
    expect(exitCode).toBe(0);
    expect(readFiles(join(folder, "generated")).get("v1.0/types/paint.ts")).toContain("export interface Paint");
    expect(out).toMatch(
      /^v1\.0: 1 page read: 1 type with 3 properties, 0 enums, 1 validator, 0 operations, 0 fixtures$/m,
    );
    expect(out).toMatch(/^generated: \d+ files written, 0 unchanged$/m);
    expect(out).toMatch(/^done in \d+\.\d s$/m);
  });

  it("tells of findings about pages in one line, and of errors", async () => {
    const { out } = await generate(createProject());
    expect(out).toMatch(/^pages: 2 warnings, \d notes; graphdown lint shows them$/m);
    expect(out).not.toContain("paint.md:");
    const config = "rules: { type/unresolved: error }\n";
    const strict = await generate(
      createProject({ "input-docs/resources/paint.md": colourPage, "graphdown.yaml": config }),
    );
    expect(strict.out).toContain("input-docs/resources/paint.md:16:");
  });

  it("writes nothing the second time", async () => {
    const folder = createProject();
    await generate(folder);
    expect((await generate(folder)).out).toMatch(/^generated: 0 files written, \d+ unchanged$/m);
  });

  it("puts each API version in its own folder", async () => {
    const folder = createProject({
      "docs/v1.0/resources/paint.md": colourPage,
      "docs/beta/resources/paint.md": colourPage,
    });
    await generate(folder, { input: ["docs"], out: "lib" });
    expect(readdirSync(join(folder, "lib")).filter((name) => !name.startsWith("."))).toEqual(["beta", "v1.0"]);
  });

  it("says only what went wrong when asked to be quiet", async () => {
    expect(await generate(createProject(), { quiet: true })).toEqual({ exitCode: 0, out: "", errors: "" });
  });

  it("shows every finding with its line when asked to be verbose", async () => {
    const { out } = await generate(createProject(), { verbose: true });
    expect(out).toContain("  16 | |maker|[nobody](nobody.md)|Who made it.|\n");
  });

  it("draws progress on a terminal, and lines elsewhere", async () => {
    const drawn = await generate(createProject(), {}, { interactive: true, width: 20 });
    expect(drawn.errors).toContain("\r\u001B[2K");
    expect(drawn.errors.split("\r\u001B[2K").every((line) => line.length < 20)).toBe(true);
    expect(drawn.errors.endsWith("\r\u001B[2K")).toBe(true);
    const plain = await generate(createProject());
    expect(plain.errors).toMatch(/^v1\.0: generated \d+ files from 1 page\n$/);
  });
});

describe("what is chosen", () => {
  const brush = colourPage.replaceAll("paint", "brush").replaceAll("|litres|Int32|", "|ferrule|[ferrule](ferrule.md)|");
  const ferrule = colourPage.replaceAll("paint", "ferrule");
  const pages = {
    "input-docs/resources/paint.md": colourPage,
    "input-docs/resources/brush.md": brush,
    "input-docs/resources/ferrule.md": ferrule,
  };
  const written = (folder: string) =>
    [...readFiles(join(folder, "generated")).keys()].filter((path) => path.startsWith("v1.0/types/"));
  it("is written with what it needs, and no more", async () => {
    const folder = createProject(pages);
    expect((await generate(folder, { only: ["brush"] })).exitCode).toBe(0);
    expect(written(folder)).toEqual(["v1.0/types/brush.ts", "v1.0/types/ferrule.ts"]);
    await generate(folder, { except: ["paint", "brush"] });
    expect(written(folder)).toEqual(["v1.0/types/ferrule.ts"]);
  });
  it("is what the config says, where no flag does", async () => {
    const folder = createProject({ ...pages, "graphdown.yaml": "only: [paint, feruule]\n" });
    const { out } = await generate(folder);
    expect(written(folder)).toEqual(["v1.0/types/paint.ts"]);
    expect(out).toContain("warning config/unmatched-pattern Pattern means nothing (1)");
    expect(out).toContain(
      "graphdown.yaml:1:15 `feruule` means nothing that the pages document; did you mean `ferrule`?",
    );
    await generate(folder, { only: ["brush"] });
    expect(written(folder)).toEqual(["v1.0/types/brush.ts", "v1.0/types/ferrule.ts"]);
  });
  it("removes nothing where nothing is chosen", async () => {
    const folder = createProject(pages);
    await generate(folder);
    const slip = await generate(folder, { only: ["pait"] });
    expect([slip.exitCode, written(folder).length]).toEqual([2, 3]);
    expect(slip.errors).toContain("did you mean `paint`?");
    const nothing = await generate(folder, { except: ["**"] });
    expect([nothing.exitCode, nothing.errors]).toEqual([2, "error: `only` and `except` leave nothing to generate\n"]);
  });
  it("is explained, and nothing is written", async () => {
    const folder = createProject(pages);
    const why = (name: string) => generate(folder, { only: ["brush"], why: name });
    expect((await why("ferrule")).out).toBe(
      "v1.0: microsoft.graph.ferrule\n  microsoft.graph.brush      chosen by brush\n" +
        "  → microsoft.graph.ferrule  property ferrule\n",
    );
    expect((await why("paint")).out).toContain("v1.0: microsoft.graph.paint is left out");
    expect((await why("feruule")).errors).toContain("did you mean `ferrule`?");
    expect(readdirSync(folder)).toEqual(["input-docs"]);
  });
  it("is nothing to lint", async () => {
    const lint = async (files: Readonly<Record<string, string>>) => {
      const terminal = createRecordingTerminal(createProject({ ...pages, ...files }), {});
      await runLint({ format: "json", failOn: "error" }, terminal);
      return terminal.out();
    };
    expect(await lint({ "graphdown.yaml": "only: [ferrule, nothing]\n" })).toBe(await lint({}));
  });
});

describe("the form of the output", () => {
  const configured = async (config: string) => {
    const folder = createProject({ "input-docs/resources/paint.md": colourPage, "graphdown.yaml": config });
    const { exitCode, errors } = await generate(folder);
    const written = exitCode === 0 ? readFiles(join(folder, "generated")) : new Map<string, string>();
    return { exitCode, errors, files: written, folder };
  };
  it.each([
    ["js", '"../runtime/primitives.js"', '"./issue.js"', '"./types/paint.js"'],
    ["ts", '"../runtime/primitives.ts"', '"./issue.ts"', '"./types/paint.ts"'],
    ["none", '"../runtime/primitives"', '"./issue"', '"./types/paint"'],
  ])("has imports that end as is asked: %s", async (imports, ...specifiers) => {
    const { files } = await configured(`imports: ${imports}\n`);
    const texts = [...files].filter(([path]) => path.endsWith(".ts")).map(([, text]) => text);
    const endings = texts
      .flatMap((text) => text.match(/ from "\.[^"]*"/g) ?? [])
      .map((each) => /(?:\.\w+)?"$/.exec(each)?.[0]);
    expect(new Set(endings)).toEqual(new Set([imports === "none" ? '"' : `.${imports}"`]));
    for (const specifier of specifiers.slice(1)) expect(texts.some((text) => text.includes(specifier))).toBe(true);
  });
  describe("in a project that TypeScript takes for CommonJS", () => {
    const projectOf = async (files: Readonly<Record<string, string>>) => {
      const folder = createProject({ "input-docs/resources/paint.md": colourPage, ...files });
      const run = async () => {
        const { exitCode, out } = await generate(folder);
        return { exitCode, out, mark: readFiles(join(folder, "generated")).get("package.json") };
      };
      const first = await run();
      expect(await run()).toMatchObject({ exitCode: first.exitCode, mark: first.mark });
      return first;
    };
    const config = (compilerOptions: object) => JSON.stringify({ compilerOptions });
    const verbatim = config({ module: "nodenext", verbatimModuleSyntax: true });
    const mark = '{ "type": "module" }\n';
    it.each([
      ["as tsc --init makes one", { "tsconfig.json": `// A comment.\n${verbatim}` }, mark],
      ["with a package.json", { "tsconfig.json": verbatim, "package.json": "{}" }, mark],
      ["by what it extends", { "base.json": verbatim, "tsconfig.json": '{ "extends": "./base.json" }' }, mark],
      ["of modules", { "tsconfig.json": verbatim, "package.json": mark }, undefined],
      [
        "whose modules a bundler sees",
        { "tsconfig.json": config({ module: "esnext", verbatimModuleSyntax: true }) },
        undefined,
      ],
      ["that lets TypeScript write what it wants", { "tsconfig.json": config({ module: "nodenext" }) }, undefined],
      ["without TypeScript", {}, undefined],
    ])("says that the code is modules, where that needs saying: %s", async (_, files, want) => {
      expect(await projectOf(files)).toMatchObject({ exitCode: 0, mark: want });
    });
    it("keeps that in other line ends, and says it again after a package", async () => {
      const folder = createProject({ "input-docs/resources/paint.md": colourPage, "tsconfig.json": verbatim });
      const readMark = () => readFiles(join(folder, "generated")).get("package.json");
      await generate(folder);
      writeFileSync(join(folder, "generated/package.json"), mark.replace("\n", "\r\n"));
      expect((await generate(folder)).out).toContain("0 files written");
      expect(readMark()).toBe(mark.replace("\n", "\r\n"));
      await generate(folder, { format: "package" });
      expect(readMark()).toContain('"exports"');
      await generate(folder);
      expect(readMark()).toBe(mark);
    });
    it.each([
      [
        "a package.json of its own",
        { "tsconfig.json": verbatim, "generated/package.json": "{}\n" },
        '"type": "module"',
        "{}\n",
      ],
      [
        "CommonJS chosen",
        { "tsconfig.json": config({ module: "commonjs", verbatimModuleSyntax: true }) },
        "nodenext",
        undefined,
      ],
    ])("says what to do where there is %s", async (_, files, advice, left) => {
      const { exitCode, out, mark: found } = await projectOf(files);
      expect([exitCode, found]).toEqual([0, left]);
      expect(out).toMatch(/warning output\/commonjs/);
      expect(out).toContain(advice);
    });
  });
  it("is a package, called like its folder where nothing else is said", async () => {
    const { files, exitCode } = await configured("format: package\nimports: ts\n");
    expect(exitCode).toBe(0);
    expect(JSON.parse(files.get("package.json") ?? "")).toMatchObject({ name: "generated", version: "0.0.0" });
    expect([...files.keys()].filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([]);
    expect(files.get("v1.0/validators/paint.js")).toContain('"../internal/');
    expect(files.get("v1.0/validators/paint.d.ts")).not.toContain('.ts"');
  });
  it("is a package of the name that is given, and of the config's version", async () => {
    const folder = createProject({
      "input-docs/resources/paint.md": colourPage,
      "graphdown.yaml": "package: { name: other, version: 2.0.0 }\n",
    });
    await generate(folder, { package: "@contoso/graph" });
    const manifest = readFiles(join(folder, "generated")).get("package.json") ?? "";
    expect(JSON.parse(manifest)).toMatchObject({ name: "@contoso/graph", version: "2.0.0" });
  });
  it("leaves the package.json of others alone", async () => {
    const folder = createProject({
      "input-docs/resources/paint.md": colourPage,
      "generated/package.json": '{ "name": "mine" }',
    });
    const { exitCode, errors } = await generate(folder, { format: "package" });
    expect([exitCode, readFiles(join(folder, "generated")).size]).toEqual([1, 1]);
    expect(errors).toContain("Will not overwrite package.json");
  });
  it("says which output cannot be part of a package; all has what can be", async () => {
    const folder = createProject();
    const { exitCode, errors } = await generate(folder, { format: "package", emit: ["tests"] });
    expect([exitCode, errors]).toEqual([2, expect.stringContaining("`tests` cannot be part of a package")]);
    const { out } = await generate(folder, { format: "package", emit: ["all"] });
    expect(out).toMatch(/there are also tests \(--emit\)/);
  });
  it("has versions in folders of other names", async () => {
    const { files } = await configured("folders: { v1.0: v1 }\n");
    expect([...files.keys()]).toContain("v1/types/paint.ts");
    expect([...files.keys()].filter((path) => path.startsWith("v1.0"))).toEqual([]);
  });
  it.each([
    ["v2: x", "graphdown.yaml:1:12 error config/invalid-value\n  The input has no API version `v2`; it has v1.0."],
    ["v1.0: ../x", "graphdown.yaml:1:18 error config/invalid-value\n  `folders.v1.0` takes the name of a folder."],
  ])("says what is wrong with those names: %s", async (folders, want) => {
    const { exitCode, errors, folder } = await configured(`folders: { ${folders} }\n`);
    expect([exitCode, readdirSync(folder).includes("generated")]).toEqual([2, false]);
    expect(errors).toContain(want);
  });
  it("gives no folder to two versions", async () => {
    const folder = createProject({
      "docs/v1.0/resources/paint.md": colourPage,
      "docs/beta/resources/paint.md": colourPage,
      "graphdown.yaml": "input: docs\nfolders:\n  beta: V1.0\n",
    });
    const { exitCode, errors } = await generate(folder);
    expect([exitCode, errors.includes("`V1.0` is the folder of `v1.0` too.")]).toEqual([2, true]);
  });
});

describe("generate --check", () => {
  it("passes on what generate wrote, and changes nothing", async () => {
    const folder = createProject();
    await generate(folder);
    const before = readFiles(folder);
    const { exitCode, out } = await generate(folder, { check: true });
    expect([exitCode, readFiles(folder)]).toEqual([0, before]);
    expect(out).toContain("generated is up to date");
  });
  it("fails on a file that was changed by hand, and names it", async () => {
    const folder = createProject();
    await generate(folder);
    writeFileSync(join(folder, "generated/v1.0/types/paint.ts"), "export {};\n");
    const { exitCode, errors } = await generate(folder, { check: true });
    expect(exitCode).toBe(1);
    expect(errors).toContain("error: generated is not what would be generated: differing v1.0/types/paint.ts");
  });
  it("shows what differs, and the page behind it", async () => {
    const folder = createProject();
    await generate(folder, { emit: ["types"] });
    const page = join(folder, "input-docs/resources/paint.md");
    writeFileSync(page, readFileSync(page, "utf8").replace("|litres|Int32|", "|litres|String|"));
    const { errors } = await generate(folder, { check: true, emit: ["types"] });
    const [, , ...lines] = errors.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "# v1.0/types/paint.ts comes from input-docs/resources/paint.md",
      "--- a/v1.0/types/paint.ts",
      "+++ b/v1.0/types/paint.ts",
    ]);
    expect(lines).toContain("-  litres?: number | null;");
    expect(lines).toContain("+  litres?: string | null;");
  });
  it("shows no more of a change than a log can hold", async () => {
    const folder = createProject();
    await generate(folder);
    for (const [path, text] of readFiles(join(folder, "generated/v1.0")))
      writeFileSync(join(folder, "generated/v1.0", path), text + "// mine\n".repeat(20));
    const { errors } = await generate(folder, { check: true });
    const shown = errors.split("\n").filter((line) => !/^(?:v1\.0:|error:)/.test(line) && line !== "");
    expect(shown.length).toBe(41);
    expect(shown.at(-1)).toMatch(/^# and [\d,]+ more lines and \d+ more files$/);
    expect(shown.filter((line) => line.startsWith("+++ ")).length).toBeLessThanOrEqual(3);
  });
  it("fails where nothing was generated yet, and writes nothing", async () => {
    const folder = createProject();
    expect((await generate(folder, { check: true })).exitCode).toBe(1);
    expect(readdirSync(folder)).toEqual(["input-docs"]);
  });
});

describe("what cannot be done", () => {
  const cases: readonly {
    given: string;
    files?: Readonly<Record<string, string>>;
    flags?: GenerateFlags;
    want: string;
    exitCode?: number;
  }[] = [
    { given: "an input that is not there", flags: { input: ["dosc"] }, want: "error: input dosc does not exist\n" },
    {
      given: "no input at all",
      files: { "README.md": "" },
      want: "error: No documentation given: name its folder with --input or in the config, bring it with graphdown fetch, begin with graphdown init, or try --sample.\n",
    },
    {
      given: "an input that is a file",
      files: { "input-docs": "" },
      want: "error: input input-docs is not a folder\n",
    },
    {
      given: "an input without pages",
      files: { "input-docs/resources/a.txt": "" },
      want: "error: input input-docs holds no page (*.md) that is not excluded\n",
    },
    {
      given: "an output that is a file",
      files: { "input-docs/resources/paint.md": colourPage, generated: "mine" },
      want: "generated",
      exitCode: 1,
    },
    {
      given: "an output below a file",
      files: { "input-docs/resources/paint.md": colourPage, mine: "" },
      flags: { out: "mine/lib" },
      want: "error: ",
      exitCode: 1,
    },
    {
      given: "an output where nobody can make a folder",
      files: { "input-docs/resources/paint.md": colourPage },
      flags: { out: "/dev/null/lib" },
      want: "error: ",
      exitCode: 1,
    },
    {
      given: "a config that is not there",
      flags: { config: "other.yaml" },
      want: "error: config other.yaml: it cannot be opened\n",
    },
    {
      given: "a config with a misspelt key",
      files: { "input-docs/resources/paint.md": colourPage, "graphdown.yaml": "input: input-docs\noutt: lib\n" },
      want: "graphdown.yaml:2:1 error config/unknown-key\n  There is no key `outt`; did you mean `out`?\n  2 | outt: lib\n    | ^^^^\n",
    },
  ];
  it.each(cases)("$given", async ({ files, flags, want, exitCode }) => {
    const folder = createProject(files);
    const before = readFiles(folder);
    const result = await generate(folder, flags);
    expect(result.exitCode).toBe(exitCode ?? 2);
    expect(result.errors).toContain(want);
    expect(readFiles(folder)).toEqual(before);
  });

  it("an empty folder", async () => {
    const folder = createTemporaryFolder();
    mkdirSync(join(folder, "input-docs"));
    expect(await generate(folder)).toEqual({ exitCode: 2, out: "", errors: "error: input input-docs is empty\n" });
  });
});

describe("graphdown.yaml", () => {
  it("names inputs, output, excluded pages and severities", async () => {
    const folder = createProject({
      "docs/resources/paint.md": colourPage,
      "docs/resources/intune-brush.md": colourPage.replaceAll("paint", "brush"),
      "graphdown.yaml": "input: docs\nout: lib\nexclude: resources/intune-*.md\nrules:\n  type/unresolved: error\n",
    });
    const { exitCode, out } = await generate(folder);
    expect(exitCode).toBe(1);
    expect(out).toContain("error type/unresolved");
    expect([...readFiles(join(folder, "lib")).keys()].filter((path) => path.startsWith("v1.0/types/"))).toEqual([
      "v1.0/types/paint.ts",
    ]);
  });
  it("gives way to flags", async () => {
    const folder = createProject({
      "docs/resources/paint.md": colourPage,
      "graphdown.yaml": "input: nowhere\nout: lib\n",
    });
    await generate(folder, { input: ["docs"], out: "other" });
    expect(readdirSync(folder)).toContain("other");
    expect(readdirSync(folder)).not.toContain("lib");
  });
});

describe("a project's own templates", () => {
  it("replace graphdown's by file name", async () => {
    const folder = createProject({
      "input-docs/resources/paint.md": colourPage,
      "graphdown.yaml": "templates: look\n",
      "look/barrel.ts": `export const renderBarrel = () => [{ kind: "text", text: "export const mine = 1;" }];\n`,
    });
    expect((await generate(folder)).exitCode).toBe(0);
    expect(readFiles(join(folder, "generated")).get("v1.0/index.ts")).toContain("export const mine = 1;");
  });
  it.each([
    ["a folder that is not there", {}, "there is no such folder"],
    ["a folder without one", { "look/notes.txt": "" }, "holds no template"],
  ])("are not found in %s", async (_, files, message) => {
    const folder = createProject({
      "input-docs/resources/paint.md": colourPage,
      "graphdown.yaml": "templates: look\n",
      ...files,
    });
    const { exitCode, errors } = await generate(folder);
    expect([exitCode, errors]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe("the same bytes", () => {
  it("from a copy with CRLF", async () => {
    const folder = createProject();
    await generate(folder);
    const copy = createTemporaryFolder();
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, "input-docs/resources/paint.md"), `\uFEFF${colourPage.replaceAll("\n", "\r\n")}`);
    await generate(copy, { out: "again" });
    expect(readFiles(join(copy, "again"))).toEqual(readFiles(join(folder, "generated")));
  });
});

describe("what cannot be made", () => {
  const template = (body: string): string =>
    `export function renderInterface(view, scope) { ${body} return [{ kind: "text", text: "export type X = 1;" }]; }`;

  it.each([
    ["a template that throws", `if (view.type.name === "paint") throw new Error("boom");`, "emit/failed", "boom"],
    [
      "a template that gives broken code",
      `if (view.type.name === "paint") return [{ kind: "text", text: "export type = ;" }];`,
      "output/unformattable",
      "A template gave broken code",
    ],
  ])("costs its file alone: %s", async (_, body, code, message) => {
    const folder = createProject({
      "input-docs/resources/paint.md": colourPage,
      "input-docs/resources/brush.md": colourPage.replaceAll("paint", "brush"),
      "graphdown.yaml": "templates: own\n",
      "own/interface.ts": template(body),
    });
    const { exitCode, out } = await generate(folder);
    expect(exitCode).toBe(1);
    expect(out).toContain(code);
    expect(out).toContain(message);
    const files = [...readFiles(join(folder, "generated")).keys()];
    expect(files).toContain("v1.0/types/brush.ts");
    expect(files).toContain("v1.0/validators/paint.ts");
    expect(files).not.toContain("v1.0/types/paint.ts");
  });

  it("refuses a template of a name that is none", async () => {
    const folder = createProject({
      "input-docs/resources/paint.md": colourPage,
      "graphdown.yaml": "templates: own\n",
      "own/interfaces.ts": "",
    });
    const { exitCode, errors } = await generate(folder);
    expect([exitCode, errors]).toEqual([
      2,
      `error: ${join(folder, "own/interfaces.ts")} has the name of no template; did you mean interface?\n`,
    ]);
  });
});
