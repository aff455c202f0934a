import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emitModel } from "../../generator/emit/emit-model.js";
import { loadTemplates } from "../../generator/emit/load-templates.js";
import { defaultTemplates, templateFiles } from "../../generator/emit/templates.js";
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
    if (!loaded.ok) throw new Error(loaded.message);
    expect(loaded.templates.renderEnum).toBe(defaultTemplates.renderEnum);
    const files = emitModel(directory, [], { runtime: [], templates: loaded.templates }).value;
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
    expect(loaded.ok && loaded.templates.renderEnum).not.toBe(defaultTemplates.renderEnum);
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
    ["a template that does not parse", "interface.ts", "export function {", "Cannot load the template"],
    ["a template that throws", "barrel.ts", `throw new Error("broken");`, "broken"],
  ])("says what is wrong with %s", async (_, name, text, want) => {
    place(name, text);
    const loaded = await load();
    expect(loaded.ok ? "" : loaded.message).toContain(want);
  });

  it("knows every template that there is", () => {
    expect(Object.values(templateFiles).sort()).toEqual(Object.keys(defaultTemplates).sort());
  });
});
