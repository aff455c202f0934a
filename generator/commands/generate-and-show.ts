import { checkWith, generateWith, type Checked, type Generated, type GeneratedFiles } from "../api/generate.js";
import type { Project } from "../api/open-project.js";
import type { Options, Problem } from "../api/options.js";
import { showPath } from "../api/show-path.js";
import { isAboutDocumentation, isFaultOfPage } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderGrouped } from "../diagnostics/render/grouped.js";
import { renderPretty, renderSeverityCounts } from "../diagnostics/render/pretty.js";
import { countNoun, type Report } from "../diagnostics/render/report.js";
import { isUpToDate, type OutputComparison } from "../output/check-output.js";
import { listOwnFiles } from "../output/own-files.js";
import { fail, succeed, type Result } from "../source/result.js";
import { renderDifferences } from "./differences.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failProblem, writeProblem } from "./fail.js";
import type { GenerateFlags } from "./generate.js";
import { readFlags } from "./input-flags.js";
import type { Progress } from "./progress.js";
import type { RunMemory } from "./run-memory.js";
import { showEnd, showFindings, type ShownRun } from "./shown-run.js";
import { renderDocumentationSummary, renderOutputs } from "./summary.js";
import type { Terminal } from "./terminal.js";
import { showWhy } from "./why.js";

export interface GenerateContext {
  readonly terminal: Terminal;
  readonly progress: Progress;
  readonly memory: RunMemory;
  /** As `performance.now()` has it. */
  readonly startedAt: number;
}

/** Does what the flags say, tells what came of it, and remembers that. */
export async function generateAndShow(flags: GenerateFlags, context: GenerateContext): Promise<ExitCode> {
  const { terminal, progress, memory } = context;
  const given = readFlags(flags, terminal, memory.fileSystem);
  if (!given.ok) return failProblem(terminal, given.error);
  const options = { ...given.value, ...pickOptions(flags), observer: progress };
  if (flags.why !== undefined) return showWhy(flags.why, options, context);
  const run = await generateOrCheck(options, flags.check === true, context);
  progress.clear();
  if (!run.ok) return failProblem(terminal, run.error);
  const { project, out, result, isProven } = run.value;
  const shown = describeRun(run.value, flags, terminal);
  showFindings(shown.findings, flags, terminal);
  if (!result.ok) {
    writeProblem(terminal, result.error.message);
    terminal.writeError(result.error.details ?? "");
  }
  showEnd(shown, flags, context, result.ok ? result.value : undefined);
  const paths = result.ok ? await listOwnFiles(out) : [];
  if (paths.length > 0) {
    const files = paths.length - 1;
    const name = showPath(terminal.workingFolder, out);
    await memory.remember(project, { ...shown, out: name, files, isProven }, { folder: out, paths });
  }
  return shown.exitCode;
}

/** What of the flags is an option of the run. */
function pickOptions({ out, emit, only, except, format, package: name }: GenerateFlags): Partial<Options> {
  return {
    ...(format !== undefined && { format }),
    ...(name !== undefined && { format: "package", package: { name } }),
    ...(out !== undefined && { out }),
    ...(emit !== undefined && { emit }),
    ...(only !== undefined && { only }),
    ...(except !== undefined && { except }),
  };
}

function describeRun(
  { documentation, outputs, report, result }: DescribedRun,
  flags: GenerateFlags,
  terminal: Terminal,
): ShownRun {
  const ofPages = report.diagnostics.filter(({ code }) => isAboutDocumentation(code));
  const counts = renderSeverityCounts(ofPages, terminal);
  const isDone = result.ok && !report.diagnostics.some(endsInFailure);
  return {
    findings: renderFindings(report, flags, terminal),
    documentation: documentation.map(renderDocumentationSummary),
    outputs: renderOutputs(outputs),
    ...(ofPages.length > 0 && { pages: `pages: ${counts}; graphdown lint shows them` }),
    exitCode: isDone ? exitCodes.success : exitCodes.failure,
  };
}

/** A page's own fault costs what the page would have given, unless the config made an error of it. */
function endsInFailure({ code, severity }: Diagnostic): boolean {
  return severity === "error" && !isFaultOfPage(code);
}

interface DescribedRun extends GeneratedFiles {
  readonly project: Project;
  /** The folder that was written to or looked at, absolute. */
  readonly out: string;
  /** Every file was formatted in this run, and none believed to be what a manifest says. */
  readonly isProven: boolean;
  /** What became of the out folder, in one line; or why it is not as it should be. */
  readonly result: Result<string, Shortcoming>;
}

interface Shortcoming {
  /** One line. */
  readonly message: string;
  /** What there is to see of it, in whole lines. */
  readonly details?: string;
}

async function generateOrCheck(
  options: Options,
  checkOnly: boolean,
  { terminal, memory: { fileSystem } }: GenerateContext,
): Promise<Result<DescribedRun, Problem>> {
  if (checkOnly) {
    const run = await checkWith(options, fileSystem);
    if (!run.ok) return run;
    const { project, done } = run.value;
    return succeed({ ...done, project, isProven: true, result: describeChecked(done, terminal) });
  }
  const run = await generateWith(options, fileSystem);
  if (!run.ok) return run;
  const { project, done } = run.value;
  const isProven = done.output.ok && done.output.value.unchanged === 0;
  return succeed({ ...done, project, isProven, result: describeGenerated(done, terminal) });
}

function describeGenerated({ out, output }: Generated, { workingFolder }: Terminal): Result<string, Shortcoming> {
  if (!output.ok) return fail({ message: output.error.message });
  const { written, removed, unchanged } = output.value;
  const details = [
    `${countNoun(written.length, "file")} written`,
    `${String(unchanged)} unchanged`,
    ...(removed.length > 0 ? [`${String(removed.length)} removed`] : []),
  ];
  return succeed(`${showPath(workingFolder, out)}: ${details.join(", ")}`);
}

function describeChecked({ out, output, files }: Checked, terminal: Terminal): Result<string, Shortcoming> {
  if (!output.ok) return fail({ message: output.error.message });
  const shown = showPath(terminal.workingFolder, out);
  if (isUpToDate(output.value)) return succeed(`${shown} is up to date`);
  const differences = describeComparison(output.value);
  return fail({
    message: `${shown} is not what would be generated: ${differences}. Run graphdown generate.`,
    details: renderDifferences(output.value, files, terminal),
  });
}

/** How many paths of a kind are named. */
const namedPaths = 3;

function describeComparison({ missing, changed, extra }: OutputComparison): string {
  const describe = (paths: readonly string[], what: string): readonly string[] => {
    if (paths.length === 0) return [];
    const more = paths.length > namedPaths ? ` and ${String(paths.length - namedPaths)} more` : "";
    return [`${what} ${paths.slice(0, namedPaths).join(", ")}${more}`];
  };
  return [...describe(missing, "missing"), ...describe(changed, "differing"), ...describe(extra, "left over")].join(
    "; ",
  );
}

/** What is to be seen of the findings: errors, what is no page's fault, and under `--verbose` everything. */
function renderFindings(report: Report, { quiet, verbose }: GenerateFlags, terminal: Terminal): string {
  if (verbose === true) return report.diagnostics.length > 0 ? renderPretty(report, terminal) : "";
  const shown = report.diagnostics.filter(
    ({ severity, code }) => severity === "error" || (quiet !== true && !isAboutDocumentation(code)),
  );
  return renderGrouped({ ...report, diagnostics: shown }, terminal);
}
