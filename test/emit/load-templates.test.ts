import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emitModel } from "../../generator/emit/emit-model.js";
import { loadTemplates } from "../../generator/emit/load-templates.js";
import { defaultTemplates, isRenderer, templateFiles } from "../../generator/emit/templates.js";
import { directory } from "./sample-model.js";

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
const load = (): ReturnType<typeof loadTemplates> => loadTemplates(folder, readdirSync(folder));

const ownInterface = `
  import type { Width } from "./shared/width.js";
  import { prefix } from "./shared/width.js";
  const width: Width = 1;
  export function renderInterface(view, scope) {
    return [{ kind: "typeAlias", structure: { name: prefix + scope.useType(view.type), isExported: true, type: "unknown", docs: [String(width)] } }];
  }
`;

describe("loadTemplates", () => {
  it("replaces graphdown's template by a file of the same name, in TypeScript, with what it imports", async () => {
    place("shared/width.ts", `export type Width = 1;\nexport const prefix: string = "Own";\n`);
    place("interface.ts", ownInterface);
    const loaded = await load();
    if (!loaded.ok) throw new Error(loaded.error.message);
    expect(loaded.value.renderEnum).toBe(defaultTemplates.renderEnum);
    const files = emitModel(directory, [], { runtime: [], templates: loaded.value }).value;
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
    expect(loaded.ok && loaded.value.renderEnum).not.toBe(defaultTemplates.renderEnum);
  });

  it.each([
    ["a folder without templates", "notes.md", "", "holds no template"],
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
    ["a misspelt name", "interfaces.ts", "", "interfaces.ts has the name of no template; did you mean interface?"],
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
      "a function `renderEach` or `renderUnionCheck`",
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
    const names = readdirSync(own).filter((name) => name.endsWith(".ts"));
    const rendering = await Promise.all(
      names.map(async (name) => {
        const module: unknown = await import(join(own, name));
        return [
          name.replace(".ts", ""),
          Object.keys(Object(module) as object)
            .filter(isRenderer)
            .sort(),
        ] as const;
      }),
    );
    const want = rendering.filter(([, functions]) => functions.length > 0);
    expect([...templateFiles].sort()).toEqual(want.sort());
    expect(Object.keys(defaultTemplates).filter(isRenderer).sort()).toEqual(want.flatMap(([, all]) => all).sort());
  });
});
