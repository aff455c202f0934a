import { resolve } from "node:path";
import pico from "picocolors";
import { showPlace } from "../api/report.js";
import { readConventions } from "../config/docs-config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { toPlainText } from "../diagnostics/render/plain-text.js";
import { countNoun } from "../diagnostics/render/report.js";
import { suggestWord } from "../diagnostics/suggest.js";
import { readPageOf } from "../read-page.js";
import type { DocsSet } from "../source/docs-set.js";
import { kindNames } from "./coverage.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failProblem, writeProblem } from "./fail.js";
import type { InputFlags } from "./input-flags.js";
import { listFactRows, listSections, type Row, type ShowLine } from "./page-rows.js";
import type { Progress } from "./progress.js";
import { readAll } from "./read-all.js";
import { alignColumns, cutText, wrapText } from "./table.js";
import type { Terminal } from "./terminal.js";

/** Prints what became of one page: its sections and tables, the facts that were read, and what was found wrong. */
export async function explainPage(
  file: string,
  flags: InputFlags,
  terminal: Terminal,
  progress: Progress,
): Promise<ExitCode> {
  const read = await readAll(flags, terminal, progress);
  if (!read.ok) return failProblem(terminal, read.error);
  const { findings, project } = read.value;
  const pages = findings.flatMap(({ docsSet, diagnostics }) =>
    docsSet.pages.map((path) => ({ docsSet, diagnostics, path, shown: showPlace(path, docsSet, project) })),
  );
  const wanted = resolve(terminal.workingFolder, file);
  const found = pages.filter(({ docsSet, path }) => docsSet.locate(path) === wanted || path === file);
  if (found.length === 0) {
    const known = pages.map(({ shown }) => shown);
    const meant = known.find((shown) => shown.endsWith(`/${file}`)) ?? suggestWord(file, known);
    writeProblem(terminal, `no page is called ${file}${meant === undefined ? "" : `; did you mean ${meant}?`}`);
    return exitCodes.failure;
  }
  for (const { docsSet, path, shown, diagnostics } of found)
    terminal.writeOut(`${renderPage(path, shown, docsSet, diagnostics, terminal).join("\n")}\n`);
  return exitCodes.success;
}

function renderPage(
  path: string,
  shown: string,
  docsSet: DocsSet,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): readonly string[] {
  const colours = pico.createColors(terminal.colour);
  const { facts, includes } = readPageOf(docsSet, path, readConventions(docsSet.configFiles).value);
  const files = new Set([path, ...includes.flatMap(({ found }) => (typeof found === "string" ? [] : [found.path]))]);
  const place: ShowLine = ({ path: at, line }) => (at === path ? String(line) : `${at}:${line}`);
  const part = (title: string, rows: readonly Row[]): readonly string[] => {
    const lines = alignColumns(rows, new Set([0])).map((line) => cutText(`  ${line}`, terminal.width));
    return ["", colours.bold(title), ...(lines.length === 0 ? [colours.dim("  none")] : lines)];
  };
  const width = terminal.width - 10;
  const findings = diagnostics.filter(({ span }) => files.has(span.path));
  const unread = facts?.ledger.filter(({ outcome }) => outcome === "reported") ?? [];
  const included = files.size === 1 ? "" : `, with ${countNoun(files.size - 1, "included file")}`;
  const kind = facts === undefined ? "a page that was not read" : `${facts.kind} page of ${docsSet.apiVersion}`;
  return [
    `${colours.bold(shown)} ${colours.dim(`(${kind}${included})`)}`,
    ...part("Sections", listSections(path, docsSet, facts?.ledger ?? [], place)),
    ...part("Facts", facts === undefined ? [] : listFactRows(facts, place)),
    ...part(
      "Findings",
      findings.flatMap(({ span, severity, code, message }) => [
        [place(span), `${severity === "info" ? "note" : severity} ${code}`],
        ...wrapText(toPlainText(message), width).map((line) => ["", `  ${line}`]),
      ]),
    ),
    ...part(
      "Not understood",
      unread.map(({ span, kind, reason }) => [place(span), `${kindNames[kind]}: ${reason ?? ""}`]),
    ),
  ];
}
