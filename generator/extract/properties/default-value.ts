import type { Inline, RichText } from "../../markdown/page.js";
import { inferred, type Fact } from "../../model/fact.js";
import { findPhrase } from "../../phrases/phrase.js";
import { defaultIntroductions, plainDefaults } from "../../phrases/property-limits.js";
import type { Span } from "../../source/span.js";

type Value = string | number | boolean;

/** "Default value is `x`", "The default is **false**". */
export function readDefaultValue(content: RichText, span: Span): Fact<Value> | undefined {
  let before = "";
  for (const token of content.tokens) {
    const phrase = isValue(token) ? findPhrase(defaultIntroductions, before)?.phrase : undefined;
    const value = phrase === undefined ? undefined : parseDefault(token.text);
    if (phrase !== undefined && value !== undefined) return inferred(value, phrase.id, span);
    before = (before + token.text).slice(-80);
  }
  const plain = findPhrase(plainDefaults, content.text);
  const value = plain?.match[1] === undefined ? undefined : parseDefault(plain.match[1]);
  return plain === undefined || value === undefined ? undefined : inferred(value, plain.phrase.id, span);
}

function isValue(token: Inline): boolean {
  return token.kind === "code" || (token.kind === "text" && (token.strong || token.emphasis));
}

function parseDefault(text: string): Value | undefined {
  const bare = text.trim().replace(/^["']|["'.]+$/g, "");
  if (bare === "" || bare.toLowerCase() === "null" || bare.length > 100) return undefined;
  if (/^(?:true|false)$/i.test(bare)) return bare.toLowerCase() === "true";
  return /^-?\d{1,15}$/.test(bare) ? Number(bare) : bare;
}
