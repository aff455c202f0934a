/**
 * Lays what a documentation set says of its own ways over a page, so that the rules need to know the usual titles
 * only.
 */
import type { Block, Cell, Heading, Page, Section, Table } from "../markdown/page.js";
import type { Conventions, HeadingAlias, SectionKind } from "../source/conventions.js";
import { isUsualColumn, sectionHeadings } from "./tables/table-kind.js";

/**
 * The page with the set's own column titles and headings understood as the usual ones; the page itself where there
 * are none.
 */
export function applyConventions(page: Page, conventions: Conventions): Page {
  const { columns, headings } = conventions;
  return columns.size === 0 && headings.length === 0
    ? page
    : { ...page, root: translateSection(page.root, conventions) };
}

function translateSection(section: Section, conventions: Conventions): Section {
  return {
    heading: section.heading && translateHeading(section.heading, conventions.headings),
    blocks: section.blocks.map((block) => translateBlock(block, conventions)),
    sections: section.sections.map((inner) => translateSection(inner, conventions)),
  };
}

function translateBlock(block: Block, conventions: Conventions): Block {
  switch (block.kind) {
    case "table":
      return translateTable(block, conventions);
    case "list":
      return { ...block, items: block.items.map((item) => item.map((inner) => translateBlock(inner, conventions))) };
    case "quote":
      return { ...block, blocks: block.blocks.map((inner) => translateBlock(inner, conventions)) };
    default:
      return block;
  }
}

function translateTable(table: Table, { columns }: Conventions): Table {
  const translate = (cell: Cell): Cell => {
    const title = cell.content.text.trim().toLowerCase();
    const usual = isUsualColumn(title) ? undefined : columns.get(title);
    return usual === undefined ? cell : { ...cell, title: usual };
  };
  return { ...table, header: table.header.map(translate) };
}

/** The title of the page names what it is about, not a section. */
function translateHeading(heading: Heading, aliases: readonly HeadingAlias[]): Heading {
  if (heading.depth === 1) return heading;
  const text = heading.text.trim();
  const lower = text.toLowerCase();
  for (const { before, after, hasName, kind } of aliases) {
    const matches = hasName
      ? lower.startsWith(before) && lower.endsWith(after) && lower.length > before.length + after.length
      : lower === before;
    if (!matches || sectionHeadings[kind].test(lower)) continue;
    const name = hasName ? text.slice(before.length, text.length - after.length).trim() : "";
    return { ...heading, text: `${name} ${usualHeadings[kind]}`.trim() };
  }
  return heading;
}

const usualHeadings: Readonly<Record<SectionKind, string>> = {
  enum: "values",
  relationship: "Relationships",
  header: "Request headers",
  parameter: "Path parameters",
  body: "Request body",
  permission: "Permissions",
};
