import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../generator/diagnostics/catalogue.js";
import { formatSpan } from "../../generator/source/span.js";
import { drawn, drawSample } from "../figures/draw.js";
import { readFindings } from "../figures/findings.js";
import { corpora, corpusMissing } from "../support/corpus.js";

interface Verdicts {
  readonly command: string;
  readonly corpus: string;
  readonly pages: number;
  readonly findings: number;
  readonly seed: number;
  readonly size: number;
  readonly drawn: string;
  readonly sample: readonly {
    readonly code: string;
    readonly place: string;
    readonly message: string;
    readonly verdict: string;
    readonly note?: string;
  }[];
}
const verdicts = JSON.parse(readFileSync(new URL("verdicts.json", import.meta.url), "utf8")) as Verdicts;
const { sample } = verdicts;

/* What a person found when looking up a random sample of findings on real pages. */
describe("a sample of findings on real pages", () => {
  test("holds 200 different ones, of codes that exist", () => {
    expect(sample).toHaveLength(200);
    expect(new Set(sample.map(({ code, place, message }) => `${code} ${place} ${message}`)).size).toBe(200);
    for (const { code } of sample) expect(catalogue).toHaveProperty([code]);
  });
  test("is right in at least 97 of 100, and says why where it is wrong", () => {
    const wrong = sample.filter(({ verdict }) => verdict !== "right");
    expect(wrong.length).toBeLessThanOrEqual(6);
    expect(wrong.filter(({ verdict, note = "" }) => verdict !== "wrong" || note === "")).toEqual([]);
  });
  test("says how it was drawn", () => {
    const { command, corpus, seed, size } = verdicts;
    expect(command).toBe(`npm run figures:sample -- --corpus ${corpus} --seed ${seed} --size ${size}`);
    expect(size).toBe(sample.length);
    expect(verdicts.drawn).toBe(drawn);
  });
});

const real = corpora.find(({ name }) => name === verdicts.corpus);
const missing = corpusMissing ?? (real === undefined ? `GRAPHDOWN_CORPUS has no ${verdicts.corpus}` : undefined);
if (missing !== undefined) process.stderr.write(`The sample of findings is not drawn again: ${missing}.\n`);

// A rule that reports something else draws another sample: look up what is new in it, and write the verdicts down.
test.skipIf(real === undefined)("drawn again, it is the same sample", { timeout: 120_000 }, () => {
  const { pages, findings } = readFindings(real?.folder ?? "");
  const again = drawSample(findings, verdicts.seed, verdicts.size, Infinity);
  expect(again.map(({ code, span, message }) => ({ code, place: formatSpan(span), message }))).toEqual(
    sample.map(({ code, place, message }) => ({ code, place, message })),
  );
  expect({ pages, findings: findings.length }).toEqual({ pages: verdicts.pages, findings: verdicts.findings });
});
