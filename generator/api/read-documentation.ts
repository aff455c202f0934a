import { rememberPages } from "../cache/remember-pages.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import type { Report } from "../diagnostics/render/report.js";
import { readDocsSetBy, type Documentation } from "../pipeline.js";
import { createPageReader, type ReaderOptions, type ReadPages } from "../read-pages.js";
import type { DocsSet } from "../source/docs-set.js";
import { succeed, type Result } from "../source/result.js";
import { openProject, type Project } from "./open-project.js";
import { silentObserver, type Observer, type Options, type Problem } from "./options.js";
import { createReport, type DocsSetFindings } from "./report.js";

export interface ReadDocumentation {
  /** Each API version, sorted. */
  readonly documentation: readonly Documentation[];
  readonly report: Report;
}

/** Reads every API version below the inputs, links it, and checks it. */
export async function readDocumentation(options: Options): Promise<Result<ReadDocumentation, Problem>> {
  const project = await openProject(options);
  if (!project.ok) return project;
  const { documentation, findings } = await readProject(project.value, options.observer);
  return succeed({ documentation, report: createReport(findings, project.value) });
}

export interface ReadProject {
  readonly documentation: readonly Documentation[];
  readonly findings: readonly DocsSetFindings[];
}

export async function readProject(
  project: Project,
  observer: Observer = silentObserver,
  options?: ReaderOptions,
): Promise<ReadProject> {
  const results = await readVersions(project, observer, options);
  return {
    documentation: results.map(({ value }) => value),
    findings: results.map(({ value, diagnostics }) => ({ docsSet: value.docsSet, diagnostics })),
  };
}

/** Reads each API version and tells how far it is. */
export async function readVersions(
  project: Project,
  observer: Observer,
  options?: ReaderOptions,
): Promise<readonly Outcome<Documentation>[]> {
  const versions: Outcome<Documentation>[] = [];
  const { input, cache } = project.config;
  const read = createPageReader(input, options);
  const readPages = typeof cache === "string" && options?.anew !== true ? rememberPages(read, cache) : read;
  for (const docsSet of project.docsSets) versions.push(await readVersion(docsSet, project, readPages, observer));
  return versions;
}

function readVersion(
  docsSet: DocsSet,
  { config, overrides, addedRules }: Project,
  readPages: ReadPages,
  observer: Observer,
): Promise<Outcome<Documentation>> {
  return readDocsSetBy(
    readPages,
    docsSet,
    { rules: config.rules, overrides, addedRules },
    {
      page(done, total) {
        observer.advance(`Reading ${docsSet.apiVersion}`, done, total);
      },
      stage(stage) {
        observer.begin(`${stage} ${docsSet.apiVersion}`);
      },
    },
  );
}
