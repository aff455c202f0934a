import { formatCount } from "../diagnostics/render/report.js";
import { formatSpan } from "../source/span.js";
import type { LedgerEntry, LedgerKind, PageFacts } from "../extract/page-facts.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failProblem } from "./fail.js";
import type { InputFlags } from "./input-flags.js";
import type { Progress } from "./progress.js";
import { readAll } from "./read-all.js";
import { alignColumns } from "./table.js";
import type { Terminal } from "./terminal.js";
import { withProgress } from "./with-progress.js";

export interface CoverageFlags extends InputFlags {
  /** List each row that was not understood. */
  readonly verbose?: boolean;
}

/** What a row or block is called; several have an `s` more. */
export const kindNames: Readonly<Record<LedgerKind, string>> = {
  propertyRow: "property row",
  relationshipRow: "relationship row",
  enumRow: "enum row",
  derivedTypeRow: "derived type row",
  embeddedRow: "embedded definition row",
  permissionRow: "permission row",
  bodyRow: "request body row",
  parameterRow: "parameter row",
  headerRow: "header row",
  methodRow: "method row",
  otherRow: "other row",
  annotatedBlock: "annotated block",
};

/** Prints what became of every table row and annotated block: understood, or reported with a reason. */
export function runCoverage(flags: CoverageFlags, terminal: Terminal): Promise<ExitCode> {
  return withProgress(flags, terminal, false, (progress) => countAndShow(flags, terminal, progress));
}

async function countAndShow(flags: CoverageFlags, terminal: Terminal, progress: Progress): Promise<ExitCode> {
  const read = await readAll(flags, terminal, progress);
  if (!read.ok) return failProblem(terminal, read.error);
  for (const { docsSet, pages } of read.value.documentation) {
    terminal.writeOut(`${docsSet.apiVersion}: ${describePages(pages)}\n`);
    for (const line of tabulate(pages.flatMap((page) => page.ledger))) terminal.writeOut(`  ${line}\n`);
    if (flags.verbose !== true) continue;
    for (const { outcome, reason, span } of pages.flatMap((page) => page.ledger)) {
      if (outcome === "reported") terminal.writeOut(`  ${formatSpan(span)} ${reason ?? ""}\n`);
    }
  }
  return exitCodes.success;
}

/** `141 pages: 90 resource, 8 enum, 43 operation` */
function describePages(pages: readonly PageFacts[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of pages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, count]) => `${formatCount(count)} ${kind}`);
  return `${formatCount(pages.length)} pages: ${parts.join(", ")}`;
}

function tabulate(entries: readonly LedgerEntry[]): readonly string[] {
  const rows = Object.entries(kindNames).map(([kind, name]) => [
    `${name}s`,
    ...count(entries.filter((entry) => entry.kind === kind)),
  ]);
  return alignColumns(
    [["", "seen", "understood", "reported"], ...rows, ["all", ...count(entries)]],
    new Set([1, 2, 3]),
  );
}

function count(entries: readonly LedgerEntry[]): readonly string[] {
  const understood = entries.filter((entry) => entry.outcome === "understood").length;
  return [entries.length, understood, entries.length - understood].map(formatCount);
}
