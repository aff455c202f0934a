import type { Inline, LinkToken, Page, Paragraph } from "../../markdown/page.js";
import { walkSections } from "../../markdown/sections.js";
import { inferred, stated, type Fact } from "../../model/fact.js";
import {
  collections,
  errorStatuses,
  linksElsewhere,
  plainStatuses,
  primitiveResponses,
  returnsWithoutStatus,
} from "../../phrases/operations.js";
import { findPhrase } from "../../phrases/phrase.js";
import type { NameReference, ResponseFacts } from "../page-facts.js";
import { listParagraphs } from "../prose/intro.js";
import type { Span } from "../../source/span.js";
import { isPageLink, referenceOf } from "../prose/reference.js";

/** "This method returns a `200 OK` response code and a collection of [user](..) objects in the response body." */
export function readResponses(page: Page): readonly ResponseFacts[] {
  const responses: ResponseFacts[] = [];
  const errors: ResponseFacts[] = [];
  for (const paragraph of listResponseParagraphs(page)) {
    errors.push(...readErrors(paragraph));
    responses.push(...readStatuses(paragraph));
    if (responses.length > 0) continue;
    const other = readWithoutStatus(paragraph) ?? readPlainStatus(paragraph);
    if (other !== undefined) responses.push(other);
  }
  const all = [...responses, ...errors];
  return all.flatMap((response, index) => {
    const alike = all.filter(({ status }) => status === response.status);
    // A page with several answers of one status may name a type for one of them only (api/profilephoto-get.md).
    const told = alike.find(({ type }) => type !== undefined) ?? response;
    return all.indexOf(alike[0] ?? response) === index ? [told] : [];
  });
}

/**
 * Those of the section, and the sentences with which an example names an answer of its own (api/teamsapp-update.md).
 */
function listResponseParagraphs(page: Page): readonly Paragraph[] {
  const placed = [...walkSections(page.root)].flatMap(({ section, above }) => {
    const trail = [...above, ...(section.heading ? [section.heading] : [])].map(({ text }) => text.trim());
    const isResponse = trail.some((title) => /^(?:error )?responses?\b/i.test(title));
    return isResponse ? [{ section, isOfExample: trail.some((title) => /\bexamples?\b/i.test(title)) }] : [];
  });
  const own = placed.filter(({ isOfExample }) => isOfExample).map(({ section }) => section);
  const main = placed.filter(({ isOfExample }) => !isOfExample).map(({ section }) => section);
  const inExamples = listParagraphs(own).filter(({ content }) => /^if successful\b/i.test(content.text));
  return [...listParagraphs(main), ...inExamples];
}

/** A response for each status in a token of its own; what stands between it and the next is about it. */
function readStatuses({ content: { tokens }, span }: Paragraph): readonly ResponseFacts[] {
  const places = tokens.flatMap((token, index) => {
    const status = statusOf(token);
    return status === undefined ? [] : [{ status, index }];
  });
  return places.map(({ status, index }, at) => {
    const scope = tokens.slice(index + 1, places[at + 1]?.index);
    const link = scope.filter(isPageLink).find((each) => !isElsewhere(each, scope, status));
    const type = link === undefined ? findNamedType(scope) : stated(referenceOf(link), link.span);
    if (link === undefined && type === undefined) return { status, ...readPrimitive(scope, span), span };
    const others = link === undefined ? [] : listAlternatives(link, scope);
    const collection = holdsCollection(link, scope);
    return { status, ...(type !== undefined && { type }), ...(others.length > 0 && { others }), collection, span };
  });
}

/** `200 OK`, `HTTP 204`, `201, Created` */
function statusOf({ kind, text }: Inline): number | undefined {
  const form = /^\s*(?:HTTP(?:\/1\.1)?\s+)?([1-5]\d\d)(?:[\s,:-]+[A-Z][A-Za-z -]*)?\s*$/;
  const status = kind === "code" || kind === "text" ? form.exec(text)?.[1] : undefined;
  return status === undefined ? undefined : Number(status);
}

/** "a collection of [user](..)", "a [user](..) collection", "a [user collection](..)" */
function holdsCollection(link: LinkToken | undefined, scope: readonly Inline[]): boolean {
  if (link === undefined) return false;
  const at = scope.indexOf(link);
  const before = scope.slice(0, at).map(({ text }) => text);
  return (
    findPhrase(collections, before.join("")) !== undefined ||
    /^\s*collection\b/i.test(scope[at + 1]?.text ?? "") ||
    /\bcollection\b/i.test(link.text)
  );
}

/** "a [user](..) and/or [group](..)": the types after the first (api/administrativeunit-list-members.md). */
function listAlternatives(link: LinkToken, scope: readonly Inline[]): readonly NameReference[] {
  const [between, next, ...rest] = scope.slice(scope.indexOf(link) + 1);
  const isOr = /^\s*(?:objects?,?\s+)?(?:and\s*\/\s*or|or|,)\s+(?:an?\s+)?$/i.test(between?.text ?? "");
  if (!isOr || next === undefined || !isPageLink(next)) return [];
  return [referenceOf(next), ...listAlternatives(next, [next, ...rest])];
}

/**
 * A link in a sentence about a header, or to read more: the body holds nothing of it (api/team-clone.md). A 200 has a
 * body, and what its header leads to is in it (api/call-cancelmediaprocessing.md).
 */
function isElsewhere(link: LinkToken, scope: readonly Inline[], status: number): boolean {
  const at = scope.indexOf(link);
  const textOf = (tokens: readonly Inline[]): string => tokens.map(({ text }) => text).join("");
  const before =
    textOf(scope.slice(0, at))
      .split(/[.!?]\s/)
      .at(-1) ?? "";
  const after = textOf(scope.slice(at)).split(/[.!?](?:\s|$)/, 1)[0] ?? "";
  const found = findPhrase(linksElsewhere, `${before.trim()} ${after.trim()}`.trim())?.phrase;
  return found !== undefined && !(found.id === "link-in-header" && status === 200);
}

/** "a **secureScore** object": the type in bold or backticks, without a link (api/securescore-get.md). */
function findNamedType(tokens: readonly Inline[]): Fact<NameReference> | undefined {
  for (const [index, token] of tokens.entries()) {
    const isName = (token.kind === "code" || token.strong) && /^[A-Za-z][\w.]*$/.test(token.text);
    if (isName && /^\s*(?:object|resource|collection|entity|type)/i.test(tokens[index + 1]?.text ?? ""))
      return inferred({ text: token.text }, "type-named-in-response", token.span);
    if (/[.;]\s/.test(token.text)) return undefined;
  }
  return undefined;
}

/** "a String collection in the response body" */
function readPrimitive(scope: readonly Inline[], span: Span): Pick<ResponseFacts, "type" | "collection"> {
  const found = findPhrase(primitiveResponses, scope.map(({ text }) => text).join(""));
  if (found === undefined) return { collection: false };
  const text = found.phrase.type ?? `Edm.${found.match[1] ?? ""}`;
  return { type: inferred({ text }, found.phrase.id, span), collection: /\bcollection\b/i.test(found.match[0]) };
}

/** "The most common errors that apps should handle are the 403 and 404 errors." */
function readErrors({ content, span }: Paragraph): readonly ResponseFacts[] {
  return content.text
    .split(/(?<=[.!?])\s/)
    .filter((sentence) => findPhrase(errorStatuses, sentence) !== undefined)
    .flatMap((sentence) => [...sentence.matchAll(/(?<![\w.$#/-])[45]\d\d(?![\w-]|\.\d)/g)])
    .map(([status]) => ({ status: Number(status), collection: false, span }));
}

/** "This method returns a collection of [site] resources" without a status code (api/sites-list-followed.md). */
function readWithoutStatus({ content: { text, tokens }, span }: Paragraph): ResponseFacts | undefined {
  const phrase = findPhrase(returnsWithoutStatus, text)?.phrase;
  const link = tokens.find(
    (token): token is LinkToken => token.kind === "link" && /resources\/.*\.md(?:#|$)/i.test(token.url),
  );
  if (phrase === undefined || link === undefined) return undefined;
  const type = inferred(referenceOf(link), phrase.id, link.span);
  // A link may be called "list" itself.
  const said = text.replace(link.text, "");
  const collection = /\b(?:collection|list|array)s?\b/i.test(said) || /\bcollection\b/i.test(link.text);
  return { status: 200, statusIsAssumed: true, type, collection, span };
}

/** "returns HTTP status 204" in the text itself. */
function readPlainStatus({ content, span }: Paragraph): ResponseFacts | undefined {
  const status = findPhrase(plainStatuses, content.text)?.match[1];
  return status === undefined ? undefined : { status: Number(status), collection: false, span };
}
