import type { Heading, Page, Section, Table } from "../../markdown/page.js";
import { walkBlocks, walkSections } from "../../markdown/sections.js";
import type { Permission } from "../../model/operation.js";
import { readEnumSection } from "../enums/enum-section.js";
import { readEnumHeading } from "../enums/enum-tables.js";
import type { EnumFacts, ParameterRow, PropertyRow } from "../page-facts.js";
import { readPropertyTable } from "../properties/property-table.js";
import { keepLedger, type Accounted } from "../tables/ledger.js";
import { operationTableKind, sectionHeadings } from "../tables/table-kind.js";
import { mergeBodyTables, type BodyRows, type BodyTable } from "./body-lists.js";
import { readPermissions } from "./permissions.js";
import { readRequestHeaders } from "./request-headers.js";

export interface OperationTables {
  readonly permissions: readonly Permission[];
  readonly parameters: readonly ParameterRow[];
  readonly body: BodyRows;
  /** The values that its rows may have, where a table of the page lists them. */
  readonly enums: readonly EnumFacts[];
}

/** All tables of an API page; every row is in the account afterwards. */
export function readOperationTables(page: Page): Accounted<OperationTables> {
  return keepLedger((ledger) => {
    const permissions: Permission[] = [];
    const parameters: ParameterRow[] = [];
    const bodies: BodyTable[] = [];
    const members: MemberTable[] = [];
    for (const { section, above } of walkSections(page.root)) {
      let title = section.heading?.text ?? "";
      for (const table of walkBlocks(section.blocks)) {
        if (table.kind === "paragraph") title = table.content.text;
        if (table.kind !== "table") continue;
        const kind = operationTableKind(table, section.heading, above);
        if (kind === "permission") permissions.push(...ledger.take(readPermissions(table, caseOf(section))));
        // One table may repeat what another has (api/printer-update.md).
        else if (kind === "body")
          bodies.push({ title, rows: ledger.take(readPropertyTable(table, "bodyRow", new Map())) });
        else if (kind === "parameter") parameters.push(...ledger.take(readParameters(table, section)));
        else if (kind === "header") parameters.push(...ledger.take(readRequestHeaders(table)));
        else if (kind === "enum" && section.heading !== undefined)
          members.push({ table, section, heading: section.heading });
        else ledger.leave(table);
      }
    }
    const body = mergeBodyTables(bodies);
    const rows = [...parameters, ...body.rows];
    const enums = members.flatMap(({ table, section, heading }) => {
      if (rows.some((row) => isAbout(heading, row))) return ledger.take(readEnumSection(table, section, heading, page));
      ledger.leave(table);
      return [];
    });
    return { permissions, parameters, body, enums };
  });
}

interface MemberTable {
  readonly table: Table;
  readonly section: Section;
  readonly heading: Heading;
}

/** `### findOrder values` is about the row of that name, or of that type, or whose type links to it. */
function isAbout(heading: Heading, row: ParameterRow | PropertyRow): boolean {
  const title = readEnumHeading(heading)?.value.toLowerCase();
  const options = row.type?.options ?? [];
  return (
    row.name.toLowerCase() === title ||
    options.some(
      (option) =>
        (option.kind === "named" && option.name.toLowerCase().split(".").at(-1) === title) ||
        ("url" in option && option.url.split("#")[1]?.toLowerCase() === heading.slug),
    )
  );
}

/** "For a channel", a heading of its own below that of the permissions. */
function caseOf({ heading }: Section): string | undefined {
  return heading === undefined || heading.depth <= 2 || sectionHeadings.permission.test(heading.text)
    ? undefined
    : heading.text;
}

function readParameters(table: Table, section: Section): Accounted<readonly ParameterRow[]> {
  const title = section.heading?.text.toLowerCase() ?? "";
  const place = title.includes("function") ? "function" : title.includes("path") ? "path" : "query";
  return keepLedger((ledger) =>
    ledger
      .take(readPropertyTable(table, "parameterRow", new Map()))
      // Tables of query parameters often have no column for the type: `$filter` has the same everywhere.
      .map(({ type, ...row }) => ({ ...row, ...(type.text !== "" && { type }), in: place })),
  );
}
