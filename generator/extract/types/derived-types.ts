import type { Block, Inline, LinkToken, RichText, Section } from "../../markdown/page.js";
import { inferred, type Fact } from "../../model/fact.js";
import { derivedIntroductions, heirLists, heirs } from "../../phrases/base-types.js";
import type { RuleId } from "../../phrases/fact-rules.js";
import { findPhrase } from "../../phrases/phrase.js";
import type { NameReference } from "../page-facts.js";
import { referenceOf } from "../prose/reference.js";
import { columnTitles, isDerivedHeading } from "../tables/table-kind.js";

/** The types that a page says are derived from its own: in prose, in a list, or in a table of derived types. */
export function readDerived(intro: readonly RichText[], sections: readonly Section[]): readonly Fact<NameReference>[] {
  return [
    ...intro.flatMap((content) => [...readIntroduced(content.tokens), ...readHeirs(content)]),
    ...sections.flatMap(({ blocks }) => blocks.flatMap((block, index) => readList(block, blocks[index + 1]))),
    ...sections.flatMap(({ heading, blocks }) =>
      isDerivedHeading(heading?.text ?? "") ? blocks.flatMap((block) => readTable(block)) : [],
    ),
  ];
}

/** "Base type of [yawl](yawl.md) and [ketch](ketch.md)." */
function readIntroduced(tokens: readonly Inline[]): readonly Fact<NameReference>[] {
  const found: Fact<NameReference>[] = [];
  let before = "";
  let open: RuleId | undefined;
  for (const token of tokens) {
    // "A base class for actions in the [settings] of a [definition]": what is linked is where the type is used.
    if (token.kind === "link" && found.length === 0 && /\b(?:in|on|by|of|that|used)\b/i.test(before)) open = undefined;
    if (open !== undefined && token.kind === "link") found.push(inferred(referenceOf(token), open, token.span));
    before = (token.kind === "text" ? before + token.text : `${before} `).replace(/\s+/g, " ").slice(-300);
    const introduction = open === undefined ? findPhrase(derivedIntroductions, before) : undefined;
    if (open !== undefined && token.kind === "text" && /[.;]\s|[.;]$/.test(token.text)) open = undefined;
    else if (introduction !== undefined) {
      open = introduction.phrase.id;
      before = before.slice(introduction.match.index + introduction.match[0].length);
    }
  }
  return found;
}

/** "[serviceEndpoint] and [userEndpoint] types inherit from this type" (callrecords-endpoint.md) */
function readHeirs({ text, tokens }: RichText): readonly Fact<NameReference>[] {
  const phrase = findPhrase(heirs, text)?.phrase;
  if (phrase === undefined) return [];
  const end = tokens.findIndex((token) => /\b(?:inherits?|derives?) from this\b/i.test(token.text));
  return tokens
    .slice(0, Math.max(0, end))
    .filter(isLink)
    .map((link) => inferred(referenceOf(link), phrase.id, link.span));
}

/** "Resources that derive from **baseItem** include:" above a list of links (baseitem.md) */
function readList(block: Block, list: Block | undefined): readonly Fact<NameReference>[] {
  const phrase = block.kind === "paragraph" ? findPhrase(heirLists, block.content.text)?.phrase : undefined;
  if (phrase === undefined || list?.kind !== "list") return [];
  return list.items.flatMap(([first]) => {
    const link = first?.kind === "paragraph" ? first.content.tokens.find(isLink) : undefined;
    return link === undefined ? [] : [inferred(referenceOf(link), phrase.id, link.span)];
  });
}

function readTable(table: Block): readonly Fact<NameReference>[] {
  if (table.kind !== "table" || columnTitles(table)[0] !== "type") return [];
  return table.rows.flatMap((row) => {
    const link = row.cells[0]?.content.tokens.find(isLink);
    return link === undefined ? [] : [inferred(referenceOf(link), "table-of-derived-types", link.span)];
  });
}

function isLink(token: Inline): token is LinkToken {
  return token.kind === "link";
}
