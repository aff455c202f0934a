import type { Heading, Page, Paragraph, Section, Table } from "../../markdown/page.js";
import { mainSection } from "../../markdown/sections.js";
import { stated, type Fact } from "../../model/fact.js";
import type { EnumFacts } from "../page-facts.js";
import { describe, readIntro } from "../prose/intro.js";
import { keepLedger, reportUnread, type Accounted } from "../tables/ledger.js";
import { readNamespace, readTitleName } from "../types/type-name.js";
import { readCombination } from "../values/combination.js";
import { readEnumHeading, readEnumTable } from "./enum-tables.js";

/** The enum of a member table under its heading, or none where nothing names it or no row is a member. */
export function readEnumSection(
  table: Table,
  section: Section,
  heading: Heading,
  page: Page,
): Accounted<readonly EnumFacts[]> {
  return keepLedger((ledger) => {
    const pageName = readPageName(page);
    const name = readEnumHeading(heading) ?? pageName;
    if (name === undefined) {
      const why = "nothing names the enum that this member belongs to";
      for (const { span } of table.rows) ledger.refuse("enumRow", span, why, reportUnread(span, why));
      return [];
    }
    const facts = ledger.take(readEnumTable(table, heading, name, readNamespace(page)));
    if (facts === undefined) return [];
    // On an enum's own page, the intro is about it.
    const intro = pageName === undefined ? [] : readIntro(page);
    const prose = [...intro, ...section.blocks.filter((block): block is Paragraph => block.kind === "paragraph")];
    const flags = facts.flags ?? findCombination(prose);
    const description = pageName === undefined ? "" : describe(page);
    return [{ ...facts, ...(flags !== undefined && { flags }), description }];
  });
}

function findCombination(prose: readonly Paragraph[]): Fact<boolean> | undefined {
  return prose.map(({ content, span }) => readCombination(content.text, span)).find((fact) => fact !== undefined);
}

/** `X enum type` over `## Members`. */
function readPageName(page: Page): Fact<string> | undefined {
  const { heading } = mainSection(page);
  const title = heading === undefined ? undefined : readTitleName(heading.text);
  return title?.isEnum === true && heading !== undefined ? stated(title.name, heading.span) : undefined;
}
