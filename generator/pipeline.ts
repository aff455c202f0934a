import { checkDocumentation, type AddedRule } from "./check/check.js";
import { conformExamples } from "./conform/conform.js";
import type { Fixture } from "./conform/fixture.js";
import { readConventions } from "./config/docs-config.js";
import { holdParameters } from "./conform/parameter-bodies.js";
import { createDiagnostic } from "./diagnostics/catalogue.js";
import { tellCausesOnce } from "./diagnostics/causes.js";
import { applySeverities, softenErrors, sortDiagnostics, type SeverityRules } from "./diagnostics/collect.js";
import type { Diagnostic, Outcome } from "./diagnostics/diagnostic.js";
import { gatherOutcome, outcome } from "./diagnostics/outcome.js";
import { applySuppressions } from "./diagnostics/suppressions.js";
import { emitModel, type EmitOptions } from "./emit/emit-model.js";
import type { OutputFile } from "./emit/output-file.js";
import type { PageFacts } from "./extract/page-facts.js";
import { linkPages, type Decisions } from "./link/link-model.js";
import { applyOverrides } from "./link/overrides/apply-overrides.js";
import type { Page } from "./markdown/page.js";
import { parsePage } from "./markdown/parse-page.js";
import type { Override } from "./model/override.js";
import type { Model } from "./model/types.js";
import { readPageOf, type PageResult } from "./read-page.js";
import type { ReadPages } from "./read-pages.js";
import { isSkipped, type Conventions } from "./source/conventions.js";
import type { DocsSet } from "./source/docs-set.js";
import type { SourceFile } from "./source/source-file.js";
import { wholeFileSpan } from "./source/span.js";

/** One API version, read and linked: what every command works on. */
export interface Documentation {
  readonly docsSet: DocsSet;
  /** By path, sorted; the pages that could not be read are missing. */
  readonly pages: readonly PageFacts[];
  readonly model: Model;
  /** Who spoke on base types and flags, and who was believed. */
  readonly decisions: Decisions;
  readonly fixtures: readonly Fixture[];
}

export interface PipelineOptions {
  readonly rules: SeverityRules;
  readonly overrides: readonly Override[];
  /** Rules of others, which are run after graphdown's own. */
  readonly addedRules?: readonly AddedRule[];
}

/** Told how far a run is. */
export interface PipelineObserver {
  /** A page has been read, the first of them as 1. */
  page(done: number, total: number): void;
  /** A stage that takes all pages together begins: `Linking`. */
  stage(name: string): void;
}

/** read → parse → extract → link → conform → check */
export function readDocsSet(
  docsSet: DocsSet,
  options: PipelineOptions,
  observer?: PipelineObserver,
): Outcome<Documentation> {
  const conventions = readConventions(docsSet.configFiles);
  const paths = listPages(docsSet, conventions.value);
  const results = paths.map((path, index) => {
    const result = readPageOf(docsSet, path, conventions.value);
    observer?.page(index + 1, paths.length);
    return result;
  });
  return linkDocsSet(docsSet, conventions, results, options, observer);
}

/** The same, with the pages read by others, perhaps in threads. */
export async function readDocsSetBy(
  readPages: ReadPages,
  docsSet: DocsSet,
  options: PipelineOptions,
  observer?: PipelineObserver,
): Promise<Outcome<Documentation>> {
  const conventions = readConventions(docsSet.configFiles);
  const paths = listPages(docsSet, conventions.value);
  const onPage = (done: number): void => observer?.page(done, paths.length);
  const results = await readPages(docsSet, paths, conventions.value, onPage);
  return linkDocsSet(docsSet, conventions, results, options, observer);
}

/** link → conform → check */
function linkDocsSet(
  docsSet: DocsSet,
  conventions: Outcome<Conventions>,
  results: readonly PageResult[],
  options: PipelineOptions,
  observer?: PipelineObserver,
): Outcome<Documentation> {
  const { value, diagnostics } = gatherOutcome((found): Documentation => {
    const { namespace } = found.take(conventions);
    found.report(...reportReplaced(docsSet));
    for (const { diagnostics: ofPage } of results) found.take(outcome(undefined, ofPage));
    const pages = results.flatMap(({ facts }) => facts ?? []);
    observer?.stage("Linking");
    const { model: linked, decisions } = found.take(linkPages(pages, { apiVersion: docsSet.apiVersion, namespace }));
    const model = found.take(applyOverrides(linked, options.overrides));
    observer?.stage("Conforming");
    const fixtures = found.take(conformExamples(model));
    observer?.stage("Checking");
    const skipped = docsSet.pages.filter((path) => isSkipped(path, conventions.value));
    const otherPages = [...docsSet.excluded, ...skipped];
    const findSource = rememberSources(docsSet);
    const findPage = (path: string): Page | undefined => parseAgain(docsSet, path);
    const input = {
      pages,
      otherPages,
      conventions: conventions.value,
      model,
      fixtures: [...fixtures, ...holdParameters(model)],
      findSource,
      findPage,
    };
    found.take(outcome(undefined, checkDocumentation(input, options.addedRules)));
    return { docsSet, pages, model, decisions, fixtures };
  });
  const suppressions = results.flatMap((result) => result.suppressions);
  const addedCodes = new Set(options.addedRules?.map(({ rule }) => rule.code));
  const kept = tellCausesOnce(applySuppressions(diagnostics, suppressions, addedCodes));
  const told = applySeverities(kept, options.rules);
  return outcome(value, sortDiagnostics(softenErrors(told, conventions.value.lenientPaths)));
}

function listPages(docsSet: DocsSet, conventions: Conventions): readonly string[] {
  return docsSet.pages.filter((path) => !isSkipped(path, conventions));
}

/** The texts that rules ask for: many ask for the same page. */
function rememberSources({ findSource }: DocsSet): DocsSet["findSource"] {
  const known = new Map<string, SourceFile | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, findSource(path));
    return known.get(path);
  };
}

/** A page's sections, for the rules that want them: what is wrong with them has been reported when it was read. */
function parseAgain(docsSet: DocsSet, path: string): Page | undefined {
  const read = docsSet.readPage(path);
  return read.kind === "read" ? parsePage(read.source, docsSet.readInclude).value : undefined;
}

/** → emit; the files are formatted and written by `output/`. */
export function emitDocumentation(
  { model, fixtures }: Documentation,
  rules: SeverityRules,
  options: EmitOptions,
): Outcome<readonly OutputFile[]> {
  const files = emitModel(model, fixtures, options);
  return { value: files.value, diagnostics: sortDiagnostics(applySeverities(files.diagnostics, rules)) };
}

function reportReplaced({ replaced }: DocsSet): readonly Diagnostic[] {
  const message = "An earlier input holds this page too; that one was not read.";
  return replaced.map(({ path }) => createDiagnostic("source/replaced", wholeFileSpan(path), message));
}
