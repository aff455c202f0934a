import type { Page, Section, Table } from "../../markdown/page.js";
import { walkBlocks, walkSections } from "../../markdown/sections.js";
import { readEnumSection } from "../enums/enum-section.js";
import type { EnumFacts, PropertyRow } from "../page-facts.js";
import { readPropertyTable } from "../properties/property-table.js";
import { keepLedger, reportUnread, type Accounted } from "../tables/ledger.js";
import { columnTitles, isMemberColumn, resourceTableKind, type TableKind } from "../tables/table-kind.js";

export interface ResourceTables {
  readonly properties: readonly PropertyRow[];
  readonly relationships: readonly PropertyRow[];
  readonly instanceAnnotations: readonly PropertyRow[];
  readonly enums: readonly EnumFacts[];
}

type RowGroup = "properties" | "relationships" | "instanceAnnotations";

interface PlacedTable {
  readonly table: Table;
  readonly kind: TableKind;
  readonly section: Section;
}

/** All tables of a resource page; every row is in the account afterwards. */
export function readResourceTables(page: Page): Accounted<ResourceTables> {
  return keepLedger((ledger) => {
    const seen = new Map<string, PropertyRow>();
    const groups: Record<RowGroup, PropertyRow[]> = { properties: [], relationships: [], instanceAnnotations: [] };
    const enums: EnumFacts[] = [];
    const undecided: PlacedTable[] = [];
    for (const placed of listTables(page)) {
      const { table, kind } = placed;
      if (isOfProperties(kind)) {
        const rowKind = kind === "relationship" ? "relationshipRow" : "propertyRow";
        for (const row of ledger.take(readPropertyTable(table, rowKind, seen))) {
          seen.set(row.name, row);
          groups[groupOf(row, kind)].push(row);
        }
      } else if (kind === "enum") enums.push(...ledger.take(readEnumTableOf(placed, page)));
      else if (kind === "other" && isMemberColumn(columnTitles(table)[0] ?? "")) undecided.push(placed);
      else ledger.take(accountForTable(table, kind));
    }
    // The table of a property's values may stand before the property's row (numbercolumn.md).
    for (const placed of undecided) {
      if (isAboutProperty(placed, seen)) enums.push(...ledger.take(readEnumTableOf(placed, page)));
      else ledger.leave(placed.table);
    }
    return { ...groups, enums };
  });
}

function listTables(page: Page): readonly PlacedTable[] {
  return [...walkSections(page.root)].flatMap(({ section, above }) =>
    [...walkBlocks(section.blocks)].flatMap((block) =>
      block.kind === "table" ? [{ table: block, kind: resourceTableKind(block, section.heading, above), section }] : [],
    ),
  );
}

type PropertyKind = "property" | "relationship" | "instanceAttribute";
function isOfProperties(kind: TableKind): kind is PropertyKind {
  return kind === "property" || kind === "relationship" || kind === "instanceAttribute";
}

/** Nothing navigates to a String: a table titled Relationship may hold properties (presence.md). */
function groupOf(row: PropertyRow, kind: PropertyKind): RowGroup {
  if (row.name.includes("@")) return "instanceAnnotations";
  const isPrimitive = row.type.options.every((option) => option.kind === "primitive");
  return kind === "relationship" && !isPrimitive ? "relationships" : "properties";
}

function readEnumTableOf({ table, section }: PlacedTable, page: Page): Accounted<readonly EnumFacts[]> {
  const { heading } = section;
  return keepLedger((ledger) => {
    if (heading !== undefined) return ledger.take(readEnumSection(table, section, heading, page));
    ledger.leave(table);
    return [];
  });
}

/** `#### DecimalPlaces` over a table of values speaks of the property of that name (numbercolumn.md). */
function isAboutProperty({ section }: PlacedTable, properties: ReadonlyMap<string, PropertyRow>): boolean {
  const title = section.heading?.text.toLowerCase();
  return title !== undefined && [...properties.keys()].some((name) => name.toLowerCase() === title);
}

/** Tables that are not read for properties or members; derived types are read for the type as a whole. */
function accountForTable(table: Table, kind: TableKind): Accounted<undefined> {
  return keepLedger((ledger) => {
    if (kind === "method" || kind === "embedded")
      for (const { span } of table.rows) ledger.understand(`${kind}Row`, span);
    else if (kind !== "derivedType") ledger.leave(table);
    else
      for (const { cells, span } of table.rows) {
        const why = "no link to the derived type";
        if (cells[0]?.content.tokens.some((token) => token.kind === "link") === true)
          ledger.understand("derivedTypeRow", span);
        else ledger.refuse("derivedTypeRow", span, why, reportUnread(span, why));
      }
    return undefined;
  });
}
