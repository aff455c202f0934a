import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extractPage } from "../../generator/extract/extract-page.js";
import type { LedgerEntry } from "../../generator/extract/page-facts.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { countSeen, isUnused } from "./count-seen.js";

const placeOf = ({ span }: LedgerEntry): string => `${span.path}:${span.start}`;
const gapOf = ({ kind, reason }: LedgerEntry): string => `${kind} | ${reason ?? "no reason given"}`;

if (corpusMissing !== undefined)
  process.stderr.write(`The ledger of real documentation is not balanced: ${corpusMissing}.\n`);

describe.skipIf(corpusMissing !== undefined)(
  "every row and annotated block of real documentation is understood or reported",
  () => {
    describe.each(corpora)("$name", { timeout: 300_000 }, ({ name, folder }) => {
      const entries: LedgerEntry[] = [];
      const unbalanced: string[] = [];
      const silent: string[] = [];
      it("seen = understood + reported, on every page", () => {
        for (const set of findDocsSets([folder], diskFileSystem).sets) {
          for (const path of set.pages) {
            const read = set.readPage(path);
            if (read.kind === "unreadable") throw new Error(`${path}: ${read.reason}`);
            const page = parsePage(read.source, set.readInclude).value;
            const { value, diagnostics } = extractPage(page);
            entries.push(...value.ledger);
            const seen = countSeen(page);
            const distinct = new Set(value.ledger.map(placeOf)).size;
            if (seen !== value.ledger.length || distinct !== seen)
              unbalanced.push(
                `${path}: ${seen} seen, ${value.ledger.length} in the ledger, ${distinct} of them distinct`,
              );
            const reported = value.ledger.filter(({ outcome }) => outcome === "reported");
            if (
              reported.some(({ reason }) => reason === undefined) ||
              (!reported.every(isUnused) &&
                !diagnostics.some(({ code }) => /^(?:table|annotation|permissions)\//.test(code)))
            )
              silent.push(path);
          }
        }
        expect(entries.length).toBeGreaterThan(0);
        expect(unbalanced).toEqual([]);
        expect(silent).toEqual([]);
      });
      it("has no gap that test/conformance/known-gaps.txt does not list, and no more of any", () => {
        const known = readKnownGaps(name);
        const found = new Map<string, number>();
        for (const entry of entries)
          if (entry.outcome === "reported") found.set(gapOf(entry), (found.get(gapOf(entry)) ?? 0) + 1);
        const grown = [...found]
          .filter(([gap, count]) => count > (known.get(gap) ?? 0))
          .map(([gap, count]) => `${name} | ${gap} | ${count}`);
        expect(grown, "new gaps, or more of a known one").toEqual([]);
        const shrunk = [...known]
          .filter(([gap, count]) => count > (found.get(gap) ?? 0))
          .map(([gap]) => `${name} | ${gap} | ${found.get(gap) ?? 0}`);
        expect(shrunk, "a gap has shrunk: write the smaller number into the list").toEqual([]);
      });
    });
  },
);

/** `corpus | kind | reason | count` for each line that is no comment. */
function readKnownGaps(corpus: string): ReadonlyMap<string, number> {
  const lines = readFileSync(join(import.meta.dirname, "../conformance/known-gaps.txt"), "utf8").split("\n");
  return new Map(
    lines.flatMap((line): (readonly [string, number])[] => {
      const [name, kind, reason, count] = line.split(" | ");
      return name === corpus && kind !== undefined && reason !== undefined
        ? [[`${kind} | ${reason}`, Number(count)]]
        : [];
    }),
  );
}
