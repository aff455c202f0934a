/** What the benches of a run measure by: remark's parse of the same pages, on one thread of the same process. */
import { blankFrontMatter } from "../../generator/markdown/front-matter.js";
import { parseTreeWithRemark } from "../../generator/markdown/remark-tree.js";
import type { DocsSet } from "../../generator/source/docs-set.js";
import { corpora, corpusMissing } from "../support/corpus.js";

export function readPageText(set: DocsSet, path: string): string {
  const read = set.readPage(path);
  return read.kind === "unreadable" ? "" : blankFrontMatter(read.source.text);
}

export function readTexts(sets: readonly DocsSet[]): readonly string[] {
  return sets.flatMap((set) => set.pages.map((path) => readPageText(set, path)));
}

/** Milliseconds that remark with GFM takes for the texts. */
export function measureRemark(texts: readonly string[]): Promise<number> {
  return measure(() => {
    for (const text of texts) parseTreeWithRemark(text);
  });
}

/** So that no way is measured before the compiler has seen it. */
export async function warmUpRemark(texts: readonly string[]): Promise<void> {
  await measureRemark(texts.slice(0, 100));
}

/** Milliseconds. */
export async function measure(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a bench over every corpus; where one of them is above its limit, the command fails. */
export async function benchCorpora(bench: (folder: string) => boolean | Promise<boolean>): Promise<void> {
  if (corpusMissing !== undefined) {
    process.stderr.write(`Nothing to measure: ${corpusMissing}.\n`);
    process.exitCode = 1;
  }
  for (const { name, folder } of corpora) {
    print(name);
    if (!(await bench(folder))) process.exitCode = 1;
  }
}
