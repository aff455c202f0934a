import type { RichText, LinkToken } from "../markdown/page.js";
import type { Span } from "../source/span.js";
import { inferred, stated, type Fact } from "../model/fact.js";
import type { Deprecation } from "../model/types.js";
import type { NameReference, PropertyRowFacts } from "./page-facts.js";

/**
 * What a description cell says of its property beyond its type. A sentence that says nothing but the fact ("Read-only.")
 * states it; a longer one lets a named rule infer it. Sentences with a condition ("Read-only for users synced ...") say
 * nothing that holds always, and give no fact.
 */
export function readPropertyFacts(content: RichText, span: Span): PropertyRowFacts {
  const sentences = splitSentences(content.text);
  const whole = content.text;
  const facts: Mutable<PropertyRowFacts> = {};
  const set = <Key extends keyof PropertyRowFacts>(key: Key, fact: PropertyRowFacts[Key] | undefined): void => {
    if (fact !== undefined && facts[key] === undefined) facts[key] = fact;
  };

  for (const sentence of sentences) {
    set("readOnly", readFlag(sentence, /^(?:this property is |it is |value is )?read[- ]?only(?: property)?$/i, /^read[- ]?only\b(?!\s+(?:for|if|when|unless|in|on|once|after))|\bis read[- ]?only$/i, "read-only", span));
    set("nullable", readNullable(sentence, span));
    set("required", readRequired(sentence, span));
    set("requiredOnCreate", readRequiredOnCreate(sentence, span));
    set("key", readFlag(sentence, /^key$|^(?:primary )?key of the (?:entity|resource)$/i, /^(?:primary )?key\b(?! (?:that|used|value|to|for|name|phrase))|\sKey$/, "key", span));
    set("immutable", readFlag(sentence, /^immutable$/i, /\b(?:is immutable|can(?:not|'t|’t| not) be (?:changed|modified|updated|edited) (?:after|once)|can only be set (?:on|during|at) creat)/i, "immutable", span));
    set("returned", readReturned(sentence, span));
    set("deprecated", readDeprecation(sentence, span));
    set("expand", /\bsupports?\b.*\$expand\b/i.test(sentence) ? inferred(true, "supports $expand", span) : undefined);
    set("orderBy", /\bsupports?\b.*\$orderby\b/i.test(sentence) ? inferred(true, "supports $orderby", span) : undefined);
    set("search", /\bsupports?\b.*\$search\b/i.test(sentence) ? inferred(true, "supports $search", span) : undefined);
    set("maxLength", readNumber(sentence, /\b(?:max(?:imum)? (?:allowed )?length(?: of [\w ]{1,40})? (?:is|of|:)|maximum of|max(?:imum)?:?|limited to|up to|(?:cannot|must not|can't) exceed|no (?:more|longer) than) (\d[\d,]*) (?:unicode )?char/i, "maximum length", span) ?? readNumber(sentence, /\bmax(?:imum)? length(?: of [\w ]{1,40})?(?: is|:)? (\d[\d,]*)\b/i, "maximum length", span));
    set("minLength", readNumber(sentence, /\bmin(?:imum)? length(?: of [\w ]{1,40})?(?: is|:)? (\d[\d,]*)\b/i, "minimum length", span));
    set("maxItems", readNumber(sentence, /\b(?:can contain )?a maximum of (\d[\d,]*) (?:elements|items|entries|objects)/i, "maximum number of elements", span));
    const range = readRange(sentence);
    if (range !== undefined) {
      set("minimum", inferred(range.minimum, "valid values from .. to ..", span));
      set("maximum", inferred(range.maximum, "valid values from .. to ..", span));
    }
    set("format", readFormat(sentence, span));
  }
  set("filter", readFilter(whole, span));
  set("defaultValue", readDefaultValue(content, span));
  set("inheritedFrom", readInheritedFrom(content, span));
  return facts;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Sentences without their full stops; a line break ends one too. */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[.!;])\s+|,\s+(?=not nullable)/i)
    .map((sentence) => sentence.replace(/[.!;,\s]+$/, "").trim())
    .filter((sentence) => sentence !== "");
}

function readFlag(sentence: string, exact: RegExp, loose: RegExp, rule: string, span: Span): Fact<boolean> | undefined {
  if (exact.test(sentence)) return stated(true, span);
  return loose.test(sentence) ? inferred(true, rule, span) : undefined;
}

function readNullable(sentence: string, span: Span): Fact<boolean> | undefined {
  if (/^(?:this property is |it is )?(?:not nullable|non-?nullable)$/i.test(sentence)) return stated(false, span);
  if (/^nullable$/i.test(sentence)) return stated(true, span);
  if (/\b(?:not nullable|non-nullable|can(?:not|'t|’t) be null|must not be null|can never be null)\b/i.test(sentence) && !/\b(?:if|when|unless|either)\b/i.test(sentence)) return inferred(false, "not nullable", span);
  if (/\b(?:can be|may be|might be|is|be set to|returns?) `?null`?(?![\w-])/i.test(sentence)) return inferred(true, "can be null", span);
  return undefined;
}

/** "Required." states it; "not required", "required when", "required only for" do not. */
function readRequired(sentence: string, span: Span): Fact<boolean> | undefined {
  if (/^(?:this (?:property|field) is )?required$/i.test(sentence)) return stated(true, span);
  if (/^(?:this (?:property|field) is )?(?:optional|not required)$/i.test(sentence)) return stated(false, span);
  return undefined;
}
function readRequiredOnCreate(sentence: string, span: Span): Fact<boolean> | undefined {
  if (/\bnot (?:be )?required\b/i.test(sentence)) return undefined;
  return /\brequired (?:when|on|for|at|during) (?:\w+ ){0,6}?creat/i.test(sentence) || /\b(?:must|has to) be (?:specified|provided|set|supplied) (?:when|on|during) (?:\w+ ){0,6}?creat/i.test(sentence)
    ? inferred(true, "required on create", span)
    : undefined;
}

function readReturned(sentence: string, span: Span): Fact<"default" | "select" | "expand"> | undefined {
  if (/\breturned only (?:on|with|if|when|as|in)\b.*\$select|\bonly returned (?:on|with|if|when)\b.*\$select|\brequires \$select to retrieve|\bnot returned by default/i.test(sentence)) return inferred("select", "returned only on $select", span);
  if (/\bonly returned (?:on|with)\b.*\$expand|\breturned only on\b.*\$expand/i.test(sentence)) return inferred("expand", "returned only on $expand", span);
  return /^(?:it is |this property is )?returned by default\b/i.test(sentence) ? stated("default", span) : undefined;
}

/** "Supports `$filter` (`eq`, `ne`, `in`)." */
function readFilter(text: string, span: Span): Fact<readonly string[]> | undefined {
  const at = text.search(/\bsupports?\b[^.]{0,60}\$filter/i);
  if (at === -1) return undefined;
  const rest = text.slice(text.indexOf("$filter", at) + "$filter".length);
  const open = /^[\s)`]*\(([^()]{1,200})/.exec(rest);
  const operators = (open?.[1] ?? "").match(/\b(?:eq|ne|not|ge|le|gt|lt|in|has|startsWith|endsWith|contains|any|all)\b/gi) ?? [];
  return inferred([...new Set(operators)], "supports $filter", span);
}

/** "Deprecated; use `x` instead." "... is deprecated and will be removed on 2025-06-30." */
export function readDeprecation(sentence: string, span: Span): Fact<Deprecation> | undefined {
  const begins = /^(?:\(?deprecated\b|this (?:property|relationship|resource|method|api|type|value|member)[\w\s()]{0,30} (?:is|has been|was|will be) (?:being )?deprecated)/i.test(sentence);
  if (!begins && !/\b(?:is|has been|are|now) deprecated\b/i.test(sentence)) return undefined;
  const date = /\b(\d{4}-\d{2}-\d{2})\b|\b((?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4}|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4})\b/i.exec(sentence);
  const replacement = /\b(?:use|replaced by|in favor of|superseded by)(?: the)?(?: new)? ([A-Za-z][\w.]*)/i.exec(sentence);
  const value: Deprecation = {
    message: sentence,
    ...(date?.[0] !== undefined && { date: date[0] }),
    ...(replacement?.[1] !== undefined && { replacement: replacement[1] }),
  };
  return begins ? stated(value, span) : inferred(value, "deprecated", span);
}

function readNumber(sentence: string, pattern: RegExp, rule: string, span: Span): Fact<number> | undefined {
  const digits = pattern.exec(sentence)?.[1]?.replaceAll(",", "");
  const value = digits === undefined ? Number.NaN : Number(digits);
  return Number.isSafeInteger(value) ? inferred(value, rule, span) : undefined;
}

/** "Valid values 11 to 1800", "Supported values are 1-500", "between 0 and 100". */
function readRange(sentence: string): { readonly minimum: number; readonly maximum: number } | undefined {
  const match = /\b(?:valid|supported|allowed|possible|acceptable)\s+(?:value|values|range)s?(?:\s+(?:are|is|of))?\s*:?\s*(?:from\s+|between\s+)?(-?\d[\d,]*)\s*(?:to|-|–|and|through)\s*(-?\d[\d,]*)/i.exec(sentence);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const minimum = Number(match[1].replaceAll(",", ""));
  const maximum = Number(match[2].replaceAll(",", ""));
  return Number.isSafeInteger(minimum) && Number.isSafeInteger(maximum) && minimum <= maximum ? { minimum, maximum } : undefined;
}

function readFormat(sentence: string, span: Span): Fact<string> | undefined {
  const match = /\b(ISO[ -]?(?:8601|639|3166|4217)(?:-\d)?|RFC ?\d{3,5}|E\.164|BCP[ -]?47|base64(?:url)?)\b/i.exec(sentence);
  return match?.[1] === undefined ? undefined : inferred(match[1].replace(/^base64/i, "base64"), "named format", span);
}

/** "Default value is `x`", "The default is **false**", "`a` (default)". */
function readDefaultValue(content: RichText, span: Span): Fact<string | number | boolean> | undefined {
  let before = "";
  for (const token of content.tokens) {
    const isValue = token.kind === "code" || (token.kind === "text" && (token.strong || token.emphasis));
    if (isValue && /\b(?:the )?default(?: value)?(?: is| is set to|s to|:| =)\s*$|\bby default,? (?:it is |is )?set to\s*$/i.test(before)) {
      const value = parseDefault(token.text);
      if (value !== undefined) return inferred(value, "default value", span);
    }
    before = (before + token.text).slice(-80);
  }
  const plain = /\bdefault(?: value)? is (true|false|-?\d+)\b/i.exec(content.text);
  const value = plain?.[1] === undefined ? undefined : parseDefault(plain[1]);
  return value === undefined ? undefined : inferred(value, "default value", span);
}
function parseDefault(text: string): string | number | boolean | undefined {
  const bare = text.trim().replace(/^["']|["'.]+$/g, "");
  if (bare === "" || bare.toLowerCase() === "null" || bare.length > 100) return undefined;
  if (/^(?:true|false)$/i.test(bare)) return bare.toLowerCase() === "true";
  return /^-?\d{1,15}$/.test(bare) ? Number(bare) : bare;
}

/** "Inherited from [entity](entity.md)." */
function readInheritedFrom(content: RichText, span: Span): Fact<NameReference> | undefined {
  const text = content.text.search(/\binherit(?:ed|s) from\b/i);
  if (text === -1) return undefined;
  let seen = "";
  for (const token of content.tokens) {
    if (token.kind === "link" && /\binherit(?:ed|s) from(?: the)?\s*$/i.test(seen)) return stated(referenceOf(token), token.span);
    seen += token.text;
  }
  const named = /\binherit(?:ed|s) from(?: the)? \*{0,2}`?([A-Za-z][\w.]*[A-Za-z\d])/i.exec(content.text);
  return named?.[1] === undefined ? undefined : inferred({ text: named[1] }, "inherited from", span);
}
export function referenceOf(token: LinkToken): NameReference {
  return { text: token.text, url: token.url };
}
