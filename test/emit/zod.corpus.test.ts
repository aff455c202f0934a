import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocsSet, type Documentation } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { compareTypes, findDisagreements, findFixtureDisagreements, loadZod, type ZodAndValidators } from "./zod.js";

if (corpusMissing !== undefined)
  process.stderr.write(`Zod schemas of real documentation are not tried: ${corpusMissing}.\n`);

describe.skipIf(corpusMissing !== undefined)("zod schemas of real documentation", () => {
  describe.each(corpora)("$name", ({ folder }) => {
    let documentation: Documentation;
    let loaded: ZodAndValidators;
    beforeAll(async () => {
      const [set] = findDocsSets([folder], diskFileSystem).sets;
      if (set === undefined) throw new Error(`There are no pages in ${folder}.`);
      documentation = readDocsSet(set, { rules: {}, overrides: [] }).value;
      loaded = await loadZod(documentation.model);
    }, 300_000);
    afterAll(() => {
      loaded.remove();
    });

    it("agree with the validators on every documented example", () => {
      const { tried, found } = findFixtureDisagreements(loaded, documentation.model, documentation.fixtures);
      expect(tried).toBeGreaterThan(10);
      expect(found).toEqual([]);
    });

    it("have the types of the interfaces, where these are few enough to compare", () => {
      const { model } = documentation;
      if (model.types.size < 100) expect(compareTypes(model)).toEqual([]);
    });

    it("agree with the validators on values of every type, and on the same with one place spoilt", () => {
      const { model } = documentation;
      expect([...model.types.values()].flatMap((type) => findDisagreements(loaded, model, type, 4))).toEqual([]);
    });
  });
});
