import type { LinkToken, Page, Paragraph } from "../../markdown/page.js";
import { inferred, type Fact } from "../../model/fact.js";
import { emptyBodies, namedBodies, suppliedBodies } from "../../phrases/request-bodies.js";
import { findPhrase } from "../../phrases/phrase.js";
import { isJsonObject } from "../../source/json.js";
import type { ExampleFacts, NameReference, RequestBodyFacts } from "../page-facts.js";
import { findSections, listParagraphs } from "../prose/intro.js";
import type { BodyRows } from "./body-lists.js";
import { isPageLink, referenceOf } from "../prose/reference.js";

/**
 * "In the request body, supply a JSON representation of the [user](..) object." A page may say neither of what type
 * the body is nor what it holds, and show that there is one.
 */
export function readRequestBody(
  page: Page,
  { rows, lists }: BodyRows,
  examples: readonly ExampleFacts[],
): RequestBodyFacts | undefined {
  const sections = findSections(page, /^request body$/i);
  const paragraphs = listParagraphs(sections);
  const [type] = paragraphs.flatMap((paragraph) => readSupplied(paragraph) ?? []);
  const span = sections[0]?.heading?.span;
  const isShown =
    examples.some(({ request }) => request?.body?.kind === "json" && isJsonObject(request.body.value)) &&
    !paragraphs.some(({ content }) => findPhrase(emptyBodies, content.text) !== undefined);
  return span === undefined || (type === undefined && rows.length === 0 && !isShown)
    ? undefined
    : { ...(type !== undefined && { type }), rows, ...(lists !== undefined && { lists }), span };
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
