import { toMarkdown } from "../../markdown/inline.js";
import type { Page, Paragraph, RichText, Section } from "../../markdown/page.js";
import { mainSection, walkBlocks, walkSections } from "../../markdown/sections.js";

/** The paragraphs between the H1 and the next heading that speak of the page's subject: no namespace line, no alert. */
export function readIntro(page: Page): readonly Paragraph[] {
  return mainSection(page).blocks.filter(
    (block): block is Paragraph =>
      block.kind === "paragraph" && !/^(?:namespace:|\[!include)/i.test(block.content.text),
  );
}

/** The description that the first of the paragraphs gives, in markdown. */
export function describe(intro: readonly { readonly content: RichText }[]): string {
  const [first] = intro;
  return first === undefined ? "" : toMarkdown(first.content);
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
