import { checkDocumentation } from "./check/check.js";
import { conformExamples } from "./conform/conform.js";
import type { Fixture } from "./conform/fixture.js";
import { readConventions } from "./config/docs-config.js";
import { createDiagnostic, type DiagnosticCode } from "./diagnostics/catalogue.js";
import { applySeverities, softenErrors, sortDiagnostics, type SeverityRules } from "./diagnostics/collect.js";
import type { Diagnostic, Outcome } from "./diagnostics/diagnostic.js";
import { applySuppressions, readSuppressions, type Suppression } from "./diagnostics/suppressions.js";
import { emitModel, type EmitOptions } from "./emit/emit-model.js";
import type { OutputFile } from "./emit/output-file.js";
import { extractPage } from "./extract/extract-page.js";
import type { PageFacts } from "./extract/page-facts.js";
import { parsePage } from "./markdown/parse-page.js";
import { linkPages, type Decisions } from "./link/link-model.js";
import { applyOverrides } from "./link/overrides/apply-overrides.js";
import type { Override } from "./model/override.js";
import type { Model } from "./model/types.js";
import { isSkipped, type Conventions } from "./source/conventions.js";
import type { DocsSet } from "./source/docs-set.js";
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
}

/** Told how far a run is. */
export interface PipelineObserver {
  /** A page has been read, the first of them as 1. */
  page(done: number, total: number): void;
  /** A stage that takes all pages together begins: `Linking`. */
  stage(name: string): void;
}

/** read → parse → extract → link → conform → check */
export function readDocumentation(
  docsSet: DocsSet,
  options: PipelineOptions,
  observer?: PipelineObserver,
): Outcome<Documentation> {
  const conventions = readConventions(docsSet.configFiles);
  const { pages, skipped, suppressions, diagnostics } = readPages(docsSet, conventions.value, observer);
  observer?.stage("Linking");
  const linked = linkPages(pages, { apiVersion: docsSet.apiVersion, namespace: conventions.value.namespace });
  const model = applyOverrides(linked.value.model, options.overrides);
  observer?.stage("Checking");
  const fixtures = conformExamples(model.value);
  const findings = checkDocumentation({
    pages,
    otherPages: [...docsSet.excluded, ...skipped],
    conventions: conventions.value,
    model: model.value,
    fixtures: fixtures.value,
    findSource: docsSet.findSource,
  });
  const all = [
    ...conventions.diagnostics,
    ...diagnostics,
    ...linked.diagnostics,
    ...model.diagnostics,
    ...fixtures.diagnostics,
    ...findings,
  ];
  return {
    value: {
      docsSet,
      pages,
      model: model.value,
      decisions: linked.value.decisions,
      fixtures: fixtures.value,
    },
    diagnostics: sortDiagnostics(
      softenErrors(
        applySeverities(applySuppressions(all, suppressions), options.rules),
        conventions.value.lenientPaths,
      ),
    ),
  };
}

/** → emit; the files are formatted and written by `output/`. */
export function generateFiles(
  { model, fixtures }: Documentation,
  rules: SeverityRules,
  options: EmitOptions,
): Outcome<readonly OutputFile[]> {
  const files = emitModel(model, fixtures, options);
  return { value: files.value, diagnostics: sortDiagnostics(applySeverities(files.diagnostics, rules)) };
}

interface ReadPages {
  readonly pages: readonly PageFacts[];
  readonly suppressions: readonly Suppression[];
  readonly diagnostics: readonly Diagnostic[];
}

function readPages(
  docsSet: DocsSet,
  conventions: Conventions,
  observer?: PipelineObserver,
): ReadPages & { readonly skipped: readonly string[] } {
  const diagnostics: Diagnostic[] = docsSet.replaced.map(({ path }) =>
    createDiagnostic(
      "source/replaced",
      wholeFileSpan(path),
      "An earlier input holds this page too; that one was not read.",
    ),
  );
  const pages: PageFacts[] = [];
  const suppressions: Suppression[] = [];
  const skipped = docsSet.pages.filter((path) => isSkipped(path, conventions));
  const paths = docsSet.pages.filter((path) => !isSkipped(path, conventions));
  for (const [index, path] of paths.entries()) {
    const page = readPage(docsSet, path, conventions);
    diagnostics.push(...page.diagnostics);
    suppressions.push(...page.suppressions);
    pages.push(...page.pages);
    observer?.page(index + 1, paths.length);
  }
  return { pages, skipped, suppressions, diagnostics };
}

/** read → parse → extract for one page: it depends on the page and its includes alone. No page comes of one that cannot be read. */
function readPage(docsSet: DocsSet, path: string, conventions: Conventions): ReadPages {
  const read = docsSet.readPage(path);
  if (read.kind === "unreadable") return failPage("source/unreadable", path, `The page was not read: ${read.reason}.`);
  try {
    const page = parsePage(read.source, docsSet.readInclude);
    const facts = extractPage(page.value, conventions);
    const suppressions = readSuppressions(read.source, page.value.looseAnnotations);
    return {
      pages: [facts.value],
      suppressions: suppressions.value,
      diagnostics: [...page.diagnostics, ...facts.diagnostics, ...suppressions.diagnostics],
    };
  } catch (error) {
    // A throw is a bug in graphdown; one page must not take the other three thousand with it.
    return failPage(
      "source/failed",
      path,
      `Reading the page failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function failPage(code: DiagnosticCode, path: string, message: string): ReadPages {
  return { pages: [], suppressions: [], diagnostics: [createDiagnostic(code, wholeFileSpan(path), message)] };
}
