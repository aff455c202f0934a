import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import { outcome } from "../../diagnostics/outcome.js";
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

/** The annotation is believed; prose that says otherwise is reported. */
export function readOpen(annotation: Annotation | undefined, page: Page): Outcome<Fact<boolean> | undefined> {
  const sections = [...walkSections(mainSection(page))].map(({ section }) => section);
  const flag = readFlag(annotation, "openType");
  const prose = readProse(listParagraphs(sections), openTypes);
  const [place] = prose?.origins ?? [];
  if (flag?.value !== false || place === undefined) return outcome(flag ?? prose);
  const message = "The text says that the type is open, its annotation that it is not.";
  const related = flag.origins.map((span) => ({ message: "The annotation stands here.", span }));
  return outcome(flag, [createDiagnostic("type/conflicting-open", place, message, { related })]);
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
