import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import { outcome } from "../../diagnostics/outcome.js";
import type { Cell, Row, Table } from "../../markdown/page.js";
import type { Permission } from "../../model/operation.js";
import { keepLedger, reportUnread, type Accounted } from "../tables/ledger.js";
import { columnTitles } from "../tables/table-kind.js";

/** The rows of a permissions table: the classic two columns, the modern three, or a matrix with a row per resource. */
export function readPermissions(table: Table): Accounted<readonly Permission[]> {
  const titles = columnTitles(table);
  const isMatrix = titles.slice(1).some((title) => schemeOf(title) !== undefined);
  const isReversed = titles.some((title) => title.includes("from most to least"));
  return keepLedger((ledger) =>
    table.rows.flatMap((row) => ledger.take(isMatrix ? readMatrixRow(row, titles) : readRow(row, isReversed))),
  );
}

/** A permission type, and its permissions in the cells after it. */
function readRow({ cells: [first, ...others], span }: Row, isReversed: boolean): Accounted<readonly Permission[]> {
  return keepLedger((ledger): readonly Permission[] => {
    const label = first?.content.text ?? "";
    const scheme = schemeOf(label);
    if (scheme === undefined) {
      const why = `\`${label.slice(0, 60)}\` is no permission type`;
      ledger.refuse("permissionRow", span, "not a permission type", reportUnread(span, why));
      return [];
    }
    const read = others.map((cell) => ledger.take(readScopes(cell)));
    if (read.includes(undefined)) {
      ledger.refuse("permissionRow", span, "a placeholder");
      return [];
    }
    ledger.understand("permissionRow", span);
    const scopes = read.flatMap((each) => each ?? []);
    return [{ scheme, scopes: [...new Set(isReversed ? scopes.reverse() : scopes)], span }];
  });
}

/** A resource, and its permissions in a column for each permission type. */
function readMatrixRow({ cells, span }: Row, titles: readonly string[]): Accounted<readonly Permission[]> {
  return keepLedger((ledger) => {
    ledger.understand("permissionRow", span);
    const resource = cells[0]?.content.text ?? "";
    return titles.flatMap((title, column): readonly Permission[] => {
      const scheme = column === 0 ? undefined : schemeOf(title);
      const cell = cells[column];
      const scopes = cell === undefined ? undefined : ledger.take(readScopes(cell));
      return scheme === undefined || scopes === undefined ? [] : [{ scheme, scopes, resource, span }];
    });
  });
}

function schemeOf(label: string): Permission["scheme"] | undefined {
  const text = label.toLowerCase();
  if (text.includes("personal")) return "delegatedPersonal";
  if (text.includes("delegated")) return "delegatedWork";
  return text.startsWith("application") ? "application" : undefined;
}

/**
 * `User.Read, User.ReadWrite`; "Not supported." has no scope, and neither has a sentence; a placeholder says nothing.
 */
function readScopes({ content: { text, tokens }, span }: Cell): Outcome<readonly string[] | undefined> {
  if (/\bTODO\b|\*\*|^\{.*\}$/.test(text) || tokens.some((token) => /\bTODO\b/.test(token.text))) {
    const message = `The cell still holds the text of a scaffold: \`${text.slice(0, 60)}\`.`;
    return outcome(undefined, [createDiagnostic("permissions/placeholder", span, message)]);
  }
  return outcome(
    text
      .split(/[\s,;]+/)
      .map((word) => word.replace(/[.*]+$/, ""))
      .filter((word) => /^[A-Za-z][\w-]*(?:\.[\w-]+){1,5}$/.test(word) && !/^https?/.test(word)),
  );
}
