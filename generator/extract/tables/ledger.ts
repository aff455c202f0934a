import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Table } from "../../markdown/page.js";
import type { Span } from "../../source/span.js";
import type { LedgerEntry, LedgerKind } from "../page-facts.js";
import { listsUses, promisesFacts } from "./table-kind.js";

/** What an extraction gathers on its way: the account of every row and block, and the diagnostics. */
export interface Ledger {
  readonly entries: LedgerEntry[];
  readonly diagnostics: Diagnostic[];
  readonly unreadTables: Table[];
}

export function createLedger(): Ledger {
  return { entries: [], diagnostics: [], unreadTables: [] };
}

/** The row or block became a fact, or is of a kind that holds none. */
export function markUnderstood(ledger: Ledger, kind: LedgerKind, span: Span): void {
  ledger.entries.push({ kind, outcome: "understood", span });
}

/** The row is no fact, and the diagnostic says why; `detail` is the reason with the names of the place. */
export function markReported(
  ledger: Ledger,
  kind: LedgerKind,
  span: Span,
  reason: string,
  detail: string = reason,
): void {
  ledger.entries.push({ kind, outcome: "reported", reason, span });
  ledger.diagnostics.push(createDiagnostic("table/unread-row", span, `Nothing was read from this row: ${detail}.`));
}

/** No rule reads the table; `listUnreadTables` tells of it where there is something to tell. */
export function markUnread(ledger: Ledger, table: Table): void {
  for (const row of table.rows)
    ledger.entries.push({ kind: "otherRow", outcome: "reported", reason: "no rule reads the table", span: row.span });
  if (table.rows.length > 0) ledger.unreadTables.push(table);
}

/**
 * One diagnostic for all rows of a table that looks as though it states facts. Others explain what the page states elsewhere; where
 * it states nothing that could be read, any of them may be meant to.
 */
export function listUnreadTables({ entries, unreadTables }: Ledger): readonly Diagnostic[] {
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
