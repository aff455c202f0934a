/**
 * How fast pages are read: read, parse and extract beside remark's parse alone, on the same pages in the same run and thread.
 *
 *     GRAPHDOWN_CORPUS=... npm run bench:read
 *
 * The last line is the ratio of the two; above 1.15 the command fails.
 */
import { extractPage } from "../../generator/extract/extract-page.js";
import { blankFrontMatter } from "../../generator/markdown/front-matter.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import { parseTreeWithRemark } from "../../generator/markdown/tree.js";
import { findDocsSets, type DocsSet } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";

/** Every page is parsed by us; remark, some ten times slower, gets each fourth page, and is compared on those alone. */
const remarkStep = 4;
const most = 1.15;

interface Measured {
  readonly pages: number;
  readonly milliseconds: number;
}
function measure(paths: readonly string[], work: (path: string) => void): Measured {
  const start = performance.now();
  for (const path of paths) work(path);
  return { pages: paths.length, milliseconds: performance.now() - start };
}
const perSecond = ({ pages, milliseconds }: Measured): string =>
  `${Math.round((pages / milliseconds) * 1000).toLocaleString("en")} pages per second`;

function readAndExtract(set: DocsSet): (path: string) => void {
  return (path) => {
    const read = set.readPage(path);
    if (read.kind !== "unreadable") extractPage(parsePage(read.source, set.readInclude).value);
  };
}

function run(folder: string): number | undefined {
  const [set] = findDocsSets([folder], diskFileSystem).sets;
  if (set === undefined) return undefined;
  const sample = set.pages.filter((_, index) => index % remarkStep === 0);
  // Each way once for the compiler's sake, then the measured run.
  const ours = readAndExtract(set);
  const texts = new Map(sample.map((path) => [path, blankFrontMatter(readSource(set, path))]));
  const theirs = (path: string): void => void parseTreeWithRemark(texts.get(path) ?? "");
  measure(sample, ours);
  measure(sample.slice(0, 100), theirs);
  const all = measure(set.pages, ours);
  const mine = measure(sample, ours);
  const remark = measure(sample, theirs);
  const ratio = mine.milliseconds / remark.milliseconds;
  process.stdout.write(`${set.pages.length} pages, ${sample.length} of them through remark\n`);
  process.stdout.write(`  read + parse + extract, all       ${perSecond(all)}\n`);
  process.stdout.write(`  read + parse + extract, the same  ${perSecond(mine)}\n`);
  process.stdout.write(`  remark's parse alone              ${perSecond(remark)}\n`);
  process.stdout.write(`  ratio                             ${ratio.toFixed(2)} (at most ${most})\n`);
  return ratio;
}
function readSource(set: DocsSet, path: string): string {
  const read = set.readPage(path);
  return read.kind === "unreadable" ? "" : read.source.text;
}

if (corpusMissing !== undefined) {
  process.stderr.write(`Nothing to measure: ${corpusMissing}.\n`);
  process.exitCode = 1;
}
for (const { name, folder } of corpora) {
  process.stdout.write(`${name}\n`);
  const ratio = run(folder);
  if (ratio !== undefined && ratio > most) process.exitCode = 1;
}
