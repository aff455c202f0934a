import { resolve } from "node:path";
import pico from "picocolors";
import { countSeverities } from "../diagnostics/collect.js";
import { renderGrouped } from "../diagnostics/render/grouped.js";
import { renderPretty, renderSeverityCounts } from "../diagnostics/render/pretty.js";
import { countNoun, type Report } from "../diagnostics/render/report.js";
import type { Config } from "../config/config.js";
import { readEmit } from "../config/load-config.js";
import type { OutputFile } from "../emit/output-file.js";
import { checkOutput, isUpToDate, type OutputComparison } from "../output/check-output.js";
import { writeOutput } from "../output/write-output.js";
import { generateFiles, type Documentation } from "../pipeline.js";
import { readPackageVersion } from "../source/package-files.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failUsage, writeProblem } from "./fail.js";
import { createReport, type DocsSetFindings } from "./findings.js";
import { loadOutputs, type Outputs } from "./outputs.js";
import { createProgress, type Progress } from "./progress.js";
import { readWithProgress } from "./read-all.js";
import { loadSettings, showPath, type InputFlags, type Settings } from "./settings.js";
import { renderDocumentationSummary } from "./summary.js";
import type { Terminal } from "./terminal.js";

export interface GenerateFlags extends InputFlags {
  readonly out?: string;
  /** The names of outputs, or files of emitters. */
  readonly emit?: readonly string[];
  /** Compare with what is there instead of writing. */
  readonly check?: boolean;
  /** Print only errors. */
  readonly quiet?: boolean;
  /** Print every finding. */
  readonly verbose?: boolean;
}

/** Reads the documentation and writes the code, or compares it with what is there. */
export async function runGenerate(flags: GenerateFlags, terminal: Terminal): Promise<ExitCode> {
  const startedAt = performance.now();
  const settings = loadSettings(flags, terminal);
  if (typeof settings === "number") return settings;
  const outputs = await loadOutputs(chooseOutputs(settings.config, flags, terminal));
  if (!outputs.ok) return failUsage(terminal, outputs.error.message);
  // What a project's own emitters take is known once they are loaded.
  const checked = loadSettings(flags, terminal, outputs.value.known);
  if (typeof checked === "number") return checked;
  const progress = createProgress(terminal, flags.quiet === true);
  const { documentation, files, findings } = generateAll(settings, outputs.value, progress);
  const out = resolve(terminal.workingFolder, flags.out ?? settings.config.out);
  progress.begin(flags.check === true ? "Comparing" : "Formatting and writing");
  const result = await (flags.check === true ? compare(files, out, terminal) : write(files, out, terminal));
  progress.clear();

  const report = createReport(findings, settings, terminal);
  showFindings(report, flags, terminal);
  if (result.kind === "failed") writeProblem(terminal, result.message);
  if (flags.quiet !== true) {
    for (const each of documentation) terminal.writeOut(`${renderDocumentationSummary(each)}\n`);
    if (result.kind === "done") terminal.writeOut(`${result.message}\n`);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    terminal.writeOut(`${renderSeverityCounts(report.diagnostics, terminal)} in ${seconds} s\n`);
  }
  return result.kind === "failed" || countSeverities(report.diagnostics).error > 0
    ? exitCodes.failure
    : exitCodes.success;
}

/** The config with what the command line asks for. */
function chooseOutputs(config: Config, { emit }: GenerateFlags, terminal: Terminal): Config {
  if (emit === undefined) return config;
  return { ...config, ...readEmit(emit, (file) => resolve(terminal.workingFolder, file)) };
}

interface Generated {
  readonly documentation: readonly Documentation[];
  readonly files: readonly OutputFile[];
  readonly findings: readonly DocsSetFindings[];
}

function generateAll(settings: Settings, outputs: Outputs, progress: Progress): Generated {
  const documentation: Documentation[] = [];
  const files: OutputFile[] = [];
  const findings: DocsSetFindings[] = [];
  const { config, docsSets } = settings;
  for (const docsSet of docsSets) {
    const { apiVersion } = docsSet;
    const read = readWithProgress(docsSet, settings, progress);
    progress.begin(`Generating ${apiVersion}`);
    const generated = generateFiles(read.value, config.rules, outputs);
    documentation.push(read.value);
    files.push(...generated.value);
    findings.push({ docsSet, diagnostics: [...read.diagnostics, ...generated.diagnostics] });
    progress.complete(
      `${apiVersion}: generated ${countNoun(generated.value.length, "file")} from ${countNoun(read.value.pages.length, "page")}`,
    );
  }
  return { documentation, files, findings };
}

interface OutputResult {
  readonly kind: "done" | "failed";
  readonly message: string;
}

async function write(files: readonly OutputFile[], out: string, terminal: Terminal): Promise<OutputResult> {
  const result = await writeOutput(files, out, { generator: generatorName() });
  if (!result.ok) return { kind: "failed", message: result.error.message };
  const { written, removed, unchanged } = result.value;
  const details = [
    `${countNoun(written.length, "file")} written`,
    `${String(unchanged)} unchanged`,
    ...(removed.length > 0 ? [`${String(removed.length)} removed`] : []),
  ];
  return { kind: "done", message: `${showPath(terminal, out)}: ${details.join(", ")}` };
}

async function compare(files: readonly OutputFile[], out: string, terminal: Terminal): Promise<OutputResult> {
  const result = await checkOutput(files, out, { generator: generatorName() });
  if (!result.ok) return { kind: "failed", message: result.error.message };
  const shown = showPath(terminal, out);
  if (isUpToDate(result.value)) return { kind: "done", message: `${shown} is up to date` };
  return {
    kind: "failed",
    message: `${shown} is not what would be generated: ${describeComparison(result.value)}. Run graphdown generate.`,
  };
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
    ({ severity }) => severity === "error" || (quiet !== true && severity === "warning"),
  );
  const text = renderGrouped({ ...report, diagnostics: shown }, terminal);
  if (quiet === true) {
    terminal.writeError(text);
    return;
  }
  terminal.writeOut(text);
  if (report.diagnostics.length > 0)
    terminal.writeOut(
      `${pico.createColors(terminal.colour).dim("--verbose prints every finding with its line; graphdown lint reports them without generating.")}\n\n`,
    );
}

function generatorName(): string {
  return `graphdown ${readPackageVersion()}`;
}
