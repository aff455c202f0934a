import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { formatSpan } from "../../generator/source/span.js";
import { drawn, drawSample } from "../figures/draw.js";
import { readFindings, type Findings } from "../figures/findings.js";
import { corpora, corpusMissing } from "../support/corpus.js";

interface Drawn {
  readonly code: string;
  readonly place: string;
  readonly message: string;
}
interface Verdict extends Drawn {
  /** Right and worth telling, true but noise, or wrong. */
  readonly verdict: "right" | "noise" | "wrong";
  readonly note?: string;
}
interface Verdicts {
  readonly command: string;
  readonly corpus: string;
  readonly pages: number;
  readonly findings: number;
  readonly seed: number;
  readonly size: number;
  readonly drawn: string;
  readonly sample: readonly Verdict[];
}
const verdicts = JSON.parse(readFileSync(new URL("verdicts.json", import.meta.url), "utf8")) as Verdicts;

const real = corpora.find(({ name }) => name === verdicts.corpus);
const missing = corpusMissing ?? (real === undefined ? `GRAPHDOWN_CORPUS has no ${verdicts.corpus}` : undefined);

if (missing !== undefined) process.stderr.write(`The sample of findings is not drawn again: ${missing}.\n`);

/**
 * What a person found when looking up a random sample of findings on real pages, held against what is found there now. A rule that
 * reports something else draws another sample: look up what is new in it, and write the verdicts down.
 */
describe.skipIf(real === undefined)("a sample of findings on real pages", () => {
  let found: Findings;
  let sample: readonly Drawn[];
  beforeAll(() => {
    found = readFindings(real?.folder ?? "");
    sample = drawSample(found.findings, verdicts.seed, verdicts.size, Infinity).map(({ code, span, message }) => ({
      code,
      place: formatSpan(span),
      message,
    }));
  }, 120_000);

  test("is drawn again as it was", () => {
    expect(sample).toEqual(verdicts.sample.map(({ code, place, message }) => ({ code, place, message })));
    const { seed, size, corpus, pages, findings } = verdicts;
    expect({ pages: found.pages, findings: found.findings.length }).toEqual({ pages, findings });
    expect(verdicts.drawn).toBe(drawn);
    expect(verdicts.command).toBe(`npm run figures:sample -- --corpus ${corpus} --seed ${seed} --size ${size}`);
  });

  test("is right and worth telling in 95 of 100, noise in 4 and wrong in 1 at most, and says why", () => {
    const graded = (verdict: Verdict["verdict"]): readonly Verdict[] =>
      verdicts.sample.filter((each) => each.verdict === verdict);
    const right = new Set(graded("right").map(describeFinding));
    const others = sample.map(describeFinding).filter((finding) => !right.has(finding));
    expect(others.length).toBeLessThanOrEqual(0.05 * verdicts.size);
    expect(graded("noise").length).toBeLessThanOrEqual(0.04 * verdicts.size);
    expect(graded("wrong").length).toBeLessThanOrEqual(0.01 * verdicts.size);
    const explained = verdicts.sample.filter(({ verdict, note = "" }) => verdict !== "right" && note !== "");
    expect(explained.map(describeFinding)).toEqual(others);
  });
});

function describeFinding({ code, place, message }: Drawn): string {
  return `${place} ${code}: ${message}`;
}
