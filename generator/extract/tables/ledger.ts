/** The account of a page's rows and blocks: what became of each, so that nothing is lost in silence. */
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome } from "../../diagnostics/outcome.js";
import type { Table } from "../../markdown/page.js";
import type { Span } from "../../source/span.js";
import type { LedgerEntry, LedgerKind } from "../page-facts.js";
import { listsUses, promisesFacts } from "./table-kind.js";

export interface Account {
  readonly entries: readonly LedgerEntry[];
  /** The tables that no rule reads; `listUnreadTables` tells of them where there is something to tell. */
  readonly unreadTables: readonly Table[];
}
/** What was read, what was found on the way, and what became of the rows and blocks that were looked at. */
export type Accounted<T> = Outcome<T> & Account;

/** Takes down what becomes of rows and blocks. */
export interface Ledger {
  /** The value of a part, with its account and what it found. */
  take<T>(part: Outcome<T> & Partial<Account>): T;
  /** The row or block became a fact, or is of a kind that holds none. */
  understand(kind: LedgerKind, span: Span): void;
  /** The row or block is no fact; the reason holds no names, so that reasons can be counted. */
  refuse(kind: LedgerKind, span: Span, reason: string, ...diagnostics: readonly Diagnostic[]): void;
  /** No rule reads the table. */
  leave(table: Table): void;
  report(...diagnostics: readonly Diagnostic[]): void;
}

/**
 * Runs a function that reads tables or blocks; the ledger is an inside of that one function, as `found` is of
 * `gatherOutcome`.
 */
export function keepLedger<T>(work: (ledger: Ledger) => T): Accounted<T> {
  const entries: LedgerEntry[] = [];
  const unreadTables: Table[] = [];
  const outcome = gatherOutcome((found) =>
    work({
      take(part) {
        for (const entry of part.entries ?? []) entries.push(entry);
        for (const table of part.unreadTables ?? []) unreadTables.push(table);
        return found.take(part);
      },
      understand(kind, span) {
        entries.push({ kind, outcome: "understood", span });
      },
      refuse(kind, span, reason, ...diagnostics) {
        entries.push({ kind, outcome: "reported", reason, span });
        found.report(...diagnostics);
      },
      leave(table) {
        for (const { span } of table.rows)
          entries.push({ kind: "otherRow", outcome: "reported", reason: "no rule reads the table", span });
        if (table.rows.length > 0) unreadTables.push(table);
      },
      report(...diagnostics) {
        found.report(...diagnostics);
      },
    }),
  );
  return { ...outcome, entries, unreadTables };
}

/** The row is no fact, and why, with the names of the place. */
export function reportUnread(span: Span, why: string): Diagnostic {
  return createDiagnostic("table/unread-row", span, `Nothing was read from this row: ${why}.`);
}

/**
 * One diagnostic for all rows of a table that looks as though it states facts. Others explain what the page states
 * elsewhere; where it states nothing that could be read, any of them may be meant to.
 */
export function listUnreadTables({ entries, unreadTables }: Account): readonly Diagnostic[] {
  const hasFacts = entries.some(
    ({ kind, outcome }) => outcome === "understood" && kind !== "annotatedBlock" && kind !== "methodRow",
  );
  return unreadTables.filter((table) => promisesFacts(table) || (!hasFacts && !listsUses(table))).map(reportTable);
}

function reportTable(table: Table): Diagnostic {
  const columns = table.header.map((cell) => `\`${cell.content.text.slice(0, 40)}\``).join(", ");
  const rows = table.rows.length === 1 ? "row was" : `${table.rows.length} rows were`;
  return createDiagnostic(
    "table/unread-table",
    table.header[0]?.span ?? table.span,
    `No rule reads a table with the columns ${columns} here; its ${rows} not used.`,
  );
}
