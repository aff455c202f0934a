import type { BodyList } from "../../model/operation.js";
import type { PropertyRow } from "../page-facts.js";

/** A table of what may be sent. */
export interface BodyTable {
  /** What stands over it: the paragraph before it, else the heading. */
  readonly title: string;
  readonly rows: readonly PropertyRow[];
}

/** What all tables say together. */
export interface BodyRows {
  /** Each name once; what one list requires and another does not is not required of all. */
  readonly rows: readonly PropertyRow[];
  /** Of each table, where they repeat one another's names: each is for bodies or callers of its own. */
  readonly lists?: readonly BodyList[];
}

export function mergeBodyTables(tables: readonly BodyTable[]): BodyRows {
  const all = tables.flatMap(({ rows }) => rows);
  const first = new Map<string, PropertyRow>();
  for (const row of all) if (!first.has(row.name)) first.set(row.name, row);
  const rows = [...first.values()];
  if (rows.length === all.length) return { rows };
  const lists = tables.map((table) => ({ title: table.title, properties: table.rows.map(({ name }) => name) }));
  return { rows: rows.map((row) => (isRequiredOfAll(row, tables) ? row : withoutRequired(row))), lists };
}

function isRequiredOfAll({ name, facts }: PropertyRow, tables: readonly BodyTable[]): boolean {
  return (
    facts.required?.value !== true ||
    tables.every(({ rows }) => rows.some((row) => row.name === name && row.facts.required?.value === true))
  );
}

function withoutRequired(row: PropertyRow): PropertyRow {
  const { required: _, ...facts } = row.facts;
  return { ...row, facts };
}
