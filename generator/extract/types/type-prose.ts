import type { Annotation, Page, Paragraph } from "../../markdown/page.js";
import { mainSection, walkBlocks, walkSections } from "../../markdown/sections.js";
import { inferred, stated, type Fact } from "../../model/fact.js";
import type { RuleId } from "../../phrases/fact-rules.js";
import { findPhrase, type Phrase, type PhraseTable } from "../../phrases/phrase.js";
import { abstractTypes, openTypes, typeDeprecations } from "../../phrases/type-prose.js";
import type { TypeFacts } from "../page-facts.js";
import { findDeprecation } from "../prose/deprecation.js";
import { listParagraphs } from "../prose/intro.js";
import { splitSentences } from "../prose/sentences.js";
import { annotationFlag } from "../../markdown/annotation-keys.js";

export function readAbstract(annotation: Annotation | undefined, page: Page): Fact<boolean> | undefined {
  return readFlag(annotation, "abstract") ?? readProse(listParagraphs([mainSection(page)]), abstractTypes);
}

export function readOpen(annotation: Annotation | undefined, page: Page): Fact<boolean> | undefined {
  const sections = [...walkSections(mainSection(page))].map(({ section }) => section);
  return readFlag(annotation, "openType") ?? readProse(listParagraphs(sections), openTypes);
}

function readFlag(annotation: Annotation | undefined, key: string): Fact<boolean> | undefined {
  const flag = annotationFlag(annotation, key);
  return flag === undefined || annotation === undefined ? undefined : stated(flag, annotation.span);
}

/** True by the first paragraph in which one of the phrases stands. */
function readProse<Row extends Phrase & { readonly id: RuleId }>(
  paragraphs: readonly Paragraph[],
  table: PhraseTable<Row>,
): Fact<boolean> | undefined {
  for (const { content, span } of paragraphs) {
    const phrase = findPhrase(table, content.text)?.phrase;
    if (phrase !== undefined) return inferred(true, phrase.id, span);
  }
  return undefined;
}

/** By the title, or by a sentence of the intro or of an alert that speaks of the type as a whole. */
export function readTypeDeprecation(page: Page, intro: readonly Paragraph[]): TypeFacts["deprecated"] {
  const { heading, blocks } = mainSection(page);
  if (heading !== undefined && /\(deprecated\)/i.test(heading.text)) return stated({ message: "" }, heading.span);
  const quoted = blocks.flatMap((block) => (block.kind === "quote" ? [...walkBlocks(block.blocks)] : []));
  for (const block of [...intro, ...quoted]) {
    if (block.kind !== "paragraph") continue;
    const sentences = splitSentences(block.content.text.replace(/^\[!\w+\]\s*/, ""));
    for (const [index, sentence] of sentences.entries()) {
      if (findPhrase(typeDeprecations, sentence) === undefined) continue;
      const fact = findDeprecation(sentences.slice(index, index + 2), block.span);
      if (fact !== undefined) return fact;
    }
  }
  return undefined;
}
