import type { LinkToken, Page, Paragraph } from "../../markdown/page.js";
import { inferred, type Fact } from "../../model/fact.js";
import { namedBodies, suppliedBodies } from "../../phrases/operations.js";
import { findPhrase } from "../../phrases/phrase.js";
import type { NameReference, PropertyRow, RequestBodyFacts } from "../page-facts.js";
import { findSections, listParagraphs } from "../prose/intro.js";
import { isPageLink, referenceOf } from "../prose/reference.js";

/** "In the request body, supply a JSON representation of the [user](..) object." */
export function readRequestBody(page: Page, rows: readonly PropertyRow[]): RequestBodyFacts | undefined {
  const sections = findSections(page, /^request body$/i);
  const [type] = listParagraphs(sections).flatMap((paragraph) => readSupplied(paragraph) ?? []);
  const span = sections[0]?.heading?.span;
  return span === undefined || (type === undefined && rows.length === 0)
    ? undefined
    : { ...(type !== undefined && { type }), rows, span };
}

function readSupplied(paragraph: Paragraph): Fact<NameReference> | undefined {
  const { content, span } = paragraph;
  const all = readNothingElse(paragraph);
  if (all !== undefined) return inferred(referenceOf(all), "body-is-a-type", all.span);
  const supplied = findPhrase(suppliedBodies, content.text)?.phrase;
  if (supplied === undefined) return undefined;
  const link = content.tokens.find(isPageLink);
  if (link !== undefined) return inferred(referenceOf(link), supplied.id, link.span);
  const named = findPhrase(namedBodies, content.text);
  const text = named?.match[1];
  return named === undefined || text === undefined ? undefined : inferred({ text }, named.phrase.id, span);
}

/** "A [teamsTab](..)." and no more (api/channel-post-tabs.md). */
function readNothingElse({ content }: Paragraph): LinkToken | undefined {
  const [article, only, end, ...others] = content.tokens;
  const isAll =
    /^an?\s+$/i.test(article?.text ?? "") && /^\s*(?:object)?\.?$/.test(end?.text ?? "") && others.length === 0;
  return isAll && only !== undefined && isPageLink(only) ? only : undefined;
}
