import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInit, type InitFlags } from "../../generator/commands/init.js";
import type { Questions } from "../../generator/commands/questions.js";
import { loadConfig } from "../../generator/config/load-config.js";
import { builtInEmitters } from "../../templates/emitters.js";
import { createTemporaryFolder, readFiles, writeFiles } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const page = "---\ndoc_type: resourcePageType\n---\n# lamp resource type\n";

function createProject(files: Readonly<Record<string, string>>): string {
  const folder = createTemporaryFolder();
  writeFiles(folder, files);
  return folder;
}

async function init(folder: string, flags: InitFlags = {}, questions?: Questions) {
  const terminal = createRecordingTerminal(folder);
  const exitCode = await runInit(flags, terminal, questions);
  return { exitCode, out: terminal.out(), errors: terminal.errors() };
}

/** A person who gives these answers in turn, and stops where there is none. */
function answers(...given: readonly (string | boolean | readonly string[])[]): Questions & { asked: string[] } {
  const left = [...given];
  const asked: string[] = [];
  const next = (question: string): unknown => {
    asked.push(question);
    return left.shift();
  };
  return {
    asked,
    askText: (question, _suggested, check) => {
      const answer = next(question);
      const text = typeof answer === "string" ? answer : undefined;
      return Promise.resolve(text !== undefined && check(text) !== undefined ? undefined : text);
    },
    askChoices: (question) => {
      const answer = next(question);
      return Promise.resolve(Array.isArray(answer) ? answer.map(String) : undefined);
    },
    askYesOrNo: (question) => {
      const answer = next(question);
      return Promise.resolve(typeof answer === "boolean" ? answer : undefined);
    },
  };
}

function readConfigOf(folder: string): unknown {
  const { value, diagnostics } = loadConfig(
    "graphdown.yaml",
    readFileSync(join(folder, "graphdown.yaml"), "utf8"),
    builtInEmitters,
  );
  expect(diagnostics).toEqual([]);
  return value;
}

describe("init", () => {
  it("finds the documentation, writes a config that holds, and adds a script", async () => {
    const folder = createProject({
      "docs/api-reference/v1.0/resources/lamp.md": page,
      "package.json": '{\n\t"name": "app",\n\t"scripts": {\n\t\t"build": "tsc"\n\t}\n}\n',
    });
    expect(await init(folder)).toEqual({
      exitCode: 0,
      out: "graphdown.yaml written\npackage.json written\nNext: npm run graph\n",
      errors: "",
    });
    expect(readConfigOf(folder)).toEqual({
      input: ["docs"],
      out: "src/graph",
      emit: ["types", "enums", "validators", "fixtures"],
    });
    expect(readFileSync(join(folder, "package.json"), "utf8")).toBe(
      '{\n\t"name": "app",\n\t"scripts": {\n\t\t"build": "tsc",\n\t\t"graph": "graphdown generate"\n\t}\n}\n',
    );
  });

  it("changes nothing when it is run again", async () => {
    const folder = createProject({ "input-docs/resources/lamp.md": page, "package.json": "{}" });
    await init(folder, { out: "lib: graph" });
    const before = readFiles(folder);
    expect((await init(folder, { out: "other" })).out).toBe(
      "graphdown.yaml is here already and stays as it is.\nNext: npm run graph\n",
    );
    expect(readFiles(folder)).toEqual(before);
    expect(readConfigOf(folder)).toMatchObject({ out: "lib: graph" });
  });

  const manifests: readonly { given: string; text: string; next: string }[] = [
    { given: "a script of that name that does something else", text: '{"scripts":{"graph":"dot"}}', next: "npx" },
    { given: "a script of another name", text: '{"scripts":{"api":"graphdown generate -q"}}', next: "npm run api" },
    { given: "no JSON", text: "{", next: "npx graphdown generate" },
    { given: "scripts that are none", text: '{"scripts":[]}', next: "npx graphdown generate" },
  ];
  it.each(manifests)("leaves a package.json with $given alone", async ({ text, next }) => {
    const folder = createProject({ "input-docs/resources/lamp.md": page, "package.json": text });
    expect((await init(folder)).out).toContain(`Next: ${next}`);
    expect(readFileSync(join(folder, "package.json"), "utf8")).toBe(text);
  });

  const refused: readonly { given: string; flags: InitFlags; want: string }[] = [
    { given: "an input that is not there", flags: { input: ["dosc"] }, want: "error: input dosc does not exist\n" },
    {
      given: "an output that is none",
      flags: { emit: ["typs"] },
      want: "error: There is no output `typs`; did you mean `types`?\n",
    },
  ];
  it.each(refused)("writes nothing for $given", async ({ flags, want }) => {
    const folder = createProject({});
    expect(await init(folder, flags)).toEqual({ exitCode: 2, out: "", errors: want });
    expect(readFiles(folder).size).toBe(0);
  });

  it("says what is left to do where there is no documentation", async () => {
    const folder = createProject({});
    expect((await init(folder)).out).toContain(
      "Next: npx graphdown fetch, or name the documentation in graphdown.yaml; then npx graphdown generate",
    );
    expect(readConfigOf(folder)).not.toHaveProperty("input");
  });

  it("leaves a config in TypeScript alone", async () => {
    const folder = createProject({ "graphdown.config.ts": "export default {};\n" });
    expect((await init(folder)).out).toContain("graphdown.config.ts is here already");
    expect([...readFiles(folder).keys()]).toEqual(["graphdown.config.ts"]);
  });
});

describe("asked", () => {
  it("asks for what no flag says", async () => {
    const folder = createProject({ "docs/resources/lamp.md": page });
    const person = answers("docs", ["types", "msw"], "user, GET /users/**");
    await init(folder, { out: "lib" }, person);
    expect(person.asked).toEqual([
      "Which folder has the documentation? (Empty: fetched later)",
      "What shall be written?",
      "Which part of Graph? Types, pages or requests: user, GET /users/** (Empty: all)",
    ]);
    const only = [{ text: "user" }, { text: "GET /users/**" }];
    expect(readConfigOf(folder)).toMatchObject({ input: ["docs"], out: "lib", emit: ["types", "msw"], only });
  });

  it("writes nothing for who would rather stop, or does not want the config anew", async () => {
    const folder = createProject({ "docs/resources/lamp.md": page });
    expect(await init(folder, {}, answers("docs"))).toEqual({ exitCode: 1, out: "", errors: "Nothing was written.\n" });
    writeFileSync(join(folder, "graphdown.yaml"), "out: mine\n");
    await init(folder, {}, answers(false));
    expect(readConfigOf(folder)).toEqual({ out: "mine" });
    await init(folder, {}, answers(true, "", "lib", ["types"], ""));
    expect(readConfigOf(folder)).toEqual({ out: "lib", emit: ["types"] });
  });
});
