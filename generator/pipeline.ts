import type { Fixture } from "./conform/fixture.js";
import { createDiagnostic } from "./diagnostics/catalogue.js";
import { applySeverities, sortDiagnostics, type SeverityRules } from "./diagnostics/collect.js";
import type { Diagnostic, Outcome } from "./diagnostics/diagnostic.js";
import { emitModel, type EmitOptions } from "./emit/emit-model.js";
import type { OutputFile } from "./emit/output-file.js";
import { extractPage } from "./extract/extract-page.js";
import type { PageFacts } from "./extract/page-facts.js";
import { parsePage } from "./markdown/parse-page.js";
import { linkModel } from "./link/link-model.js";
import type { Model } from "./model/types.js";
import type { DocsSet } from "./source/docs-set.js";
import { wholeFileSpan } from "./source/span.js";

/** One API version, read and linked: what every command works on. */
export interface Documentation {
  readonly docsSet: DocsSet;
  /** By path, sorted; the pages that could not be read are missing. */
  readonly pages: readonly PageFacts[];
  readonly model: Model;
  readonly fixtures: readonly Fixture[];
}

/** Told how far a run is. */
export interface PipelineObserver {
  /** A page has been read, the first of them as 1. */
  page(done: number, total: number): void;
  /** A stage that takes all pages together begins: `Linking`. */
  stage(name: string): void;
}

/** read → parse → extract → link → conform → check */
export function readDocumentation(docsSet: DocsSet, rules: SeverityRules, observer?: PipelineObserver): Outcome<Documentation> {
  const pages = readPages(docsSet, observer);
  observer?.stage("Linking");
  const model = linkModel(pages.value, { apiVersion: docsSet.apiVersion });
  observer?.stage("Checking");
  const fixtures: Outcome<readonly Fixture[]> = { value: [], diagnostics: [] };
  const findings: readonly Diagnostic[] = [];
  const diagnostics = [...pages.diagnostics, ...model.diagnostics, ...fixtures.diagnostics, ...findings];
  return {
    value: { docsSet, pages: pages.value, model: model.value, fixtures: fixtures.value },
    diagnostics: sortDiagnostics(applySeverities(diagnostics, rules)),
  };
}

/** → emit; the files are formatted and written by `output/`. */
export function generateFiles({ model, fixtures }: Documentation, rules: SeverityRules, options: EmitOptions): Outcome<readonly OutputFile[]> {
  const files = emitModel(model, fixtures, options);
  return { value: files.value, diagnostics: sortDiagnostics(applySeverities(files.diagnostics, rules)) };
}

function readPages(docsSet: DocsSet, observer?: PipelineObserver): Outcome<readonly PageFacts[]> {
  const diagnostics: Diagnostic[] = docsSet.replaced.map(({ path }) =>
    createDiagnostic("source/replaced", wholeFileSpan(path), "A later input holds this page too; that one was read."),
  );
  const pages: PageFacts[] = [];
  for (const [index, path] of docsSet.pages.entries()) {
    const page = readPage(docsSet, path);
    diagnostics.push(...page.diagnostics);
    if (page.value !== undefined) pages.push(page.value);
    observer?.page(index + 1, docsSet.pages.length);
  }
  return { value: pages, diagnostics };
}

/** read → parse → extract for one page: it depends on the page and its includes alone. */
function readPage(docsSet: DocsSet, path: string): Outcome<PageFacts | undefined> {
  const read = docsSet.readPage(path);
  if (read.kind === "unreadable") {
    return { value: undefined, diagnostics: [createDiagnostic("source/unreadable", wholeFileSpan(path), `The page was not read: ${read.reason}.`)] };
  }
  try {
    const page = parsePage(read.source, docsSet.readInclude);
    const facts = extractPage(page.value);
    return { value: facts.value, diagnostics: [...page.diagnostics, ...facts.diagnostics] };
  } catch (error) {
    // A throw is a bug in graphdown; one page must not take the other three thousand with it.
    const message = `Reading the page failed: ${error instanceof Error ? error.message : String(error)}`;
    return { value: undefined, diagnostics: [createDiagnostic("source/failed", wholeFileSpan(path), message)] };
  }
}
