import { check, generate, type Checked, type Generated, type GeneratedFiles } from "../api/generate.js";
import type { Options, Problem } from "../api/options.js";
import { showPath } from "../api/show-path.js";
import { isAboutDocumentation, isFaultOfPage } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderGrouped } from "../diagnostics/render/grouped.js";
import { renderPretty, renderSeverityCounts } from "../diagnostics/render/pretty.js";
import { countNoun, type Report } from "../diagnostics/render/report.js";
import { isUpToDate, type OutputComparison } from "../output/check-output.js";
import { fail, succeed, type Result } from "../source/result.js";
import { renderDifferences } from "./differences.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failProblem, writeProblem } from "./fail.js";
import { readFlags, type InputFlags } from "./input-flags.js";
import type { Progress } from "./progress.js";
import { renderDocumentationSummary, renderOutputs } from "./summary.js";
import type { Terminal } from "./terminal.js";
import { showWhy } from "./why.js";
import { withProgress } from "./with-progress.js";

export interface GenerateFlags extends InputFlags {
  readonly out?: string;
  /** The names of outputs, or files of emitters. */
  readonly emit?: readonly string[];
  /** Patterns of what is wanted, and of what is not. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** The name of something of which to tell why it is generated, instead of generating it. */
  readonly why?: string;
  readonly format?: "source" | "package";
  /** The name of the package that is to be made. */
  readonly package?: string;
  /** Compare with what is there instead of writing. */
  readonly check?: boolean;
  /** Print only errors. */
  readonly quiet?: boolean;
  /** Print every finding. */
  readonly verbose?: boolean;
}

/** Reads the documentation and writes the code, or compares it with what is there. */
export function runGenerate(flags: GenerateFlags, terminal: Terminal): Promise<ExitCode> {
  return withProgress(flags, terminal, flags.quiet === true, (progress) => {
    const project = readFlags(flags, terminal);
    if (!project.ok) return Promise.resolve(failProblem(terminal, project.error));
    const options = { ...project.value, ...pickOptions(flags), observer: progress };
    return flags.why === undefined
      ? generateAndShow(options, flags, { terminal, progress })
      : showWhy(flags.why, options, { terminal, progress });
  });
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

async function generateAndShow(
  options: Options,
  flags: GenerateFlags,
  { terminal, progress }: { readonly terminal: Terminal; readonly progress: Progress },
): Promise<ExitCode> {
  const startedAt = performance.now();
  const run = await generateOrCheck(options, flags.check === true, terminal);
  progress.clear();
  if (!run.ok) return failProblem(terminal, run.error);

  const { documentation, outputs, report, result } = run.value;
  showFindings(report, flags, terminal);
  if (!result.ok) {
    writeProblem(terminal, result.error.message);
    terminal.writeError(result.error.details ?? "");
  }
  if (flags.quiet !== true) {
    for (const each of documentation) terminal.writeOut(`${renderDocumentationSummary(each)}\n`);
    if (result.ok) terminal.writeOut(`${result.value}\n`);
    terminal.writeOut(`${renderOutputs(outputs)}\n`);
    const ofPages = report.diagnostics.filter(({ code }) => isAboutDocumentation(code));
    if (ofPages.length > 0)
      terminal.writeOut(`pages: ${renderSeverityCounts(ofPages, terminal)}; graphdown lint shows them\n`);
    terminal.writeOut(`done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  }
  return result.ok && !report.diagnostics.some(endsInFailure) ? exitCodes.success : exitCodes.failure;
}

/** A page's own fault costs what the page would have given, unless the config made an error of it. */
function endsInFailure({ code, severity }: Diagnostic): boolean {
  return severity === "error" && !isFaultOfPage(code);
}

interface DescribedRun extends GeneratedFiles {
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
  terminal: Terminal,
): Promise<Result<DescribedRun, Problem>> {
  if (checkOnly) {
    const run = await check(options);
    return run.ok ? succeed({ ...run.value, result: describeChecked(run.value, terminal) }) : run;
  }
  const run = await generate(options);
  return run.ok ? succeed({ ...run.value, result: describeGenerated(run.value, terminal) }) : run;
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

function showFindings(report: Report, { quiet, verbose }: GenerateFlags, terminal: Terminal): void {
  if (verbose === true) {
    if (report.diagnostics.length > 0) terminal.writeOut(`${renderPretty(report, terminal)}\n`);
    return;
  }
  const shown = report.diagnostics.filter(
    ({ severity, code }) => severity === "error" || (quiet !== true && !isAboutDocumentation(code)),
  );
  const text = renderGrouped({ ...report, diagnostics: shown }, terminal);
  if (quiet === true) terminal.writeError(text);
  else terminal.writeOut(text === "" ? "" : `${text}\n`);
}
