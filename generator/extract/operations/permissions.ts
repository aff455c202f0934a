import type { Cell, Row, Table } from "../../markdown/page.js";
import { isNonEmpty } from "../../model/non-empty.js";
import type { Permission, PermissionScheme } from "../../model/operation.js";
import { keepLedger, reportUnread, type Accounted } from "../tables/ledger.js";
import { columnTitles } from "../tables/table-kind.js";
import { readPermissionCell, withoutRepeated, type PermissionNeeds } from "./permission-cell.js";

/**
 * The rows of a permissions table: the classic two columns, the modern three, a column for each of several cases, or a
 * matrix with a row per resource. `heading` is what the whole table is for, where it stands under a heading of its own.
 */
export function readPermissions(table: Table, heading: string | undefined): Accounted<readonly Permission[]> {
  const titles = columnTitles(table);
  const isMatrix = titles.slice(1).some((title) => schemeOf(title) !== undefined);
  const isReversed = titles.some((title) => title.includes("from most to least"));
  return keepLedger((ledger) => {
    const order = (permission: Permission): Permission => (isReversed ? reverse(permission) : permission);
    const read = isMatrix
      ? table.rows.flatMap((row) => ledger.take(readMatrixRow(row, titles)))
      : ledger.take(readCallers(table, titles));
    return read.map((permission) =>
      order(
        heading === undefined || permission.resource !== undefined ? permission : { ...permission, resource: heading },
      ),
    );
  });
}

function reverse(permission: Permission): Permission {
  if (permission.state !== "scopes") return permission;
  const turned = [...permission.alternatives].reverse();
  return isNonEmpty(turned) ? { ...permission, alternatives: turned } : permission;
}

/** A row for each caller; one without permissions heads the rows below it, which name what theirs are for. */
function readCallers({ rows }: Table, titles: readonly string[]): Accounted<readonly Permission[]> {
  return keepLedger((ledger) => {
    let heading: PermissionScheme | undefined;
    return rows.flatMap((row) => {
      const [first, ...others] = row.cells;
      const label = (first?.content.text ?? "").trim();
      const own = schemeOf(label);
      const isEmpty = others.every(({ content }) => content.text === "");
      if (own !== undefined) heading = isEmpty ? own : undefined;
      const scheme = own ?? heading;
      if (scheme === undefined || label === "") {
        const why = `\`${label.slice(0, 60)}\` is no permission type`;
        ledger.refuse("permissionRow", row.span, "not a permission type", reportUnread(row.span, why));
        return [];
      }
      return ledger.take(readRow(row, { scheme, ...(own === undefined && { resource: label }) }, titles));
    });
  });
}

type Caller = Pick<Permission, "scheme" | "resource">;

/** The permissions in the cells after the caller's. */
function readRow({ cells, span }: Row, caller: Caller, titles: readonly string[]): Accounted<readonly Permission[]> {
  return keepLedger((ledger): readonly Permission[] => {
    const read = cells.slice(1).map((cell) => ledger.take(readPermissionCell(cell)));
    const known = read.flatMap((needs) => (needs === undefined ? [] : [needs]));
    if (known.length < read.length) {
      ledger.refuse("permissionRow", span, "a placeholder");
      return [];
    }
    ledger.understand("permissionRow", span);
    const ofCases = titles.slice(1).filter((title) => title !== "" && !/privileged|permission/.test(title));
    const columns =
      ofCases.length > 1
        ? known.map((needs, index) => needs.map((each) => ({ label: titles[index + 1] ?? "", ...each })))
        : [joinColumns(known, titles[1]?.startsWith("least") === true)];
    return columns.flat().map((needs) => toPermission(needs, caller, span));
  });
}

/** The columns of one caller as one list, the least privileged first; "Not available." beside scopes adds nothing. */
function joinColumns(
  [first = [], ...others]: readonly (readonly PermissionNeeds[])[],
  isLeast: boolean,
): readonly PermissionNeeds[] {
  const all = [first, ...others].flat();
  if (others.length === 0 || all.some(({ label }) => label !== undefined)) return all;
  const least = first.flatMap(({ alternatives }) => alternatives);
  const alternatives = withoutRepeated(all.flatMap((needs) => needs.alternatives));
  if (!isNonEmpty(alternatives)) return all.slice(0, 1);
  return [{ state: "scopes", alternatives, ...(isLeast && { leastPrivileged: least.length }) }];
}

function toPermission({ label, ...needs }: PermissionNeeds, caller: Caller, span: Permission["span"]): Permission {
  const { scheme, resource = label } = caller;
  return { scheme, ...needs, ...(resource !== undefined && { resource }), span };
}

/** A resource, and its permissions in a column for each permission type. */
function readMatrixRow({ cells, span }: Row, titles: readonly string[]): Accounted<readonly Permission[]> {
  return keepLedger((ledger) => {
    ledger.understand("permissionRow", span);
    const resource = cells[0]?.content.text ?? "";
    const read = (cell: Cell | undefined): readonly PermissionNeeds[] =>
      cell === undefined ? [] : (ledger.take(readPermissionCell(cell)) ?? []);
    return titles.flatMap((title, column): readonly Permission[] => {
      const scheme = column === 0 ? undefined : schemeOf(title);
      const needs = read(cells[column]);
      return scheme === undefined ? [] : needs.map((each) => toPermission(each, { scheme, resource }, span));
    });
  });
}

function schemeOf(label: string): PermissionScheme | undefined {
  const text = label.toLowerCase();
  if (text.includes("personal")) return "delegatedPersonal";
  if (text.includes("delegated")) return "delegatedWork";
  return text.startsWith("application") ? "application" : undefined;
}
