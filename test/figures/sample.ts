/**
 * Draws findings at random for a person to look up, in the form of test/check/verdicts.json: the same seed draws the same findings
 * as long as the rules report the same.
 *
 *     GRAPHDOWN_CORPUS=... npm run figures:sample -- [--corpus NAME] [--seed 1] [--size 200] [--cap 10]
 *
 * `--cap` bounds how many of one code are drawn. Each finding stands above what it points at, so that looking up begins here.
 */
import { parseArgs } from "node:util";
import { readDocumentation } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { relocateDiagnostics } from "../../generator/diagnostics/collect.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { drawn, drawSample } from "./draw.js";

const { values: flags } = parseArgs({
  options: {
    corpus: { type: "string" },
    seed: { type: "string", default: "1" },
    size: { type: "string", default: "200" },
    cap: { type: "string" },
  },
});
const corpus = flags.corpus === undefined ? corpora.at(-1) : corpora.find(({ name }) => name === flags.corpus);
const [seed, size, cap] = [Number(flags.seed), Number(flags.size), Number(flags.cap ?? Infinity)];

if (corpus === undefined || !Number.isInteger(seed) || !Number.isInteger(size) || Number.isNaN(cap)) {
  process.stderr.write(
    `No sample: ${corpusMissing ?? `--corpus is one of ${corpora.map(({ name }) => name).join(", ")}; the rest are numbers`}.\n`,
  );
  process.exitCode = 1;
} else {
  const sets = findDocsSets([corpus.folder], diskFileSystem).sets;
  const sources = new Map(sets.map((set) => [set.apiVersion, set]));
  const findings = sets.flatMap((set) =>
    relocateDiagnostics(readDocumentation(set, { rules: {}, overrides: [] }).diagnostics, (path) => `${set.apiVersion}/${path}`),
  );
  const lineOf = (path: string, line: number): string => {
    const slash = path.indexOf("/");
    const source = sources.get(path.slice(0, slash))?.findSource(path.slice(slash + 1));
    return source?.text.split("\n")[line - 1]?.trim().slice(0, 200) ?? "";
  };
  const sample = drawSample(findings, seed, size, cap).map(({ code, message, span, related }) => ({
    code,
    place: `${span.path}:${span.line}:${span.column}`,
    message,
    line: lineOf(span.path, span.line),
    related: related.map((place) => `${place.span.path}:${place.span.line}: ${lineOf(place.span.path, place.span.line)}`),
    verdict: "?",
  }));
  const about = `${sample.length} findings of \`graphdown lint\` on ${corpus.name}, drawn at random.`;
  const capped = Number.isFinite(cap) ? `; at most ${cap} of one code` : "";
  process.stdout.write(
    `${JSON.stringify({ about, drawn: `${drawn}${capped}; the first ${size}, in page order`, seed, findings: findings.length, sample }, null, 1)}\n`,
  );
}
