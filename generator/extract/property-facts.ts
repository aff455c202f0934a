import type { RichText, LinkToken } from "../markdown/page.js";
import type { Span } from "../source/span.js";
import { inferred, stated, type Fact } from "../model/fact.js";
import { findDeprecation } from "./deprecation.js";
import { splitSentences } from "./sentences.js";
import type { NameReference, PropertyRowFacts } from "./page-facts.js";

/**
 * What a description cell says of its property beyond its type. A sentence that says nothing but the fact ("Read-only.")
 * states it; a longer one lets a named rule infer it. Sentences with a condition ("Read-only for users synced ...") say
 * nothing that holds always, and give no fact.
 */
export function readPropertyFacts(content: RichText, span: Span): PropertyRowFacts {
  const sentences = splitSentences(content.text);
  const facts: Mutable<PropertyRowFacts> = {};
  const set = <Key extends keyof PropertyRowFacts>(key: Key, fact: PropertyRowFacts[Key] | undefined): void => {
    if (fact !== undefined && facts[key] === undefined) facts[key] = fact;
  };
  for (const sentence of sentences) {
    set("readOnly", readReadOnly(sentence, span));
    set("nullable", readNullable(sentence, span));
    set("required", readRequired(sentence, span));
    set("requiredOnCreate", readRequiredOnCreate(sentence, span));
    set(
      "key",
      readFlag(
        sentence,
        /^key$|^(?:primary )?key of the (?:entity|resource)$/i,
        /^(?:primary )?key\b(?! (?:that|used|value|to|for|name|phrase))|\sKey$/,
        "key",
        span,
      ),
    );
    set(
      "immutable",
      readFlag(
        sentence,
        /^immutable$/i,
        /\bis immutable\b|\bcan(?:not|'t|’t| not) be (?:changed|modified|updated|edited) (?:after|once)\b|\bcan only be set (?:on|during|at) creat|^(?:after|once)\b[^,]*\bcreated, [^,]*\bcan(?:not|'t|’t| not) be (?:changed|modified|updated|edited)$/i,
        "immutable",
        span,
      ),
    );
    set("returned", readReturned(sentence, span));
    if (sentence.includes("$")) {
      set("filter", readFilter(sentence, span));
      for (const [key, option] of [
        ["expand", "$expand"],
        ["orderBy", "$orderby"],
        ["search", "$search"],
      ] as const)
        set(key, supports(sentence, option) ? inferred(true, `supports ${option}`, span) : undefined);
    }
    if (/\d/.test(sentence)) for (const [key, fact] of readLimits(sentence, span)) set(key, fact);
    set("format", readFormat(sentence, span));
  }
  set("deprecated", findDeprecation(sentences, span));
  set("defaultValue", readDefaultValue(content, span));
  set("inheritedFrom", readInheritedFrom(content, span));
  return facts;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function readFlag(sentence: string, exact: RegExp, loose: RegExp, rule: string, span: Span): Fact<boolean> | undefined {
  if (exact.test(sentence)) return stated(true, span);
  return loose.test(sentence) ? inferred(true, rule, span) : undefined;
}

/** Words that make a statement hold only now and then. */
const condition = /\b(?:whether|if|when|once|unless|until|either|only for)\b/i;

/** "Read-only." states it; "Read-only for users synced ..." and "once set, it is read-only" do not. */
function readReadOnly(sentence: string, span: Span): Fact<boolean> | undefined {
  if (/^(?:this property is |it is |value is )?read[- ]?only(?: property)?$/i.test(sentence)) return stated(true, span);
  const says =
    /^read[- ]?only\b(?!\s+(?:for|if|when|unless|in|on|once|after|copy))/i.test(sentence) ||
    (/\bis (?:currently )?read[- ]?only(?:$|,| and\b)|^this is a read[- ]?only\b|\(read[- ]?only\)$|\sRead-only$/i.test(
      sentence,
    ) &&
      !condition.test(sentence) &&
      !/\bnot read[- ]?only$/i.test(sentence));
  return says ? inferred(true, "read-only", span) : undefined;
}

function readNullable(sentence: string, span: Span): Fact<boolean> | undefined {
  if (/^(?:this property is |it is )?(?:not nullable|non-?nullable)$/i.test(sentence)) return stated(false, span);
  if (/^(?:this property is |it is )?nullable$/i.test(sentence)) return stated(true, span);
  if (!/\bnull/i.test(sentence)) return undefined;
  if (
    /\b(?:not nullable|non-nullable|can(?:not|'t|’t| not) be null|must not be null|can never be null)\b/i.test(sentence)
  )
    return condition.test(sentence) ? undefined : inferred(false, "not nullable", span);
  if (
    /\b(?:can be|may be|might be|will be|is|is always|be set to|returns?|default value is|default is) null\b(?!-)/i.test(
      sentence,
    )
  )
    return inferred(true, "can be null", span);
  // "or null if the item was not deleted", "Null until the operation completes."
  return /(?:^|\bor |, |; )null (?:if|for|until|when)\b/i.test(sentence)
    ? inferred(true, "null at times", span)
    : undefined;
}

/** "Required." states it; "not required", "required when", "required only for" do not. */
function readRequired(sentence: string, span: Span): Fact<boolean> | undefined {
  if (/^(?:this (?:property|field) is )?required$/i.test(sentence)) return stated(true, span);
  if (/^(?:this (?:property|field) is )?(?:optional|not required)$/i.test(sentence)) return stated(false, span);
  return undefined;
}
function readRequiredOnCreate(sentence: string, span: Span): Fact<boolean> | undefined {
  if (/\bnot (?:be )?required\b/i.test(sentence)) return undefined;
  return /\brequired (?:when|on|for|at|during) (?:\w+ ){0,6}?creat/i.test(sentence) ||
    /\b(?:must|has to) be (?:specified|provided|set|supplied) (?:when|on|during) (?:\w+ ){0,6}?creat/i.test(sentence)
    ? inferred(true, "required on create", span)
    : undefined;
}

function readReturned(sentence: string, span: Span): Fact<"default" | "select" | "expand"> | undefined {
  if (
    /\breturned only (?:on|with|if|when|as|in)\b.*\$select|\bonly returned (?:on|with|if|when)\b.*\$select|\brequires \$select to retrieve|\bnot returned by default/i.test(
      sentence,
    )
  )
    return inferred("select", "returned only on $select", span);
  if (/\bonly returned (?:on|with)\b.*\$expand|\breturned only on\b.*\$expand/i.test(sentence))
    return inferred("expand", "returned only on $expand", span);
  return /^(?:it is |this property is )?returned by default\b/i.test(sentence) ? stated("default", span) : undefined;
}

/** "Supports `$filter`", in whatever company, but not "does not support". */
function supports(sentence: string, option: string): boolean {
  const lower = sentence.toLowerCase();
  const at = lower.indexOf(option);
  const verb = at === -1 ? -1 : lower.lastIndexOf("support", at);
  return (
    verb !== -1 && !/(?:\bnot|n['’]t|\bwithout)\s{1,3}(?:currently\s)?$/.test(lower.slice(Math.max(0, verb - 40), verb))
  );
}

/** "Supports `$filter` (`eq`, `ne`, `in`)." */
function readFilter(sentence: string, span: Span): Fact<readonly string[]> | undefined {
  if (!supports(sentence, "$filter")) return undefined;
  const rest = sentence.slice(sentence.toLowerCase().indexOf("$filter") + "$filter".length);
  const open = /^[\s)`]{0,4}\(([^()]{1,200})/.exec(rest);
  const operators =
    (open?.[1] ?? "").match(/\b(?:eq|ne|not|ge|le|gt|lt|in|has|startsWith|endsWith|contains|any|all)\b/gi) ?? [];
  return inferred([...new Set(operators)], "supports $filter", span);
}

type Limit = "minLength" | "maxLength" | "maxItems" | "minimum" | "maximum";

/** "Maximum length is 64 characters", "can contain a maximum of 500 elements", "Valid values 11 to 1800". */
function readLimits(sentence: string, span: Span): readonly (readonly [Limit, Fact<number>])[] {
  const found: (readonly [Limit, Fact<number>])[] = [];
  const add = (key: Limit, digits: string | undefined, rule: string): void => {
    const value = digits === undefined ? Number.NaN : Number(digits.replaceAll(",", ""));
    if (Number.isSafeInteger(value)) found.push([key, inferred(value, rule, span)]);
  };
  const between = /\bbetween (\d[\d,]{0,15}) and (\d[\d,]{0,15}) char/i.exec(sentence);
  add("minLength", between?.[1], "length between");
  add("maxLength", between?.[2], "length between");
  add(
    "maxLength",
    /\b(?:max(?:imum)?(?: allowed)? (?:length|size|limit)(?: of [\w ]{1,40})?(?: is|:)?|maximum of|max(?:imum)?:?|limited to|up to|exceed|no (?:more|longer) than|at most) (\d[\d,]{0,15}) (?:unicode )?char/i.exec(
      sentence,
    )?.[1],
    "maximum length",
  );
  add(
    "maxLength",
    /\bmax(?:imum)? length(?: of [\w ]{1,40})?(?: is|:)? (\d[\d,]{0,15})\b/i.exec(sentence)?.[1],
    "maximum length",
  );
  add("maxLength", /\b(\d[\d,]{0,15}) character (?:limit|maximum)\b/i.exec(sentence)?.[1], "maximum length");
  add(
    "minLength",
    /\bmin(?:imum)? length(?: of [\w ]{1,40})?(?: is|:)? (\d[\d,]{0,15})\b/i.exec(sentence)?.[1],
    "minimum length",
  );
  add(
    "maxItems",
    /\b(?:a maximum of|limited to|up to|at most|no more than) (\d[\d,]{0,15}) (?:elements|items|entries|objects|values|owners|members)\b/i.exec(
      sentence,
    )?.[1],
    "maximum number of elements",
  );
  const range = readRange(sentence);
  if (range !== undefined)
    found.push(
      ["minimum", inferred(range.minimum, "valid values from .. to ..", span)],
      ["maximum", inferred(range.maximum, "valid values from .. to ..", span)],
    );
  return found;
}

/** "Valid values 11 to 1800", "Supported values are 1-500", "percentage between 1-100" is a remark. */
function readRange(sentence: string): { readonly minimum: number; readonly maximum: number } | undefined {
  const match =
    /\b(?:valid|supported|allowed|possible|acceptable)\s(?:values?|range)(?:\s(?:are|is|of))?\s?:?\s?(?:from\s|between\s)?(-?\d[\d,]{0,15})\s?(?:to|-|–|and|through)\s?(-?\d[\d,]{0,15})/i.exec(
      sentence,
    ) ?? /\bnumber (?:from|between) (-?\d{1,15}) (?:to|and) (-?\d{1,15})\b/i.exec(sentence);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const minimum = Number(match[1].replaceAll(",", ""));
  const maximum = Number(match[2].replaceAll(",", ""));
  return Number.isSafeInteger(minimum) && Number.isSafeInteger(maximum) && minimum <= maximum
    ? { minimum, maximum }
    : undefined;
}

function readFormat(sentence: string, span: Span): Fact<string> | undefined {
  const match = /\b(ISO[ -]?(?:8601|639|3166|4217)(?:-\d)?|RFC ?\d{3,5}|E\.164|BCP[ -]?47|base64(?:url)?)\b/i.exec(
    sentence,
  );
  return match?.[1] === undefined ? undefined : inferred(match[1].replace(/^base64/i, "base64"), "named format", span);
}

/** "Default value is `x`", "The default is **false**", "`a` (default)". */
function readDefaultValue(content: RichText, span: Span): Fact<string | number | boolean> | undefined {
  let before = "";
  for (const token of content.tokens) {
    const isValue = token.kind === "code" || (token.kind === "text" && (token.strong || token.emphasis));
    if (
      isValue &&
      /\b(?:the )?default(?: value)?(?: is| is set to|s to|:| =)\s*$|\bby default,? (?:it is |is )?set to\s*$/i.test(
        before,
      )
    ) {
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
    if (token.kind === "link" && /\binherit(?:ed|s) from(?: the)?\s*$/i.test(seen))
      return stated(referenceOf(token), token.span);
    seen += token.text;
  }
  const named = /\binherit(?:ed|s) from(?: the)? \*{0,2}`?([A-Za-z][\w.]*[A-Za-z\d])/i.exec(content.text);
  return named?.[1] === undefined ? undefined : inferred({ text: named[1] }, "inherited from", span);
}
export function referenceOf(token: LinkToken): NameReference {
  return { text: token.text, url: token.url };
}
