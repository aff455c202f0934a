import type { Cell, LinkToken, Page, Row } from "../../markdown/page.js";
import { walkBlocks, walkSections } from "../../markdown/sections.js";
import type { MethodRow } from "../page-facts.js";
import { columnTitles, resourceTableKind } from "../tables/table-kind.js";

/** The rows of the methods tables of a resource page that link to an operation and say what it returns. */
export function readMethods(page: Page): readonly MethodRow[] {
  return [...walkSections(page.root)].flatMap(({ section, above }) =>
    [...walkBlocks(section.blocks)].flatMap((block) => {
      if (block.kind !== "table" || resourceTableKind(block, section.heading, above) !== "method") return [];
      const column = columnTitles(block).findIndex((title) => title.includes("return"));
      return column === -1 ? [] : block.rows.flatMap((row) => readRow(row, column));
    }),
  );
}

function readRow({ cells }: Row, column: number): readonly MethodRow[] {
  const [first] = cells;
  const returns = cells[column];
  const link = first && findLink(first);
  if (link === undefined || returns === undefined) return [];
  return [{ title: link.text, url: link.url, returns: returns.content.text, returnsSpan: returns.span }];
}

function findLink({ content }: Cell): LinkToken | undefined {
  return content.tokens.find((token) => token.kind === "link");
}
