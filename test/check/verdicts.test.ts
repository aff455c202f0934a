import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../generator/diagnostics/catalogue.js";

interface Verdicts {
  readonly sample: readonly { readonly code: string; readonly place: string; readonly verdict: "right" | "wrong"; readonly note?: string }[];
}
const { sample } = JSON.parse(readFileSync(new URL("verdicts.json", import.meta.url), "utf8")) as Verdicts;

/* What a person found when looking up a random sample of findings on real pages. */
describe("a sample of findings on real pages", () => {
  test("holds 200 different ones, of codes that exist", () => {
    expect(new Set(sample.map(({ code, place }) => `${code} ${place}`)).size).toBe(200);
    for (const { code } of sample) expect(catalogue).toHaveProperty([code]);
  });
  test("is right in at least 97 of 100, and says why where it is wrong", () => {
    const wrong = sample.filter(({ verdict }) => verdict === "wrong");
    expect(wrong.length).toBeLessThanOrEqual(6);
    expect(wrong.filter(({ note }) => note === undefined)).toEqual([]);
  });
});
