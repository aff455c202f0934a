import { toMarkdown } from "../../markdown/inline.js";
import type { Page, Paragraph, Section } from "../../markdown/page.js";
import { mainSection, walkBlocks, walkSections } from "../../markdown/sections.js";

/** The paragraphs between the H1 and the next heading that speak of the page's subject: no namespace line, no alert. */
export function readIntro(page: Page): readonly Paragraph[] {
  return mainSection(page).blocks.filter(
    (block): block is Paragraph =>
      block.kind === "paragraph" && !/^(?:namespace:|\[!include)/i.test(block.content.text),
  );
}

/** The description that the first of these paragraphs gives, in markdown, with the list that it announces. */
export function describe(page: Page): string {
  const [first] = readIntro(page);
  if (first === undefined) return "";
  const text = toMarkdown(first.content);
  if (!text.endsWith(":")) return text;
  const { blocks } = mainSection(page);
  const next = blocks[blocks.indexOf(first) + 1];
  const items = next?.kind === "list" ? next.items.flatMap(([item]) => (item?.kind === "paragraph" ? [item] : [])) : [];
  if (items.length === 0) return dropAnnouncement(text);
  return `${text}\n\n${items.map(({ content }) => `- ${toMarkdown(content).replaceAll("\n", " ")}`).join("\n")}`;
}

/** What is announced is no part of the description, so its last sentence says nothing. */
function dropAnnouncement(text: string): string {
  const end = text.lastIndexOf(". ");
  return end === -1 ? `${text.slice(0, -1)}.` : text.slice(0, end + 1);
}

/** All paragraphs of the sections themselves, those inside lists and quotes included. */
export function listParagraphs(sections: readonly Section[]): readonly Paragraph[] {
  return sections.flatMap((section) =>
    [...walkBlocks(section.blocks)].filter((block): block is Paragraph => block.kind === "paragraph"),
  );
}

/** The sections under a title, with all below them. */
export function findSections(page: Page, title: RegExp): readonly Section[] {
  return [...walkSections(page.root)].flatMap(({ section, above }) =>
    [section.heading, ...above].some((heading) => title.test(heading?.text ?? "")) ? [section] : [],
  );
}
