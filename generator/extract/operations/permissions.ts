import type { Cell, Row, Table } from "../../markdown/page.js";
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Permission } from "../../model/operation.js";
import { markReported, markUnderstood, type Ledger } from "../tables/ledger.js";
import { columnTitles } from "../tables/table-kind.js";

/** The rows of a permissions table: the classic two columns, the modern three, or a matrix with a row per resource. */
export function readPermissions(table: Table, ledger: Ledger): readonly Permission[] {
  const titles = columnTitles(table);
  if (titles.slice(1).some((title) => schemeOf(title) !== undefined))
    return table.rows.flatMap((row) => readMatrixRow(row, titles, ledger));
  const reversed = titles.some((title) => title.includes("from most to least"));
  return table.rows.flatMap((row): readonly Permission[] => {
    const scheme = schemeOf(row.cells[0]?.content.text ?? "");
    if (scheme === undefined) {
      markReported(
        ledger,
        "permissionRow",
        row.span,
        "not a permission type",
        `\`${(row.cells[0]?.content.text ?? "").slice(0, 60)}\` is no permission type`,
      );
      return [];
    }
    const read = row.cells.slice(1).map((cell) => readScopes(cell, ledger));
    if (read.includes(undefined)) {
      ledger.entries.push({ kind: "permissionRow", outcome: "reported", reason: "a placeholder", span: row.span });
      return [];
    }
    const scopes = read.flatMap((each) => each ?? []);
    markUnderstood(ledger, "permissionRow", row.span);
    return [{ scheme, scopes: [...new Set(reversed ? scopes.reverse() : scopes)], span: row.span }];
  });
}

function readMatrixRow(row: Row, titles: readonly string[], ledger: Ledger): readonly Permission[] {
  const resource = row.cells[0]?.content.text ?? "";
  markUnderstood(ledger, "permissionRow", row.span);
  return titles.flatMap((title, column): readonly Permission[] => {
    const scheme = column === 0 ? undefined : schemeOf(title);
    const cell = row.cells[column];
    const scopes = cell === undefined ? undefined : readScopes(cell, ledger);
    return scheme === undefined || scopes === undefined ? [] : [{ scheme, scopes, resource, span: row.span }];
  });
}

function schemeOf(label: string): Permission["scheme"] | undefined {
  const text = label.toLowerCase();
  if (text.includes("personal")) return "delegatedPersonal";
  if (text.includes("delegated")) return "delegatedWork";
  return text.startsWith("application") ? "application" : undefined;
}

/** `User.Read, User.ReadWrite`; "Not supported." has no scope, and neither has a sentence; a placeholder says nothing. */
function readScopes(cell: Cell, ledger: Ledger): readonly string[] | undefined {
  const { text } = cell.content;
  if (/\bTODO\b|\*\*|^\{.*\}$/.test(text) || cell.content.tokens.some((token) => /\bTODO\b/.test(token.text))) {
    ledger.diagnostics.push(
      createDiagnostic(
        "permissions/placeholder",
        cell.span,
        `The cell still holds the text of a scaffold: \`${text.slice(0, 60)}\`.`,
      ),
    );
    return undefined;
  }
  return text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/[.*]+$/, ""))
    .filter((word) => /^[A-Za-z][\w-]*(?:\.[\w-]+){1,5}$/.test(word) && !/^https?/.test(word));
}
