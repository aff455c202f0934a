import type { RichText } from "../../markdown/page.js";
import { inferred, stated, type Fact } from "../../model/fact.js";
import { findPhrase, findPhrases } from "../../phrases/phrase.js";
import { formats, propertyLimits, type Limit } from "../../phrases/property-limits.js";
import { filters, queryOptions, returnings } from "../../phrases/property-queries.js";
import { propertyStatements } from "../../phrases/property-statements.js";
import type { Span } from "../../source/span.js";
import type { PropertyRowFacts } from "../page-facts.js";
import { findDeprecation } from "../prose/deprecation.js";
import { splitSentences } from "../prose/sentences.js";
import { readDefaultValue } from "./default-value.js";
import { readInheritedFrom } from "./inherited-from.js";

/**
 * What a description cell says of its property beyond its type. A sentence that says nothing but the fact
 * ("Read-only.") states it; a longer one lets a phrase infer it. Sentences with a condition ("Read-only for users
 * synced ...") say nothing that holds always, and give no fact.
 */
export function readPropertyFacts(content: RichText, span: Span): PropertyRowFacts {
  const sentences = splitSentences(content.text);
  const deprecated = findDeprecation(sentences, span);
  const defaultValue = readDefaultValue(content, span);
  const inheritedFrom = readInheritedFrom(content, span);
  // Where two sentences disagree, the first decides.
  const fromSentences = sentences.reduce<PropertyRowFacts>(
    (facts, sentence) => ({ ...readSentence(sentence, span), ...facts }),
    {},
  );
  return {
    ...fromSentences,
    ...(deprecated !== undefined && { deprecated }),
    ...(defaultValue !== undefined && { defaultValue }),
    ...(inheritedFrom !== undefined && { inheritedFrom }),
  };
}

function readSentence(sentence: string, span: Span): PropertyRowFacts {
  const returned = readReturned(sentence, span);
  const format = readFormat(sentence, span);
  return {
    ...readStatements(sentence, span),
    ...(returned !== undefined && { returned }),
    ...(sentence.includes("$") && readQueries(sentence, span)),
    ...(/\d/.test(sentence) && readLimits(sentence, span)),
    ...(format !== undefined && { format }),
  };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function readStatements(sentence: string, span: Span): PropertyRowFacts {
  const facts: Mutable<PropertyRowFacts> = {};
  for (const { phrase } of findPhrases(propertyStatements, sentence))
    facts[phrase.fact] ??=
      phrase.strength === "stated" ? stated(phrase.value, span) : inferred(phrase.value, phrase.id, span);
  return facts;
}

function readReturned(sentence: string, span: Span): PropertyRowFacts["returned"] {
  const phrase = findPhrase(returnings, sentence)?.phrase;
  if (phrase === undefined) return undefined;
  return phrase.strength === "stated" ? stated(phrase.value, span) : inferred(phrase.value, phrase.id, span);
}

/** "Supports `$filter` (`eq`, `ne`, `in`) and `$orderBy`." */
function readQueries(sentence: string, span: Span): PropertyRowFacts {
  const facts: Mutable<PropertyRowFacts> = {};
  const filter = findPhrase(filters, sentence);
  if (filter !== undefined) facts.filter = inferred(readOperators(filter.match[1] ?? ""), filter.phrase.id, span);
  for (const { phrase } of findPhrases(queryOptions, sentence)) facts[phrase.fact] = inferred(true, phrase.id, span);
  return facts;
}
function readOperators(text: string): readonly string[] {
  const operators = /\b(?:eq|ne|not|ge|le|gt|lt|in|has|startsWith|endsWith|contains|any|all)\b/gi;
  return [...new Set(text.match(operators))];
}

/** "Maximum length is 64 characters", "can contain a maximum of 500 elements", "Valid values 11 to 1800". */
function readLimits(sentence: string, span: Span): PropertyRowFacts {
  const facts: Partial<Record<Limit, Fact<number>>> = {};
  for (const { phrase, match } of findPhrases(propertyLimits, sentence)) {
    const values = match.slice(1).map((digits) => Number(digits.replaceAll(",", "")));
    const [low = 0, high = low] = values;
    if (!values.every(Number.isSafeInteger) || low > high) continue;
    for (const [index, limit] of phrase.limits.entries())
      facts[limit] ??= inferred(values[index] ?? low, phrase.id, span);
  }
  return facts;
}

function readFormat(sentence: string, span: Span): Fact<string> | undefined {
  const found = findPhrase(formats, sentence);
  const name = found?.match[1];
  return found === undefined || name === undefined
    ? undefined
    : inferred(name.replace(/^base64/i, "base64"), found.phrase.id, span);
}
