import { builtInEmitters } from "../../templates/emitters.js";
import { dropLimits } from "../diagnostics/collect.js";
import type { Report } from "../diagnostics/render/report.js";
import type { OutputError, OutputResult } from "../output/output-error.js";
import type { Documentation } from "../pipeline.js";
import { diskFileSystem, type FileSystem } from "../source/file-system.js";
import { succeed, type Result } from "../source/result.js";
import {
  dropKnown,
  mayWriteBaseline,
  readBaselineFile,
  writeBaselineFile,
  type KnownFindings,
  type WrittenBaseline,
} from "./baseline-file.js";
import type { DoneFor } from "./generate.js";
import { fixPages, keepSources } from "./fix-pages.js";
import { openProject, type Project } from "./open-project.js";
import { showPath } from "./show-path.js";
import type { Options, Problem } from "./options.js";
import { readProject, type ReadProject } from "./read-documentation.js";
import { createReport, type DocsSetFindings } from "./report.js";

export interface LintOptions extends Options {
  /** Apply the mends that are certain, and report the rest. */
  readonly fix?: boolean;
  /** With `fix`: write nothing, and say what would be written. */
  readonly dryRun?: boolean;
  /** With `fix`: make only the mends of findings with these codes. */
  readonly fixOnly?: readonly string[];
  /** Report what graphdown itself could not read or check too. */
  readonly limits?: boolean;
  /** A file of known findings: only others are reported. */
  readonly baseline?: string;
}

export interface Linted {
  /** Each API version, sorted. */
  readonly documentation: readonly Documentation[];
  readonly report: Report;
  /** Only with `fix`. */
  readonly mended?: Mended;
  /** Only with `baseline`. */
  readonly known?: KnownFindings;
}

export interface Mended {
  /** How many findings were mended. */
  readonly findings: number;
  /** The files that were written, absolute; with `dryRun`, those that would be. */
  readonly files: readonly string[];
  /** With `dryRun`: what would change in them, each file's as a unified diff. */
  readonly patches?: readonly string[];
  /** Why files could not be written; their findings are still there. */
  readonly problems: readonly OutputError[];
}

/** Reports what is wrong with the documentation; with `fix`, mends in it what is certain. */
export async function lint(options: LintOptions): Promise<Result<Linted, Problem>> {
  const run = await lintWith(options, diskFileSystem);
  return run.ok ? succeed(run.value.done) : run;
}

/** The same, with the disk perhaps watched. */
export async function lintWith(
  options: LintOptions,
  fileSystem: FileSystem,
): Promise<Result<DoneFor<Linted>, Problem>> {
  const { baseline, workingFolder = "." } = options;
  const known = baseline === undefined ? undefined : readBaselineFile(baseline, workingFolder);
  if (known?.ok === false) return known;
  const run = await runLinter(options, fileSystem);
  if (!run.ok) return run;
  const { project, documentation, findings, mended } = run.value;
  const compared = known === undefined ? undefined : dropKnown(findings, known.value);
  const done = {
    documentation,
    report: createReport(compared?.fresh ?? findings, project),
    ...(mended !== undefined && { mended }),
    ...(compared !== undefined && { known: { known: compared.known, gone: compared.gone } }),
  };
  return succeed({ project, done });
}

export interface UpdatedBaseline {
  readonly written: OutputResult<WrittenBaseline>;
  /** Only with `fix`. */
  readonly mended?: Mended;
}

/** Takes the findings as they are now for known: writes the baseline, after mending with `fix`. */
export async function updateBaseline(
  options: LintOptions & { readonly baseline: string },
): Promise<Result<UpdatedBaseline, Problem>> {
  const { baseline, workingFolder = "." } = options;
  const allowed = mayWriteBaseline(baseline, workingFolder);
  if (!allowed.ok) return allowed;
  const run = await runLinter(options, diskFileSystem);
  if (!run.ok) return run;
  const { findings, mended } = run.value;
  const written = await writeBaselineFile(baseline, findings, workingFolder);
  return succeed({ written, ...(mended !== undefined && { mended }) });
}

interface LinterRun extends ReadProject {
  readonly project: Project;
  readonly mended?: Mended;
}

/** How often mends are applied: those that overlap wait for another round, and such as undo each other must end. */
const mostRounds = 5;

async function runLinter(options: LintOptions, fileSystem: FileSystem): Promise<Result<LinterRun, Problem>> {
  let run = await readOnce(options, fileSystem);
  if (options.fix !== true) return run;
  const { dryRun = false, fixOnly, workingFolder = "." } = options;
  const showFile = (file: string): string => showPath(workingFolder, file);
  const fixOptions = { dryRun, showFile, ...(fixOnly !== undefined && { codes: fixOnly }) };
  if (dryRun && run.ok) return succeed({ ...run.value, mended: await fixPages(run.value.findings, fixOptions) });
  let findings = 0;
  const files = new Set<string>();
  const problems = new Map<string, OutputError>();
  for (let round = 0; run.ok && round < mostRounds; round++) {
    const fixed = await fixPages(run.value.findings, fixOptions);
    for (const problem of fixed.problems) problems.set(problem.message, problem);
    if (fixed.files.length + fixed.outdated.length === 0) break;
    findings += fixed.findings;
    for (const file of fixed.files) files.add(file);
    // What is left is told by reading again: a mend may uncover another finding, and lines have moved.
    run = await readOnce(options, fileSystem);
  }
  const mended = { findings, files: [...files], problems: [...problems.values()] };
  return run.ok ? succeed({ ...run.value, mended }) : run;
}

async function readOnce(options: LintOptions, fileSystem: FileSystem): Promise<Result<LinterRun, Problem>> {
  const opened = await openProject(options, builtInEmitters, fileSystem);
  if (!opened.ok) return opened;
  const { value } = opened;
  const project = options.fix === true ? { ...value, docsSets: value.docsSets.map(keepSources) } : value;
  // Texts that are kept must be read by this thread.
  const read = await readProject(project, options.observer, options.fix === true ? { anew: true } : {});
  const findings = options.limits === true ? read.findings : read.findings.map(forAuthors);
  return succeed({ project, documentation: read.documentation, findings });
}

function forAuthors({ docsSet, diagnostics }: DocsSetFindings): DocsSetFindings {
  return { docsSet, diagnostics: dropLimits(diagnostics) };
}
