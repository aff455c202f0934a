import { builtInEmitters } from "../../templates/emitters.js";
import { isEmitterFile, nameEmitterFile } from "../config/emitter-keys.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { applySeverities, dropLimits, relocateDiagnostics } from "../diagnostics/collect.js";
import { countNoun, type Report } from "../diagnostics/render/report.js";
import type { OutputFile } from "../emit/output-file.js";
import { checkOutput, type OutputComparison } from "../output/check-output.js";
import type { OutputResult } from "../output/output-error.js";
import { writeOutput, type WriteOptions, type WriteSummary } from "../output/write-output.js";
import { emitDocumentation, type Documentation } from "../pipeline.js";
import type { DocsSet } from "../source/docs-set.js";
import { diskFileSystem, type FileSystem } from "../source/file-system.js";
import { readPackageVersion } from "../source/package-files.js";
import { succeed, type Result } from "../source/result.js";
import { readChosen } from "./choose.js";
import { checkFolders } from "./check-folders.js";
import { loadOutputs, type Outputs } from "./load-outputs.js";
import { openProject, type Project } from "./open-project.js";
import { silentObserver, type Observer, type Options, type Problem } from "./options.js";
import { packFiles } from "./pack-files.js";
import { createReport, showPlace, type DocsSetFindings } from "./report.js";
import { showPath } from "./show-path.js";

/** What a run generates, before anything is written. */
export interface GeneratedFiles {
  /** Each API version, sorted; its model holds what is generated. */
  readonly documentation: readonly Documentation[];
  /** Paths are below the out folder; the text is not formatted yet. */
  readonly files: readonly OutputFile[];
  readonly outputs: OutputNames;
  readonly report: Report;
}

/** The names of the outputs that there are. */
export interface OutputNames {
  readonly emitted: readonly string[];
  /** Those that were not asked for. */
  readonly others: readonly string[];
}

export interface Generated extends GeneratedFiles {
  /** The folder that was written to, absolute. */
  readonly out: string;
  /** What was written, or why nothing was. */
  readonly output: OutputResult<WriteSummary>;
}

export interface Checked extends GeneratedFiles {
  /** The folder that was looked at, absolute. */
  readonly out: string;
  /** How it differs from what would be written, or why that cannot be told. */
  readonly output: OutputResult<OutputComparison>;
}

/** Reads the documentation and makes the code; nothing is written. */
export async function generateFiles(options: Options): Promise<Result<GeneratedFiles, Problem>> {
  const run = await runGenerator(options, diskFileSystem);
  return run.ok ? succeed(withReport(run.value)) : run;
}

/** Reads the documentation and writes the code. */
export async function generate(options: Options): Promise<Result<Generated, Problem>> {
  const run = await generateWith(options, diskFileSystem);
  return run.ok ? succeed(run.value.done) : run;
}

/** Compares the out folder with what would be written, and writes nothing. */
export async function check(options: Options): Promise<Result<Checked, Problem>> {
  const run = await checkWith(options, diskFileSystem);
  return run.ok ? succeed(run.value.done) : run;
}

/** What was done, and for what. */
export interface DoneFor<Done> {
  readonly project: Project;
  readonly done: Done;
}

/** `generate`, with the disk perhaps watched. */
export function generateWith(options: Options, fileSystem: FileSystem): Promise<Result<DoneFor<Generated>, Problem>> {
  return generateTo(options, fileSystem, "Formatting and writing", writeOutput);
}

/** `check`, with the disk perhaps watched. */
export function checkWith(options: Options, fileSystem: FileSystem): Promise<Result<DoneFor<Checked>, Problem>> {
  return generateTo(options, fileSystem, "Comparing", checkOutput);
}

type OutputStep<T> = (
  files: readonly OutputFile[],
  out: string,
  options: WriteOptions,
) => Promise<OutputResult<Outcome<T>>>;

async function generateTo<T>(
  options: Options,
  fileSystem: FileSystem,
  phase: string,
  step: OutputStep<T>,
): Promise<Result<DoneFor<GeneratedFiles & { readonly out: string; readonly output: OutputResult<T> }>, Problem>> {
  const run = await runGenerator(options, fileSystem);
  if (!run.ok) return run;
  const { project } = run.value;
  const { out, rules } = project.config;
  options.observer?.begin(phase);
  const done = await step(run.value.files, out, {
    generator: `graphdown ${readPackageVersion()}`,
    onWait: () => options.observer?.begin(`Waiting for another run that writes to ${out}`),
  });
  if (!done.ok) return succeed({ project, done: { ...withReport(run.value), out, output: done } });
  const { value, diagnostics } = done.value;
  const folder = showPath(project.workingFolder, out);
  const found = relocateDiagnostics(applySeverities(diagnostics, rules), (path) => `${folder}/${path}`);
  const made = withReport(run.value);
  const report = { ...made.report, diagnostics: [...made.report.diagnostics, ...found] };
  return succeed({ project, done: { ...made, report, out, output: succeed(value) } });
}

interface Run {
  readonly project: Project;
  readonly outputs: Outputs;
  readonly documentation: readonly Documentation[];
  readonly files: readonly OutputFile[];
  readonly findings: readonly DocsSetFindings[];
  /** What was found when the code was put together, with paths below the out folder. */
  readonly ofWhole: readonly Diagnostic[];
}

function withReport({ project, documentation, files, outputs, findings, ofWhole }: Run): GeneratedFiles {
  const emitted = outputs.emitters.map(({ name }) => name);
  const others = outputs.known.map(({ name }) => name).filter((name) => !emitted.includes(name));
  const report = createReport(findings, project);
  const folder = showPath(project.workingFolder, project.config.out);
  const placed = relocateDiagnostics(ofWhole, (path) => `${folder}/${path}`);
  const diagnostics = [...report.diagnostics, ...placed];
  return { documentation, files, outputs: { emitted, others }, report: { ...report, diagnostics } };
}

async function runGenerator(options: Options, fileSystem: FileSystem): Promise<Result<Run, Problem>> {
  const unloaded = (options.emit ?? []).filter(isEmitterFile).map((file) => ({ name: nameEmitterFile(file) }));
  const project = await openProject(options, [...builtInEmitters, ...unloaded], fileSystem);
  if (!project.ok) return project;
  const outputs = await loadOutputs(project.value.config);
  if (!outputs.ok) return outputs;
  // What emitters of others take is known once they are loaded.
  const checked = await openProject(options, outputs.value.known, fileSystem);
  return checked.ok ? emitProject(checked.value, outputs.value, fileSystem, options.observer) : checked;
}

/** The file with its page as the working folder knows it. */
function placeFile({ page, ...file }: OutputFile, docsSet: DocsSet, project: Project): OutputFile {
  return { ...file, ...(page !== undefined && { page: showPlace(page, docsSet, project) }) };
}

async function emitProject(
  project: Project,
  outputs: Outputs,
  fileSystem: FileSystem,
  observer: Observer = silentObserver,
): Promise<Result<Run, Problem>> {
  const { config } = project;
  const folders = checkFolders(project);
  if (!folders.ok) return folders;
  const chosen = await readChosen(project, observer);
  if (!chosen.ok) return chosen;
  const parts = chosen.value.map(({ documentation, diagnostics }) => {
    const { docsSet, pages } = documentation;
    observer.begin(`Generating ${docsSet.apiVersion}`);
    const emitted = emitDocumentation(documentation, config.rules, outputs);
    const counts = `${countNoun(emitted.value.length, "file")} from ${countNoun(pages.length, "page")}`;
    observer.complete(`${docsSet.apiVersion}: generated ${counts}`);
    const found = dropLimits([...diagnostics, ...emitted.diagnostics]);
    const files = emitted.value.map((file) => placeFile(file, docsSet, project));
    return { documentation, files, findings: { docsSet, diagnostics: found } };
  });
  if (config.format === "package") observer.begin("Compiling");
  const all = parts.flatMap(({ files }) => files);
  const { value: files, diagnostics } = await packFiles(all, outputs.emitters, config, fileSystem);
  return succeed({
    project,
    outputs,
    documentation: parts.map(({ documentation }) => documentation),
    files,
    findings: parts.map(({ findings }) => findings),
    ofWhole: diagnostics,
  });
}
