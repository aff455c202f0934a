import { locateJson } from "../../markdown/json/json-locate.js";
import type { Annotation, Inline, RichText } from "../../markdown/page.js";
import { deduced, inferred, stated, type Fact } from "../../model/fact.js";
import { baseIntroductions, namedBases, turnsRound } from "../../phrases/base-types.js";
import { findPhrase } from "../../phrases/phrase.js";
import type { NameReference, PropertyRow } from "../page-facts.js";
import { referenceOf } from "../prose/reference.js";
import { annotationString } from "../../markdown/annotation-keys.js";
import { groupBy } from "../../source/group.js";

/**
 * Candidates for the base type, the most trusted first: annotation, prose of the intro, "Inherited from" of the rows.
 */
export function readBases(
  annotation: Annotation | undefined,
  intro: readonly RichText[],
  rows: readonly PropertyRow[],
): readonly Fact<NameReference>[] {
  return [...readAnnotated(annotation), ...intro.flatMap(readProse), ...readInherited(rows)];
}

function readAnnotated(annotation: Annotation | undefined): readonly Fact<NameReference>[] {
  const declared = annotationString(annotation, "baseType");
  if (declared === undefined || annotation === undefined) return [];
  const place = locateJson(annotation.source, "/baseType")?.value ?? annotation.span;
  return [stated({ text: declared.replace(/^#/, "") }, place)];
}

/** The first base that a paragraph names, none or one. */
function readProse({ tokens }: RichText): readonly Fact<NameReference>[] {
  let before = "";
  for (const token of tokens) {
    const found = readIntroduced(before, token) ?? readNamed(before, token);
    if (found !== undefined) return [found];
    before = (before + token.text).slice(-200);
  }
  return [];
}

/** "Inherits from [boat](boat.md)", "extends **boat**" */
function readIntroduced(before: string, token: Inline): Fact<NameReference> | undefined {
  const isName = (token.kind === "code" || token.strong) && /^[A-Za-z][\w.]*$/.test(token.text);
  if (token.kind !== "link" && !isName) return undefined;
  const phrase = findPhrase(baseIntroductions, lastSentence(before))?.phrase;
  if (phrase === undefined) return undefined;
  return inferred(token.kind === "link" ? referenceOf(token) : { text: token.text }, phrase.id, token.span);
}

/** "Inherits from directoryObject." without a link. */
function readNamed(before: string, { kind, text, span }: Inline): Fact<NameReference> | undefined {
  const found = kind === "text" ? findPhrase(namedBases, text) : undefined;
  const name = found?.match[1];
  if (found === undefined || name === undefined) return undefined;
  const isReversed = turnsRound.test(lastSentence(before + text.slice(0, found.match.index)));
  return isReversed ? undefined : inferred({ text: name }, found.phrase.id, span);
}

function lastSentence(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(". "), 0));
}

/** The types most rows are inherited from; it may be a grandparent, so linking trusts it least. */
function readInherited(rows: readonly PropertyRow[]): readonly Fact<NameReference>[] {
  const inherited = rows.flatMap(({ facts }) => facts.inheritedFrom ?? []);
  return [...groupBy(inherited, ({ value: { url, text } }) => (url ?? text).toLowerCase()).values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((facts) => facts.slice(0, 1))
    .map((fact) => deduced(fact.value, "rows-inherited-from", fact));
}
