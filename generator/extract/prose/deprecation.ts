import { inferred, stated, type Fact } from "../../model/fact.js";
import type { Deprecation } from "../../model/types.js";
import { deprecations, deprecationSequels, replacements } from "../../phrases/deprecations.js";
import { findPhrase } from "../../phrases/phrase.js";
import type { Span } from "../../source/span.js";

const monthNames = [
  ...(["january", "february", "march", "april", "may", "june"] as const),
  ...(["july", "august", "september", "october", "november", "december"] as const),
];
const isoDate = /\b\d{4}-\d{2}-\d{2}\b/;
const writtenDate = new RegExp(`\\b(${monthNames.join("|")}) (?:(\\d{1,2}),? )?(\\d{4})\\b`, "i");

/**
 * The first of a description's sentences that calls what it describes deprecated, with the date and the replacement
 * that it or the sentence after it names.
 */
export function findDeprecation(sentences: readonly string[], span: Span): Fact<Deprecation> | undefined {
  for (const [index, sentence] of sentences.entries()) {
    const phrase = findPhrase(deprecations, sentence)?.phrase;
    if (phrase === undefined) continue;
    const next = sentences[index + 1];
    const value = describe(next !== undefined && goesOn(next) ? [sentence, next] : [sentence]);
    return phrase.strength === "stated" ? stated(value, span) : inferred(value, phrase.id, span);
  }
  return undefined;
}

function goesOn(sentence: string): boolean {
  return findPhrase(deprecationSequels, sentence) !== undefined || isoDate.test(sentence);
}

function describe(sentences: readonly string[]): Deprecation {
  const date = sentences.map(readDate).find((each) => each !== undefined);
  const name = sentences
    .map((sentence) => findPhrase(replacements, sentence)?.match[1]?.replace(/\.$/, ""))
    .find((each) => each !== undefined);
  return {
    message: sentences.join(". "),
    ...(date !== undefined && { date }),
    ...(name !== undefined && { replacement: name }),
  };
}

/** `2030-01-31` from that or from "January 31, 2030"; a month without a day as it is written. */
function readDate(sentence: string): string | undefined {
  const iso = isoDate.exec(sentence)?.[0];
  if (iso !== undefined) return iso;
  const [whole, month, day, year] = writtenDate.exec(sentence) ?? [];
  if (whole === undefined || month === undefined || year === undefined) return undefined;
  if (day === undefined) return whole;
  const number = monthNames.findIndex((name) => name === month.toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
