import { inferred, stated, type Fact } from "../model/fact.js";
import type { Deprecation } from "../model/types.js";
import type { Span } from "../source/span.js";

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;
const months = monthNames.join("|");
const isoDate = /\b\d{4}-\d{2}-\d{2}\b/;
const writtenDate = new RegExp(`\\b(${months}) (?:(\\d{1,2}),? )?(\\d{4})\\b`, "i");

/** "Deprecated.", "[Deprecated] ...", "This property is deprecated": the sentence speaks of nothing else. */
const begins =
  /^[([]?(?:deprecated\b|(?:this|the) (?:property|relationship|navigation property|resource|complex type|method|api|type|enum(?:eration)?|value|member|field|entity)\b[\w\s()]{0,40}? (?:is|has been|was|will be|is being|is in the process of being) (?:being )?deprecated\b)/i;
/** "The old name is deprecated", "AAD Device ID - to be deprecated" */
const mentions = /\b(?:is|has been|are|now) deprecated\b|[-–—:] (?:to be )?deprecated$/i;
/** "Whether the part is deprecated", "the `x` member is deprecated" speak of something else. */
const speaksOfOthers =
  /\b(?:whether|if|when|which)\b.*\bdeprecated\b|`?\w+`? (?:enumeration )?member\b.*\bdeprecated\b/i;
/** The sentence after goes on about it: "Use `x` instead.", "It will be removed on ...". */
const goesOn =
  /^(?:please )?(?:use|it (?:is|will|has)|will|this (?:property|resource|api|type) (?:will|is)|instead|replaced|to be removed)\b/i;
const replacement =
  /\b(?:use|replaced (?:by|with)|in favou?r of|superseded by)(?: the| a)?(?: new)?(?: (?:property|type|resource|relationship|api|member|value|parameter)\b)? ([A-Za-z][\w.]*)/i;

/**
 * The first of a description's sentences that calls what it describes deprecated, with the date and the replacement that
 * it or the sentence after it names.
 */
export function findDeprecation(sentences: readonly string[], span: Span): Fact<Deprecation> | undefined {
  for (const [index, sentence] of sentences.entries()) {
    const isStated = begins.test(sentence);
    if (!isStated && (!mentions.test(sentence) || speaksOfOthers.test(sentence))) continue;
    const next = sentences[index + 1];
    const parts = next !== undefined && (goesOn.test(next) || isoDate.test(next)) ? [sentence, next] : [sentence];
    const value = describe(parts);
    return isStated ? stated(value, span) : inferred(value, "deprecated", span);
  }
  return undefined;
}

function describe(sentences: readonly string[]): Deprecation {
  const date = sentences.map(readDate).find((each) => each !== undefined);
  const name = sentences
    .map((sentence) => replacement.exec(sentence)?.[1]?.replace(/\.$/, ""))
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
