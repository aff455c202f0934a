/**
 * `npm run fuzz -- --minutes 10 --seed 1 --what pages,values`: spoils pages and reads and writes them, spoils values and
 * checks them, by turns until the time is over. What fails is made as small as it can be and printed; pages that fail
 * are kept in `test/fuzz/regressions`, where a test has them from then on, those of real documentation in
 * `test/fuzz/.cache`.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { loadValidators } from "../validators/load.js";
import { arbitraryPages, cutDown, findPageFault, type PageTexts } from "./pages.js";
import { arbitraryValue, findValueFault } from "./values.js";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    what: { type: "string", default: "pages,values" },
    input: { type: "string", default: join(import.meta.dirname, "../../input-docs/v1.0") },
  },
});
const end = performance.now() + Number(values.minutes) * 60_000;
const firstSeed = Number(values.seed);
const isOwn = values.input.endsWith("input-docs/v1.0");
/** Milliseconds until the other kind has its turn. */
const turn = 15_000;

const [set] = findDocsSets([values.input], diskFileSystem).sets;
if (set === undefined) throw new Error(`There are no pages in ${values.input}.`);
const { model } = readDocsSet(set, { rules: {}, overrides: [] }).value;
const validators = await loadValidators(model);
const texts = readPages(values.input);
const pages = arbitraryPages(texts);
const anyValue = arbitraryValue(model);

const counts = { sets: 0, pages: 0, values: 0, faults: 0 };
for (let seed = firstSeed; performance.now() < end; seed++) {
  if (values.what.includes("pages")) await fuzzPages(seed);
  if (values.what.includes("values")) fuzzValues(seed);
}
validators.remove();
process.stdout.write(
  `${counts.pages} changed pages in ${counts.sets} sets, ${counts.values} values and as many spoilt, ` +
    `from seed ${firstSeed}: ${counts.faults} faults\n`,
);
if (counts.faults > 0) process.exitCode = 1;

/** How often a property is tried: until the turn is over. */
function limit(seed: number) {
  const left = Math.min(turn, Math.max(0, end - performance.now()));
  return { seed, numRuns: 1_000_000, plugins: [fc.interruptAfterTimeLimit(left)] };
}

/** What failed last is the smallest that fast-check came to. */
async function fuzzPages(seed: number): Promise<void> {
  let failing: PageTexts | undefined;
  const property = fc.asyncProperty(pages, async (changed) => {
    counts.sets++;
    counts.pages += Object.keys(changed).length;
    const isSound = (await findPageFault(changed)) === undefined;
    if (!isSound) failing = changed;
    return isSound;
  });
  await fc.check(property, limit(seed));
  if (failing === undefined) return;
  const smallest = await cutDown(failing);
  report(seed, (await findPageFault(smallest)) ?? "the fault is gone", keep(smallest));
}

function fuzzValues(seed: number): void {
  let fault: string | undefined;
  const property = fc.property(anyValue, (value) => {
    counts.values++;
    const found = findValueFault(validators, value);
    fault = found ?? fault;
    return found === undefined;
  });
  fc.check(property, limit(seed));
  if (fault !== undefined) report(seed, fault);
}

function report(seed: number, fault: string, file?: string): void {
  counts.faults++;
  process.stdout.write(`seed ${seed}: ${fault}\n${file === undefined ? "" : `kept as ${file}\n`}`);
}

function keep(smallest: PageTexts): string {
  const text = `${JSON.stringify(smallest, undefined, 2)}\n`;
  const folder = join(import.meta.dirname, isOwn ? "regressions" : ".cache");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${createHash("sha256").update(text).digest("hex").slice(0, 12)}.json`);
  writeFileSync(file, text);
  return relative(process.cwd(), file);
}

function readPages(folder: string): PageTexts {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
