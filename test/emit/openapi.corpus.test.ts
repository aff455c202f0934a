import { describe, expect, it } from "vitest";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { at, findFaults, readDocument } from "./openapi.js";

if (corpusMissing !== undefined)
  process.stderr.write(`OpenAPI of real documentation is not tried: ${corpusMissing}.\n`);

describe.skipIf(corpusMissing !== undefined)("the OpenAPI document of real documentation", () => {
  it.each(corpora)(
    "is valid, and tells of every operation: $name",
    async ({ folder }) => {
      const [set] = findDocsSets([folder], diskFileSystem).sets;
      if (set === undefined) throw new Error(`There are no pages in ${folder}.`);
      const { model, fixtures } = readDocsSet(set, { rules: {}, overrides: [] }).value;
      const document = readDocument(model, fixtures);
      const paths = JSON.stringify(at(document, "paths"));
      const missing = [...model.operations.values()].filter(
        ({ id, title, requests }) =>
          requests.length > 0 &&
          !paths.includes(`"summary":${JSON.stringify(title)}`) &&
          !paths.includes(JSON.stringify(`${title} (${id})`).slice(1, -1)),
      );
      expect(missing.map(({ id }) => id)).toEqual([]);
      expect(await findFaults(document)).toEqual([]);
    },
    600_000,
  );
});
