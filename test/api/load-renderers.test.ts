import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadRenderers } from "../../generator/api/load-renderers.js";
import { builtInEmitters } from "../../templates/emitters.js";
import { emit } from "../support/emit.js";
import { directory } from "../emit/sample-model.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "graphdown-templates-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function place(name: string, text: string): void {
  mkdirSync(join(folder, "shared"), { recursive: true });
  writeFileSync(join(folder, name), text);
}
const load = (): ReturnType<typeof loadRenderers> => loadRenderers(folder, readdirSync(folder), builtInEmitters);

const ownInterface = `
  import type { Width } from "./shared/width.js";
  import { prefix } from "./shared/width.js";
  const width: Width = 1;
  export function renderInterface(view, scope) {
    return [{ kind: "typeAlias", structure: { name: prefix + scope.useType(view.type), isExported: true, type: "unknown", docs: [String(width)] } }];
  }
`;

describe("loadRenderers", () => {
  it("replaces a renderer by a file of the same name, in TypeScript, with what it imports", async () => {
    place("shared/width.ts", `export type Width = 1;\nexport const prefix: string = "Own";\n`);
    place("interface.ts", ownInterface);
    place("_notes.ts", "not code at all");
    const loaded = await load();
    if (!loaded.ok) throw new Error(loaded.error.message);
    const files = emit(["types"], directory, [], { renderers: loaded.value }).value;
    expect(files.find(({ path }) => path === "v1.0/types/user.ts")?.text).toContain(
      "/** 1 */\nexport type OwnUser = unknown;",
    );
    expect(files.find(({ path }) => path === "v1.0/enums/importance.ts")?.text).toContain(
      'export type Importance = "low" | "high";',
    );
  });

  it.each(["enum.js", "enum.mjs", "enum.mts"])("reads %s too", async (name) => {
    place(name, `export function renderEnum() { return [{ kind: "text", text: "export {};" }]; }`);
    const loaded = await load();
    expect(loaded.ok && Object.keys(loaded.value["enum"] ?? {})).toEqual(["renderEnum"]);
  });

  it.each([
    ["a folder without templates", "notes.md", "", "holds no template"],
    ["an unknown name", "interfaces.ts", "", "interfaces.ts has the name of no template; did you mean interface?"],
    [
      "a template without its function",
      "interface.ts",
      "export const x = 1;",
      "must export a function `renderInterface`",
    ],
    [
      "a template that is no function",
      "interface.ts",
      "export const renderInterface = 1;",
      "must export a function `renderInterface`",
    ],
    [
      "a function that nothing calls",
      "interface.ts",
      "export function renderInterfaces() {}",
      "exports `renderInterfaces`, which nothing calls: it takes `renderInterface`",
    ],
    ["a name like no other", "colours.ts", "", "colours.ts has the name of no template; begin its name with _"],
    [
      "a misspelt function",
      "mock-handler.ts",
      "export const renderMockHandler = () => ({}); export const renderHandlersList = () => ({});",
      "exports `renderHandlersList`, which nothing calls: it takes `renderHandlerList`",
    ],
    [
      "a template of two functions with neither",
      "validator-union.ts",
      "",
      "a function `renderUnionCheck` or `renderEach`",
    ],
    ["a template that does not parse", "interface.ts", "export function {", "Cannot load the template"],
    ["a template that throws", "barrel.ts", `throw new Error("broken");`, "broken"],
  ])("says what is wrong with %s", async (_, name, text, want) => {
    place(name, text);
    const loaded = await load();
    expect(loaded.ok ? "" : loaded.error.message).toContain(want);
  });

  it("leaves alone what templates share", async () => {
    place("_width.ts", `export type Width = 1;\nexport const prefix: string = "Own";\n`);
    place("interface.d.ts", "");
    place("interface.ts", ownInterface.replaceAll("./shared/width.js", "./_width.js"));
    place("notes.md", "");
    expect(await load()).toMatchObject({ ok: true });
  });

  it("replaces whatever file of templates/ exports a function render…, and nothing else", async () => {
    const own = resolve(import.meta.dirname, "../../templates");
    const files = readdirSync(own, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !name.includes("runtime"),
    );
    const rendering = await Promise.all(
      files.map(async (file): Promise<readonly string[]> => {
        const module: unknown = await import(join(own, file));
        const functions = Object.keys(Object(module) as object).filter((name) => name.startsWith("render"));
        return functions.map((name) => `${basename(file, ".ts")} ${name}`);
      }),
    );
    const known = builtInEmitters.flatMap(({ renderers }) =>
      Object.entries(renderers).flatMap(([file, group]) => Object.keys(group).map((name) => `${file} ${name}`)),
    );
    expect([...new Set(known)].sort()).toEqual(rendering.flat().sort());
  });
});
