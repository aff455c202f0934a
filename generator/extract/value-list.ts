import type { Inline, RichText } from "../markdown/page.js";
import type { ListedValue, ValueList } from "./page-facts.js";
import { span } from "./spans.js";

/**
 * The phrases that introduce a property's values. Each ends right before the list; what lies between a phrase and the
 * list is skipped only where it is a colon, `one of`, or `the following`.
 */
const cues: readonly RegExp[] = [
  /\b(?:possible|valid|supported|allowed|permitted|acceptable|accepted|available|enumeration|enum|known|current)\s+(?:\w+\s+)?values?(?:\s+for\s+(?:the\s+|this\s+)?[\w.*`]{1,60}(?:\s+(?:property|type|parameter|field))?)?\s*(?:are|is|include|includes|can\s+be|may\s+be)?\s*(?:currently\s*)?(?:limited\s+to|(?:one|any)\s+of)?(?:\s*the)?(?:\s*following)?(?:\s*values?)?(?:\s+and\s+\w+)?\s*:?\s*$/i,
  /\b(?:values?|it|which|type|status|state|property)\s+(?:can|may|must|could|should|will)\s+(?:only\s+)?(?:be|include)(?:\s+set\s+to)?(?:\s+(?:either|one\s+of|any\s+of))?(?:\s+the)?(?:\s+following)?(?:\s+values?)?\s*:?\s*$/i,
  /\b(?:can|may|must|could|should)\s+be\s+(?:set\s+to|either|one\s+of)(?:\s+either)?(?:\s+the)?(?:\s+following)?(?:\s+values?)?\s*:?\s*$/i,
  /\b(?:any\s+|is\s+|as\s+)?one\s+of(?:\s+the)?(?:\s+following)?(?:\s+(?:possible\s+)?values?)?\s*:?\s*$/i,
  /\bvalues?\s+(?:are|include|includes)(?:\s+the\s+following)?\s*:?\s*$/i,
  /\b(?:types|states|statuses|options|roles|kinds|modes|levels|possibilities)\s+(?:include|are)\s*:?\s*$/i,
  /\bsupports?\s+(?:only\s+)?(?:the\s+)?(?:(?:two|three|four|\d+|following)\s+)?values?\s*:?\s*$/i,
  /\bvalues?\s*:\s*$/i,
  /\beither\s*:?\s*$/i,
];

/** Phrases that make a list an illustration: others may occur. */
const illustration = /\b(?:for\s+example|for\s+instance|e\.g\.|such\s+as|examples?(?:\s+values?)?\s+(?:include|includes|are|is|values)|like)\b[\s:,]*$/i;

/** `$filter` and `null` are never members. */
const neverMember = /^(?:\$\w*|null)$/i;
/** OData's query operators stand in backticks too: `Supports $filter (eq, ne)`. Some are members elsewhere (`all`), so only a list of nothing else is none. */
const queryOperator = /^(?:eq|ne|not|ge|le|gt|lt|in|and|or|has|any|all|startswith|endswith|contains|count)$/i;

/**
 * The values that a description lists: "Possible values are: `a`, `b`." in all its phrasings, as `<li>` or `<br>` items, in
 * bold, quoted or bare. `undefined` where it lists none, or where what it lists are numbers, booleans or operators.
 */
export function findValueList(content: RichText): ValueList | undefined {
  const cued = findCuedList(content.tokens);
  const list = cued ?? findBareList(content.tokens);
  const evolvable = findEvolvableValues(content.tokens);
  if (list === undefined && evolvable.length === 0) return undefined;
  const values = markEvolvable(mergeValues(list?.values ?? [], evolvable), evolvable);
  const [first] = values;
  if (first === undefined) return undefined;
  const last = values.at(-1) ?? first;
  const merged: ValueList = {
    values,
    rule: list?.rule ?? "evolvable members",
    open: list?.open ?? false,
    span: { ...first.span, end: Math.max(last.span.end, first.span.end) },
  };
  return isEnumeration(merged) ? merged : undefined;
}

/** Numbers and booleans are ranges and remarks, not members; operators belong to a query. */
function isEnumeration(list: ValueList): boolean {
  return list.values.some((value) => !/^(?:true|false|-?\d[\d.,:]*)$/i.test(value.name) && !queryOperator.test(value.name));
}

function findCuedList(tokens: readonly Inline[]): ValueList | undefined {
  let text = "";
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "text" && !isListStart(tokens, index)) {
      // A cue inside one text token with a bare list after it: "Possible values are: Exact, Near."
      const bare = readBareAfterCue(token, text, tokens, index);
      if (bare !== undefined) return bare;
    }
    if (isListStart(tokens, index)) {
      const rule = matchCue(text);
      if (rule !== undefined) {
        const open = illustration.test(text);
        const values = readList(tokens, index);
        if (values.length > 0) return { values, rule, open, span: values[0]?.span ?? token.span };
      }
    }
    text += token.kind === "text" ? token.text.replace(/[\u00a0\s]+/g, " ") : token.kind === "break" ? " " : token.text;
  }
  return undefined;
}

/** A code span, a styled run of words, or a list item's tag can start a list. */
function isListStart(tokens: readonly Inline[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === "code" || isStyledWord(token)) return true;
  return token.kind === "html" && /^<(?:li|ul|ol)\b/i.test(token.tag);
}

function matchCue(text: string): string | undefined {
  const tail = text.slice(-160);
  for (const cue of cues) {
    const match = cue.exec(tail);
    if (match !== null) return tidyRule(match[0]);
  }
  return undefined;
}
function tidyRule(cue: string): string {
  return cue.trim().toLowerCase().replace(/[\s:]+/g, " ").trim();
}

function isStyledWord(token: Inline): boolean {
  return token.kind === "text" && (token.strong || token.emphasis) && /^[\w, ]+$/.test(token.text) && !/\bnote\b/i.test(token.text);
}

/** Reads the items from `index` on, to the end of the sentence. */
function readList(tokens: readonly Inline[], index: number): readonly ListedValue[] {
  return tokens[index]?.kind === "html" ? readItems(tokens, index) : readSequence(tokens, index);
}

/** `a`, `b` (default), and `c` - its meaning: code or styled words between separators; a full stop ends them. */
function readSequence(tokens: readonly Inline[], index: number): readonly ListedValue[] {
  const values: ListedValue[] = [];
  let depth = 0;
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "code" || isStyledWord(token)) {
      if (depth === 0) values.push(...readWords(token));
      continue;
    }
    if (token.kind === "break") {
      if (tokens[at + 1] !== undefined && !isListStart(tokens, at + 1) && !/^\s*[-*•]/.test(tokens[at + 1]?.text ?? "")) break;
      continue;
    }
    if (token.kind !== "text") continue;
    const ended = scanSeparator(token.text, depth);
    // `<br>`submitted` — Under review.<br>`published` — ...`: each line is an item with its own sentences (teamsappdefinition.md).
    if (ended.ends && !isItemBreak(tokens, at + 1)) break;
    depth = ended.ends ? 0 : ended.depth;
  }
  return dedupe(values);
}

function isItemBreak(tokens: readonly Inline[], index: number): boolean {
  const next = tokens[index];
  const blank = tokens[index + 1]?.kind === "text" && tokens[index + 1]?.text.trim() === "" ? 1 : 0;
  return next?.kind === "break" && tokens[index + 1 + blank]?.kind === "code";
}

/** Whether text between two values ends the list: a full stop that is not inside parentheses, or a clause of its own. */
function scanSeparator(text: string, depthBefore: number): { readonly ends: boolean; readonly depth: number } {
  let depth = depthBefore;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (char === "." && depth === 0 && /^(?:$|[\s)"'\u2019\u201d])/.test(text.slice(at + 1, at + 2))) return { ends: true, depth };
  }
  if (depth > 0) return { ends: false, depth };
  const words = text.replace(/\([^()]*\)/g, " ").toLowerCase();
  // A new clause: "`a` or `b`, which requires `c`"; "default is `b`".
  if (/\b(?:which|that|when|where|if|whether|because|requires?|default(?:s)?\s+(?:value\s+)?(?:is|to)|supports?|see|use|used|note|must|only|returned|will|indicates?|means?)\b/.test(words) && !/[-–—:=]/.test(words)) return { ends: true, depth };
  return { ends: false, depth };
}

/** `<li>NotifySender -- Inform the sender<li>BlockAccess ...` (chatmessagepolicyviolation.md) */
function readItems(tokens: readonly Inline[], index: number): readonly ListedValue[] {
  const values: ListedValue[] = [];
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "html" || !/^<li\b/i.test(token.tag)) continue;
    const next = tokens[at + 1];
    if (next === undefined) break;
    if (next.kind === "code" || isStyledWord(next)) values.push(...readWords(next));
    else if (next.kind === "text") {
      const word = /^\s*["'\u201c]?([A-Za-z][\w-]*)["'\u201d]?\s*(?:$|--|[-–—:=(.,])/.exec(next.text);
      if (word?.[1] !== undefined) values.push(makeValue(word[1], next, next.text.indexOf(word[1])));
    }
  }
  return dedupe(values);
}

/** The words of one code or styled token; `Binary, Boolean` in one pair of asterisks are two. */
function readWords(token: Inline): readonly ListedValue[] {
  const separate = token.kind === "text" || /^\w+(?:\s*[,|]\s*\w+)+$/.test(token.text);
  const words = separate ? token.text.split(/[,|]/) : [token.text];
  return words.flatMap((raw) => {
    const name = raw.trim().replace(/^["'\u201c\u2018]+|["'\u201d\u2019.]+$/g, "");
    return name === "" || neverMember.test(name) ? [] : [makeValue(name, token, Math.max(0, token.text.indexOf(name)))];
  });
}

/** A cue and bare words in one run of text: "Possible values are: Exact, Near." or `"PendingInput", "Success"`. */
function readBareAfterCue(token: Inline, before: string, tokens: readonly Inline[], index: number): ValueList | undefined {
  const joined = before + token.text;
  for (let at = token.text.indexOf(":"); at !== -1; at = token.text.indexOf(":", at + 1)) {
    const rule = matchCue(joined.slice(0, before.length + at + 1));
    if (rule === undefined || illustration.test(joined.slice(0, before.length + at + 1))) continue;
    const rest = token.text.slice(at + 1);
    const end = rest.search(/\.(?:\s|$)/);
    const next = tokens[index + 1];
    if (end === -1 && next !== undefined && next.kind !== "break") continue;
    const values = readBareWords(end === -1 ? rest : rest.slice(0, end), token, at + 1);
    if (values.length > 1) return { values, rule, open: false, span: values[0]?.span ?? token.span };
  }
  return undefined;
}
function readBareWords(text: string, token: Inline, offset: number): readonly ListedValue[] {
  const values: ListedValue[] = [];
  let at = 0;
  for (const part of text.split(/,|;|\bor\b|\band\b/)) {
    const name = part.trim().replace(/^["'\u201c\u2018]+|["'\u201d\u2019]+$/g, "");
    const found = text.indexOf(part, at);
    at = found + part.length;
    if (name === "") continue;
    if (!/^[A-Za-z][\w-]*$/.test(name)) return [];
    if (!neverMember.test(name)) values.push(makeValue(name, token, offset + found + part.indexOf(name)));
  }
  return dedupe(values);
}

/** Two or more words in backticks, one after the other, that no phrase introduces: "The attendee type: `a`, `b`". */
function findBareList(tokens: readonly Inline[]): ValueList | undefined {
  let text = "";
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const following = tokens[index + 2];
    const starts = token.kind === "code" && next?.kind === "text" && /^\s*(?:,|;|\/|\||or\b|and\b|,\s*or\b|,\s*and\b)\s*$/.test(next.text) && following?.kind === "code";
    if (starts && !/\$\w+\W*$|\bfilter\b[^.]*$/i.test(text)) {
      const values = readSequence(tokens, index);
      if (values.length > 1) return { values, rule: "words in backticks", open: illustration.test(text), span: values[0]?.span ?? token.span };
    }
    text += token.text;
  }
  return undefined;
}

/** "use the `Prefer: include-unknown-enum-members` request header to get the following value(s) in this evolvable enum: `x`" */
function findEvolvableValues(tokens: readonly Inline[]): readonly ListedValue[] {
  const header = tokens.findIndex((token) => /include\s*-?\s*unknown\s*-?\s*enum-members/i.test(token.text));
  if (header === -1) return [];
  for (let at = header + 1; at < tokens.length; at++) {
    if (tokens[at]?.kind === "code" && tokens.slice(header + 1, at).some((token) => token.text.includes(":"))) return readSequence(tokens, at);
  }
  return [];
}

function mergeValues(values: readonly ListedValue[], more: readonly ListedValue[]): readonly ListedValue[] {
  return dedupe([...values, ...more]);
}

/** The members behind the header, and those listed after the sentinel, arrive only for callers that ask for them. */
function markEvolvable(values: readonly ListedValue[], evolvable: readonly ListedValue[]): readonly ListedValue[] {
  const sentinel = values.findIndex((value) => isSentinel(value.name));
  const names = new Set(evolvable.map((value) => value.name));
  return values.map((value, index) => ({ ...value, evolvable: names.has(value.name) || (sentinel !== -1 && index > sentinel) }));
}

/** `unknownFutureValue`, the last member an evolvable enum shows to callers that did not ask for more. */
export function isSentinel(name: string): boolean {
  return name.toLowerCase() === "unknownfuturevalue";
}

function makeValue(name: string, token: Inline, offset: number): ListedValue {
  const inner = token.kind === "code" ? token.span.end - token.span.start - token.text.length >> 1 : 0;
  const start = token.span.start + Math.max(0, inner) + offset;
  return { name, description: "", evolvable: false, span: span.within(token.span, start, start + name.length) };
}

function dedupe(values: readonly ListedValue[]): readonly ListedValue[] {
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(value.name) && seen.add(value.name));
}
