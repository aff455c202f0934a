/**
 * How long the whole `lint` takes beside remark's parse of the same pages, in the same run and thread, and what each phase of it takes.
 *
 *     GRAPHDOWN_CORPUS=... npm run bench:lint
 *
 * The rounds alternate: one lint of all pages, then one part of the pages through remark; after the last, remark has had each page once.
 * Above 1.5 times remark's time the command fails.
 */
import { checkDocumentation } from "../../generator/check/check.js";
import { readConventions } from "../../generator/config/docs-config.js";
import { holdParameters } from "../../generator/conform/parameter-bodies.js";
import { conformExamples } from "../../generator/conform/conform.js";
import { runLint } from "../../generator/commands/lint.js";
import { tellCausesOnce } from "../../generator/diagnostics/causes.js";
import { sortDiagnostics } from "../../generator/diagnostics/collect.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { renderReport } from "../../generator/diagnostics/render/render.js";
import { applySuppressions, readSuppressions } from "../../generator/diagnostics/suppressions.js";
import { extractPage } from "../../generator/extract/extract-page.js";
import { linkModel } from "../../generator/link/link-model.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import { findDocsSets, type DocsSet } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import type { SourceFile } from "../../generator/source/source-file.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";
import { benchCorpora, measure, measureRemark, median, print, readTexts, seconds, warmUpRemark } from "./yardstick.js";

const rounds = 3;
const most = 1.5;

async function run(folder: string): Promise<boolean> {
  const sets = findDocsSets([folder], diskFileSystem).sets;
  const texts = readTexts(sets);
  const lint = (): Promise<number> => measure(() => runLint({ input: [folder] }, createRecordingTerminal(folder)));
  // Each way once for the compiler's sake, then the measured rounds.
  await lint();
  await warmUpRemark(texts);
  const lints: number[] = [];
  let remark = 0;
  for (let round = 0; round < rounds; round++) {
    lints.push(await lint());
    remark += await measureRemark(texts.filter((_, index) => index % rounds === round));
  }
  const middle = median(lints);
  const ratio = middle / remark;
  print(`${texts.length} pages`);
  print(`  lint, all of it        ${seconds(middle)} (${lints.map(seconds).join(", ")})`);
  print(`  remark's parse alone   ${seconds(remark)}`);
  print(`  ratio                  ${ratio.toFixed(2)} (at most ${most})`);
  for (const set of sets) await showPhases(set);
  return ratio <= most;
}

/** The chain of `pipeline.ts` taken apart, each phase over all pages before the next begins. */
async function showPhases(set: DocsSet): Promise<void> {
  const times: (readonly [string, number])[] = [];
  const phase = async <T>(name: string, work: () => T): Promise<T> => {
    const results: T[] = [];
    times.push([name, await measure(() => void results.push(work()))]);
    const [result] = results;
    if (result === undefined) throw new Error(`${name} gave nothing`);
    return result;
  };
  const conventions = readConventions(set.configFiles).value;
  const sources = await phase("read", () =>
    set.pages.flatMap((path) => ((read) => (read.kind === "unreadable" ? [] : [read.source]))(set.readPage(path))),
  );
  const parsed = await phase("parse", () => sources.map((source) => parsePage(source, set.readInclude)));
  const extracted = await phase("extract", () => parsed.map(({ value }) => extractPage(value, conventions)));
  const suppressions = await phase("read suppressions", () =>
    sources.map((source, index) => readSuppressions(source, parsed[index]?.value.looseAnnotations ?? [])),
  );
  const pages = extracted.map(({ value }) => value);
  const model = await phase("link", () => linkModel(pages, { apiVersion: set.apiVersion }));
  const fixtures = await phase("conform", () => conformExamples(model.value));
  const findings = await phase("check", () =>
    checkDocumentation({
      pages,
      otherPages: set.excluded,
      conventions,
      model: model.value,
      fixtures: [...fixtures.value, ...holdParameters(model.value)],
      findSource: set.findSource,
      findPage: () => undefined,
    }),
  );
  const all: readonly Diagnostic[] = [...parsed, ...extracted, ...suppressions, model]
    .flatMap(({ diagnostics }) => diagnostics)
    .concat(findings);
  const kept = await phase("suppress, sort", () =>
    sortDiagnostics(
      tellCausesOnce(
        applySuppressions(
          all,
          suppressions.flatMap(({ value }) => value),
        ),
      ),
    ),
  );
  // As the command does: each page is read once for all its findings.
  const shown = new Map<string, SourceFile | undefined>();
  const findSource = (path: string): SourceFile | undefined => {
    if (!shown.has(path)) shown.set(path, set.findSource(path));
    return shown.get(path);
  };
  await phase("render", () =>
    renderReport({ diagnostics: kept, findSource }, "pretty", { colour: false, width: 100 }, "0"),
  );
  const total = times.reduce((sum, [, time]) => sum + time, 0);
  print(`  ${kept.length} findings in ${set.apiVersion}; of ${seconds(total)}`);
  for (const [name, time] of times)
    print(`    ${name.padEnd(20)} ${`${((100 * time) / total).toFixed(1)}%`.padStart(6)}`);
}

await benchCorpora(run);
