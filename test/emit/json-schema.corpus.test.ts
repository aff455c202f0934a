import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameModel } from "../../generator/emit/names.js";
import { readDocsSet, type Documentation } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { loadValidators, type LoadedValidators } from "../validators/load.js";
import { createAjv, dialects, drawValues, readSchemas } from "./json-schema.js";

/** ajv compiles all that a type holds for each anew, so that some of them, evenly spread, must do. */
const mostTypes = 40;

if (corpusMissing !== undefined)
  process.stderr.write(`JSON Schemas of real documentation are not tried: ${corpusMissing}.\n`);

describe.skipIf(corpusMissing !== undefined)("JSON Schemas of real documentation", () => {
  describe.each(corpora)("$name", ({ folder }) => {
    let documentation: Documentation;
    let validators: LoadedValidators;
    beforeAll(async () => {
      const [set] = findDocsSets([folder], diskFileSystem).sets;
      if (set === undefined) throw new Error(`There are no pages in ${folder}.`);
      documentation = readDocsSet(set, { rules: {}, overrides: [] }).value;
      validators = await loadValidators(documentation.model);
    }, 300_000);
    afterAll(() => {
      validators.remove();
    });

    it.each(dialects)("agree with the validators: %s", (dialect) => {
      const { model, fixtures } = documentation;
      const names = nameModel(model);
      const ajv = createAjv(dialect);
      const schemas = readSchemas({ dialect }, model);
      const types = [...model.types.values()];
      const step = Math.ceil(types.length / mostTypes);
      const found: string[] = [];
      for (const each of types.filter((_, index) => index % step === 0)) {
        const { type, module } = names.of(each);
        const accepts = ajv.compile(schemas.get(`json-schema/${module}.json`) ?? false);
        const documented = fixtures.filter(
          (one) => one.type.kind === "structured" && one.type.name === each.qualifiedName,
        );
        const values = [
          ...documented.flatMap(({ conforming, verbatim }) => [conforming, verbatim]),
          ...drawValues(model, each, 20).flatMap(({ good, spoilt }) => [good, spoilt]),
        ];
        for (const value of values) {
          const [schema, validator] = [accepts(value), validators.is(type, value)];
          if (schema !== validator)
            found.push(`${type}: schema ${String(schema)}: ${JSON.stringify(value).slice(0, 500)}`);
        }
      }
      expect(found).toEqual([]);
    });
  });
});
