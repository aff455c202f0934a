import { describe, expect, test } from "vitest";
import { applyFixes, isMendable } from "../../generator/diagnostics/apply-fixes.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";

if (corpusMissing !== undefined) process.stderr.write(`No mend of a real page is looked at: ${corpusMissing}.\n`);

/** What an author would miss, told from the lines alone and not by the parser whose findings are mended. */
const parts: Readonly<Record<string, RegExp>> = {
  rows: /^\s*\|.*\|/gm,
  headings: /^#{1,6}\s/gm,
  annotations: /<!--/g,
};
const count = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(parts).map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0]));

describe.skipIf(corpusMissing !== undefined)("mends of real pages", () => {
  test.each(corpora)(
    "cost no row, heading or annotation of $name, and close what they open",
    ({ folder }) => {
      let mended = 0;
      for (const set of findDocsSets([folder], diskFileSystem).sets) {
        const byPath = new Map<string, Diagnostic[]>();
        for (const diagnostic of readDocsSet(set, { rules: {}, overrides: [] }).diagnostics)
          if (isMendable(diagnostic))
            byPath.set(diagnostic.span.path, [...(byPath.get(diagnostic.span.path) ?? []), diagnostic]);
        for (const [path, diagnostics] of byPath) {
          const source = set.findSource(path);
          if (source === undefined) continue;
          const { text, fixed } = applyFixes(source, source.text, diagnostics);
          mended += fixed.length;
          expect({ path, ...count(text) }).toEqual({ path, ...count(source.text) });
          const fences = (of: string): number => of.match(/^\s*```/gm)?.length ?? 0;
          expect({ path, lost: fences(text) < fences(source.text) }).toEqual({ path, lost: false });
        }
      }
      expect(mended).toBeGreaterThan(0);
    },
    240_000,
  );
});
