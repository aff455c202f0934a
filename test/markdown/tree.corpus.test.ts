import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blankFrontMatter } from "../../generator/markdown/front-matter.js";
import { parseTreeWithRemark } from "../../generator/markdown/remark-tree.js";
import { parseTree } from "../../generator/markdown/tree.js";
import { createSourceFile } from "../../generator/source/source-file.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { findDifference } from "./tree-difference.js";

/** One page of how many is compared; `GRAPHDOWN_EVERY_PAGE=1` compares them all. */
const step = process.env["GRAPHDOWN_EVERY_PAGE"] === "1" ? 1 : 8;

if (corpusMissing !== undefined)
  process.stderr.write(`Trees of real documentation are not compared: ${corpusMissing}.\n`);

describe.skipIf(corpusMissing !== undefined)(
  "the native parser and remark give the same trees, positions included",
  () => {
    it.each(corpora)("$name", { timeout: 600_000 }, ({ folder }) => {
      const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".md"))
        .sort()
        .filter((_, index) => index % step === 0);
      expect(pages.length).toBeGreaterThan(0);
      for (const path of pages) {
        const text = blankFrontMatter(createSourceFile(path, readFileSync(join(folder, path), "utf8")).text);
        expect({ path, difference: findDifference(parseTree(text), parseTreeWithRemark(text)) }).toEqual({
          path,
          difference: undefined,
        });
      }
    });
  },
);
