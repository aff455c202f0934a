import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { nameModel } from "../../generator/emit/names.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { selectModel } from "../../generator/select/select-model.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { typeCheck } from "../emit/compile.js";
import { createAjv, drawValues, readSchemas } from "../emit/json-schema.js";
import { findDisagreements, findFixtureDisagreements, loadZod } from "../emit/zod.js";
import { emit, emitFiles } from "../support/emit.js";
import { createTemporaryFolder } from "../support/folders.js";

const root = resolve(import.meta.dirname, "../..");
const [set] = findDocsSets([join(root, "input-docs")], diskFileSystem).sets;
if (set === undefined) throw new Error("There are no pages.");
const { model: whole, fixtures: all } = readDocsSet(set, { rules: {}, overrides: [] }).value;

/* What is left out leads nowhere in any of the outputs, and they say the same of what is left. */
describe.each(["user", "GET /users/**", "microsoft.graph.security.*", "api/message-*.md"])("only %s", (pattern) => {
  const { model, fixtures } = selectModel(whole, all, { only: [pattern] });
  const types = [...model.types.values()];

  it("leaves something out", () => {
    expect(types.length).toBeGreaterThan(0);
    expect(types.length).toBeLessThan(whole.types.size);
  });
  it("compiles in every output", () => {
    // What MSW is given to answer with is the DOM's.
    const settings = { skipLibCheck: true, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: ["node"] };
    expect(typeCheck(emitFiles(["all"], model, fixtures), settings)).toEqual([]);
  });
  it("has schemas of zod and of JSON that accept what its validators do", async () => {
    const loaded = await loadZod(model);
    const names = nameModel(model);
    const schemas = readSchemas({}, model);
    const found = types.flatMap((type) => {
      const accepts = createAjv("draft-2020-12").compile(
        schemas.get(`json-schema/${names.of(type).module}.json`) ?? {},
      );
      const values = drawValues(model, type, 10).flatMap(({ good, spoilt }) => [good, spoilt]);
      const differing = values.filter((value) => accepts(value) !== loaded.judge(names.of(type).type, value)[1]);
      return [...findDisagreements(loaded, model, type, 10), ...differing.map((value) => JSON.stringify(value))];
    });
    expect(found).toEqual([]);
    expect(findFixtureDisagreements(loaded, model, fixtures).found).toEqual([]);
    loaded.remove();
  });
  it("has tests that hold", () => {
    const folder = createTemporaryFolder();
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    for (const { path, text } of emit(["tests"], model, fixtures).value) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const shown = execFileSync(process.execPath, [vitest, "run", "--root", folder], { cwd: folder, encoding: "utf8" });
    expect(shown).toMatch(/Tests .*\d+ passed/);
  });
});
