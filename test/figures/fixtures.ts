/**
 * Prints how many fixtures the corpora give, how many of them had to be corrected, and what they cost: the time to compile
 * all of them and to run the generated tests. `npm run figures`, with GRAPHDOWN_CORPUS naming a folder of documentation sets.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets, type DocsSet } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { emit, plainOutputs } from "../support/emit.js";

const packages = resolve(import.meta.dirname, "../../node_modules");

/** As strict as a project can be that uses the output. */
const compilerOptions = {
  target: "ES2022",
  module: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  types: [],
  noEmit: true,
};

function writeProject(files: readonly OutputFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), "graphdown-figures-"));
  symlinkSync(packages, join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*/fixtures"] }));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs a package's command in a folder; throws where it fails, with what it printed. */
function runTool(
  folder: string,
  script: string,
  ...args: readonly string[]
): { readonly seconds: string; readonly text: string } {
  const start = performance.now();
  const text = execFileSync(process.execPath, [join(packages, script), ...args], { cwd: folder, encoding: "utf8" });
  return { seconds: `${((performance.now() - start) / 1000).toFixed(1)} s`, text };
}

interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly startTime: number; readonly endTime: number }[];
}

function measure(folder: string): void {
  const compiled = runTool(folder, "typescript/bin/tsc", "--extendedDiagnostics");
  const read = (name: string): string => new RegExp(`^${name}:\\s+(\\S+)`, "m").exec(compiled.text)?.[1] ?? "?";
  print(
    `compiling all fixtures, strictly: ${compiled.seconds}, ${read("Files")} files, ${read("Lines of TypeScript")} lines, ${read("Memory used")}`,
  );
  const tested = runTool(folder, "vitest/vitest.mjs", "run", "--reporter=json", "--outputFile=report.json");
  const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as TestReport;
  const inFiles = report.testResults.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0) / 1000;
  print(
    `running the generated tests: ${tested.seconds}, of which ${inFiles.toFixed(1)} s in tests; ${report.testResults.length} files, ${report.numPassedTests} passed, ${report.numFailedTests} failed`,
  );
}

function readSet(docsSet: DocsSet): void {
  const { model, fixtures } = readDocsSet(docsSet, { rules: {}, overrides: [] }).value;
  const count = (isCounted: (fixture: (typeof fixtures)[number]) => boolean): number =>
    fixtures.filter(isCounted).length;
  print(`\n# ${docsSet.apiVersion}: ${docsSet.pages.length} pages\n`);
  print(`fixtures: ${fixtures.length}, ${count(({ part }) => part === "request")} of them requests`);
  print(`equal to what the page shows: ${count(({ changes }) => changes.length === 0)}`);
  print(
    `corrected: ${count(({ changes }) => changes.length > 0)}, with ${fixtures.reduce((sum, { changes }) => sum + changes.length, 0)} changes`,
  );
  const folder = writeProject(emit([...plainOutputs, "tests"], model, fixtures).value);
  try {
    measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (corpusMissing !== undefined) print(`No figures: ${corpusMissing}.`);
for (const { folder } of corpora) for (const docsSet of findDocsSets([folder], diskFileSystem).sets) readSet(docsSet);
