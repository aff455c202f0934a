/**
 * How fast pages are read: read, parse and extract beside remark's parse alone, on the same pages in the same run and thread.
 *
 *     GRAPHDOWN_CORPUS=... npm run bench:read
 *
 * The last line is the ratio of the two; above 1.15 the command fails.
 */
import { extractPage } from "../../generator/extract/extract-page.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import { findDocsSets, type DocsSet } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { benchCorpora, measure, measureRemark, print, readPageText, warmUpRemark } from "./yardstick.js";

/** Every page is parsed by us; remark, some ten times slower, gets each fourth page, and is compared on those alone. */
const remarkStep = 4;
const most = 1.15;

const perSecond = (pages: number, milliseconds: number): string =>
  `${Math.round((pages / milliseconds) * 1000).toLocaleString("en")} pages per second`;

function readAndExtract(set: DocsSet, paths: readonly string[]): Promise<number> {
  return measure(() => {
    for (const path of paths) {
      const read = set.readPage(path);
      if (read.kind !== "unreadable") extractPage(parsePage(read.source, set.readInclude).value);
    }
  });
}

async function run(folder: string): Promise<boolean> {
  const [set] = findDocsSets([folder], diskFileSystem).sets;
  if (set === undefined) return true;
  const sample = set.pages.filter((_, index) => index % remarkStep === 0);
  const texts = sample.map((path) => readPageText(set, path));
  // Each way once for the compiler's sake, then the measured run.
  await readAndExtract(set, sample);
  await warmUpRemark(texts);
  const all = await readAndExtract(set, set.pages);
  const mine = await readAndExtract(set, sample);
  const remark = await measureRemark(texts);
  const ratio = mine / remark;
  print(`${set.pages.length} pages, ${sample.length} of them through remark`);
  print(`  read + parse + extract, all       ${perSecond(set.pages.length, all)}`);
  print(`  read + parse + extract, the same  ${perSecond(sample.length, mine)}`);
  print(`  remark's parse alone              ${perSecond(sample.length, remark)}`);
  print(`  ratio                             ${ratio.toFixed(2)} (at most ${most})`);
  return ratio <= most;
}

await benchCorpora(run);
