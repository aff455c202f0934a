import type { Block, Inline, LinkToken, RichText, Section, Table } from "../markdown/page.js";
import { deduced, inferred, stated, type Fact } from "../model/fact.js";
import { annotationString } from "../markdown/annotation-values.js";
import { locateJson } from "../markdown/json-locate.js";
import type { Annotation } from "../markdown/page.js";
import type { NameReference, PropertyRow } from "./page-facts.js";
import { referenceOf } from "./property-facts.js";
import { columnTitles, isDerivedHeading } from "./table-kind.js";

/** "All the session controls inherit from [x]" speaks of others: only the singular is about the page's type. `Inherits from [x]`, `derived from`, `extends`, `inherits all the properties from`: what comes right after is the base. */
const forward =
  /\b(?:inherit(?:s|ed|ing)|deriv(?:es|ed|ing))\b(?:\s+(?!from\b)[\w,]+){0,8}\s+from(?:\s+the)?(?:\s+(?:abstract|base))?(?:\s+(?:type|resource|entity|class))?\s*$|\b(?:extends|extending|(?:is\s+)?(?:a\s+)?(?:subtype|sub-type|subclass|specialization|derived\s+type)\s+of)(?:\s+the)?(?:\s+(?:abstract|base))?(?:\s+(?:type|resource|entity|class))?\s*$/i;
/** "Base type of [x] and [y]", "inherited by [x]": what comes after is derived from this type. */
const backward =
  /\bbase\s+(?:type|class|resource|entity)\s+(?:of|for)\b|\bis\s+inherited\s+by\b|\bderived\s+types\s+(?:are|include)\b|\binherited\s+by\b|\bfollowing\s+(?:types|resources)\s+(?:inherit|derive|are\s+derived)\b/i;

/** Candidates for the base type, the most trusted first: annotation, prose of the intro, "Inherited from" of the rows. */
export function readBases(
  annotation: Annotation | undefined,
  intro: readonly RichText[],
  rows: readonly PropertyRow[],
): readonly Fact<NameReference>[] {
  const bases: Fact<NameReference>[] = [];
  const declared = annotationString(annotation, "baseType");
  if (declared !== undefined && annotation !== undefined) {
    const place = locateJson(annotation.source, "/baseType")?.value ?? annotation.span;
    bases.push(stated({ text: declared.replace(/^#/, "") }, place));
  }
  for (const content of intro) bases.push(...readForward(content));
  bases.push(...readInherited(rows));
  return bases;
}

function readForward(content: RichText): readonly Fact<NameReference>[] {
  let before = "";
  for (const token of content.tokens) {
    if (token.kind === "link" && forward.test(before) && !isReversed(before))
      return [inferred(referenceOf(token), "prose: inherits from", token.span)];
    if (
      (token.kind === "code" || token.strong) &&
      token.kind !== "link" &&
      /^[A-Za-z][\w.]*$/.test(token.text) &&
      forward.test(before) &&
      !isReversed(before)
    ) {
      return [inferred({ text: token.text }, "prose: inherits from", token.span)];
    }
    const bare = token.kind === "text" ? readBareBase(before, token.text) : undefined;
    if (bare !== undefined) return [inferred({ text: bare }, "prose: inherits from", token.span)];
    before = (before + token.text).slice(-200);
  }
  return [];
}
/** "Inherits from directoryObject." without a link; a name has a hump or a dot, so that "derived from an" is none. */
function readBareBase(before: string, text: string): string | undefined {
  const match =
    /\b(?:[Ii]nherits|[Dd]erived|[Dd]erives)\s+from(?:\s+the)?\s+([a-z][\w]*[A-Z][\w]*|[a-z][\w]*(?:\.[a-z]\w*)+|entity)\b/.exec(
      text,
    );
  return match?.[1] !== undefined && !isReversed(before + text.slice(0, match.index)) ? match[1] : undefined;
}
/** "the type that [x] inherits from", "from which ... derive". */
function isReversed(before: string): boolean {
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), 0));
  return /\b(?:from which|that (?:other|all)|types? that)\b/i.test(sentence);
}

/** The types most rows are inherited from; it may be a grandparent, so linking trusts it least. */
function readInherited(rows: readonly PropertyRow[]): readonly Fact<NameReference>[] {
  const counts = new Map<string, { count: number; fact: Fact<NameReference> }>();
  for (const { facts } of rows) {
    const fact = facts.inheritedFrom;
    if (fact === undefined) continue;
    const key = (fact.value.url ?? fact.value.text).toLowerCase();
    const entry = counts.get(key) ?? { count: 0, fact };
    entry.count++;
    counts.set(key, entry);
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ fact }) => deduced(fact.value, "rows inherited from", fact));
}

/** The types that a page says are derived from its own: in prose, or in a table of derived types. */
export function readDerived(intro: readonly RichText[], sections: readonly Section[]): readonly Fact<NameReference>[] {
  const fromProse = intro.flatMap((content) => [...readBackward(content.tokens), ...readThisType(content)]);
  const fromLists = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block, index) =>
      block.kind === "paragraph" && introducesDerived.test(block.content.text)
        ? readDerivedList(blocks[index + 1])
        : [],
    ),
  );
  const fromTables = sections.flatMap((section) =>
    isDerivedHeading(section.heading?.text ?? "")
      ? section.blocks.flatMap((block) => (block.kind === "table" ? readDerivedTable(block) : []))
      : [],
  );
  return [...fromProse, ...fromLists, ...fromTables];
}
/** "[serviceEndpoint] and [userEndpoint] types inherit from this type" (callrecords-endpoint.md) */
function readThisType({ text, tokens }: RichText): readonly Fact<NameReference>[] {
  if (!/\b(?:inherits?|derives?) from this (?:type|resource|class|entity)\b/i.test(text)) return [];
  const end = tokens.findIndex((token) => /\b(?:inherits?|derives?) from this\b/i.test(token.text));
  return tokens
    .slice(0, Math.max(0, end))
    .flatMap((token) =>
      token.kind === "link" ? [inferred(referenceOf(token), "prose: inherit from this type", token.span)] : [],
    );
}
/** "Resources that derive from **baseItem** include:" above a list of links (baseitem.md) */
const introducesDerived = /\bthat (?:derive|inherit) from\b[^.]{0,100}\b(?:are|include)\s?:?$/i;
function readDerivedList(block: Block | undefined): readonly Fact<NameReference>[] {
  if (block?.kind !== "list") return [];
  return block.items.flatMap((item) => {
    const [first] = item;
    const link =
      first?.kind === "paragraph"
        ? first.content.tokens.find((token): token is LinkToken => token.kind === "link")
        : undefined;
    return link === undefined ? [] : [inferred(referenceOf(link), "list of derived types", link.span)];
  });
}
function readBackward(tokens: readonly Inline[]): readonly Fact<NameReference>[] {
  const found: Fact<NameReference>[] = [];
  let before = "";
  let open = false;
  for (const token of tokens) {
    // "A base class for actions in the [settings] of a [definition]": what is linked is where the type is used.
    if (open && token.kind === "link" && found.length === 0 && /\b(?:in|on|by|of|that|used)\b/i.test(before))
      open = false;
    if (open && token.kind === "link") found.push(inferred(referenceOf(token), "prose: base type of", token.span));
    before = (token.kind === "text" ? before + token.text : `${before} `).slice(-300);
    const cue = open ? null : backward.exec(before);
    if (open && token.kind === "text" && /[.;]\s|[.;]$/.test(token.text)) open = false;
    else if (cue !== null) {
      open = true;
      before = before.slice(cue.index + cue[0].length);
    }
  }
  return found;
}
function readDerivedTable(table: Table): readonly Fact<NameReference>[] {
  if (columnTitles(table)[0] !== "type") return [];
  return table.rows.flatMap((row) => {
    const link = row.cells[0]?.content.tokens.find((token): token is LinkToken => token.kind === "link");
    return link === undefined ? [] : [inferred(referenceOf(link), "table of derived types", link.span)];
  });
}
