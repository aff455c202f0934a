/**
 * Draws findings at random for a person to look up. What it prints is test/check/verdicts.json but for the verdicts, and for what
 * each finding points at, which is there to begin the looking up with and is not kept.
 *
 *     GRAPHDOWN_CORPUS=... npm run figures:sample -- [--corpus NAME] [--seed 1] [--size 200] [--cap 10]
 *
 * `--cap` bounds how many of one code are drawn.
 */
import { parseArgs } from "node:util";
import { formatSpan } from "../../generator/source/span.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { drawn, drawSample } from "./draw.js";
import { readFindings } from "./findings.js";

const { values: flags } = parseArgs({
  options: {
    corpus: { type: "string" },
    seed: { type: "string", default: "1" },
    size: { type: "string", default: "200" },
    cap: { type: "string" },
  },
});
const corpus = flags.corpus === undefined ? corpora.at(-1) : corpora.find(({ name }) => name === flags.corpus);
const [seed, size, cap] = [
  readCount(flags.seed),
  readCount(flags.size),
  flags.cap === undefined ? Infinity : readCount(flags.cap),
];

if (corpus === undefined || seed === undefined || size === undefined || cap === undefined) {
  const names = corpora.map(({ name }) => name).join(", ");
  process.stderr.write(`No sample: ${corpusMissing ?? `--corpus is one of ${names}; the rest are whole numbers`}.\n`);
  process.exitCode = 1;
} else {
  const { pages, findings, lineOf } = readFindings(corpus.folder);
  const sample = drawSample(findings, seed, size, cap).map(({ code, message, span, related }) => ({
    code,
    place: formatSpan(span),
    message,
    line: lineOf(span.path, span.line),
    related: related.map(
      (place) => `${formatSpan(place.span)} ${place.message} ${lineOf(place.span.path, place.span.line)}`,
    ),
    verdict: "?",
  }));
  const capped = Number.isFinite(cap) ? ` --cap ${cap}` : "";
  const head = {
    about: `${sample.length} findings of \`graphdown lint\` on ${corpus.name}, drawn at random.`,
    command: `npm run figures:sample -- --corpus ${corpus.name} --seed ${seed} --size ${size}${capped}`,
    corpus: corpus.name,
    pages,
    findings: findings.length,
    seed,
    size,
    drawn: capped === "" ? drawn : `${drawn}; at most ${cap} of one code`,
  };
  process.stdout.write(`${JSON.stringify({ ...head, sample }, null, 1)}\n`);
}

function readCount(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
