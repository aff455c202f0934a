import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Span } from "../source/span.js";
import type { LedgerEntry } from "./page-facts.js";

/** What an extraction gathers on its way: the account of every row and block, and the diagnostics. */
export interface Ledger {
  readonly entries: LedgerEntry[];
  readonly diagnostics: Diagnostic[];
}

export function createLedger(): Ledger {
  return { entries: [], diagnostics: [] };
}

/** The row or block became a fact. */
export function markUnderstood(ledger: Ledger, kind: LedgerEntry["kind"], span: Span): void {
  ledger.entries.push({ kind, outcome: "understood", span });
}

/** The row or block is no fact, and the diagnostic says why. */
export function markReported(ledger: Ledger, kind: LedgerEntry["kind"], span: Span, reason: string): void {
  ledger.entries.push({ kind, outcome: "reported", reason, span });
  ledger.diagnostics.push(createDiagnostic("table/unread-row", span, `Nothing was read from this row: ${reason}.`));
}
