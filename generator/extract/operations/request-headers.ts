import { toMarkdown } from "../../markdown/inline.js";
import type { Row, Table } from "../../markdown/page.js";
import type { ParameterRow } from "../page-facts.js";
import { readPropertyFacts } from "../properties/property-facts.js";
import { parseTypeCell } from "../properties/type-cell.js";
import { keepLedger, type Accounted } from "../tables/ledger.js";
import { columnTitles } from "../tables/table-kind.js";

/** Every request has them; what they hold is the same for all. */
const shared: ReadonlySet<string> = new Set(["authorization", "content-type", "content-length", "accept"]);

/** The headers that are the operation's own: `If-Match`; each preference is one, `Prefer: outlook.timezone`. */
export function readRequestHeaders(table: Table): Accounted<readonly ParameterRow[]> {
  const typeColumn = columnTitles(table).findIndex((title) => /^(?:data )?type$/.test(title));
  return keepLedger((ledger) =>
    table.rows.flatMap((row) => {
      ledger.understand("headerRow", row.span);
      return readHeader(row, typeColumn) ?? [];
    }),
  );
}

function readHeader({ cells, span }: Row, typeColumn: number): ParameterRow | undefined {
  const [nameCell] = cells;
  // Emphasis by underscores within a code span is a part of its text.
  const text = (nameCell?.content.text ?? "").replace(/^[\s_]+|[\s_*]+$/g, "");
  const [, header, preference] = /^([A-Za-z][\w-]*)(?:$|:\s*(\S*)$|\s*[(\n])/.exec(text) ?? [];
  if (nameCell === undefined || header === undefined || shared.has(header.toLowerCase())) return undefined;
  const name = preference === undefined || preference === "" ? header : `${header}: ${preference}`;
  const typeCell = cells[typeColumn];
  const description = cells.at(-1)?.content ?? nameCell.content;
  return {
    name,
    in: "header",
    ...(typeCell !== undefined && typeCell.content.text !== "" && { type: parseTypeCell(typeCell.content) }),
    description: toMarkdown(description),
    facts: readPropertyFacts(description, span),
    span: nameCell.span,
    typeSpan: typeCell?.span ?? span,
  };
}
