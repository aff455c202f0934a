import type { RichText } from "../../markdown/page.js";
import { inferred, stated, type Fact } from "../../model/fact.js";
import { findPhrase } from "../../phrases/phrase.js";
import { inheritedIntroductions, inheritedNames } from "../../phrases/property-limits.js";
import type { Span } from "../../source/span.js";
import type { NameReference } from "../page-facts.js";
import { referenceOf } from "../prose/reference.js";

/** "Inherited from [entity](entity.md)." */
export function readInheritedFrom(content: RichText, span: Span): Fact<NameReference> | undefined {
  if (!/\binherit/i.test(content.text)) return undefined;
  let before = "";
  for (const token of content.tokens) {
    if (token.kind === "link" && findPhrase(inheritedIntroductions, before) !== undefined)
      return stated(referenceOf(token), token.span);
    before = (before + token.text).slice(-200);
  }
  const named = findPhrase(inheritedNames, content.text);
  const text = named?.match[1];
  return named === undefined || text === undefined ? undefined : inferred({ text }, named.phrase.id, span);
}
