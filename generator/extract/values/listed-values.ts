import type { Inline } from "../../markdown/page.js";
import type { ListedValue } from "../page-facts.js";
import type { Span } from "../../source/span.js";

/** The values of one list, and the token right after it. */
export interface Listing {
  readonly values: readonly ListedValue[];
  /** `null` stands among them: no member, but the property may be null. */
  readonly withNull: boolean;
  readonly end: number;
}

/** No member's name is longer; what is, is prose or an attack. */
const longestName = 200;

/** A code span, a styled run of words, or a list item's tag can start a list. */
export function isListStart(tokens: readonly Inline[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === "code" || isStyledWord(token)) return true;
  return token.kind === "html" && /^<(?:li|ul|ol)\b/i.test(token.tag);
}

function isStyledWord(token: Inline): boolean {
  return (
    token.kind === "text" &&
    (token.strong || token.emphasis) &&
    /^[\w, ]+$/.test(token.text) &&
    !/\bnote\b/i.test(token.text)
  );
}

/** Reads the items from `index` on, to the end of the sentence. */
export function readList(tokens: readonly Inline[], index: number): Listing {
  return tokens[index]?.kind === "html" ? readItems(tokens, index) : readSequence(tokens, index);
}

/** `a`, `b` (default), and `c` - its meaning: code or styled words between separators; a full stop ends them. */
export function readSequence(tokens: readonly Inline[], index: number): Listing {
  const words: Word[] = [];
  let depth = 0;
  let at = index;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const last = words.at(-1);
    if (token.kind === "code" || isStyledWord(token)) {
      if (depth === 0) words.push(...readWords(token));
      else if (last !== undefined) addGloss(last, token.text);
      continue;
    }
    if (token.kind === "break") {
      if (tokens[at + 1] !== undefined && !isListStart(tokens, at + 1) && !/^\s*[-*•]/.test(tokens[at + 1]?.text ?? ""))
        break;
      continue;
    }
    if (token.kind !== "text") continue;
    const ended = scanSeparator(token.text, depth);
    if (last !== undefined) addGloss(last, ended.ends ? token.text.slice(0, ended.end) : token.text);
    // `<br>`submitted` — Under review.<br>`published` — ...`: each line is an item with its own sentences
    // (teamsappdefinition.md).
    if (ended.ends && !isItemBreak(tokens, at + 1)) break;
    depth = ended.ends ? 0 : ended.depth;
  }
  return finishListing(words, at);
}

function isItemBreak(tokens: readonly Inline[], index: number): boolean {
  const next = tokens[index];
  const blank = tokens[index + 1]?.kind === "text" && tokens[index + 1]?.text.trim() === "" ? 1 : 0;
  return next?.kind === "break" && tokens[index + 1 + blank]?.kind === "code";
}

/** Words that begin a clause of its own: "`a` or `b`, which requires `c`", "default is `b`". */
const clauseWords = [
  ...["which", "that", "when", "where", "if", "whether", "because", "requires?", "supports?", "see", "use", "used"],
  ...["note", "must", "only", "returned", "will", "indicates?", "means?", "defaults?\\s(?:value\\s)?(?:is|to)"],
];
const newClause = new RegExp(`\\b(?:${clauseWords.join("|")})\\b`, "i");

/**
 * Whether text between two values ends the list: a full stop that is not inside parentheses, or a clause of its own.
 */
function scanSeparator(
  text: string,
  depthBefore: number,
): { readonly ends: boolean; readonly end: number; readonly depth: number } {
  let depth = depthBefore;
  let outside = "";
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      if (char === "." && /^(?:$|[\s)"'\u2019\u201d])/.test(text.slice(at + 1, at + 2)))
        return { ends: true, end: at, depth };
      outside += char;
    }
  }
  return { ends: depth === 0 && newClause.test(outside) && !/[-–—:=]/.test(outside), end: 0, depth };
}

/** `<li>NotifySender -- Inform the sender<li>BlockAccess ...` (chatmessagepolicyviolation.md) */
function readItems(tokens: readonly Inline[], index: number): Listing {
  const words: Word[] = [];
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "html" || !/^<li\b/i.test(token.tag)) continue;
    const next = tokens[at + 1];
    if (next === undefined) break;
    if (next.kind === "code" || isStyledWord(next)) words.push(...readWords(next));
    else if (next.kind === "text") {
      const name = /^\s*["'\u201c]?([A-Za-z][\w-]{0,99})["'\u201d]?\s*(?:$|--|[-–—:=(.,])/.exec(next.text)?.[1];
      const offset = name === undefined ? 0 : next.text.indexOf(name);
      if (name !== undefined)
        words.push({
          name,
          token: next,
          offset,
          gloss: next.text.slice(offset + name.length, offset + name.length + longestGloss),
        });
    }
  }
  return finishListing(words, tokens.length);
}

interface Word {
  readonly name: string;
  readonly token: Inline;
  readonly offset: number;
  /** What stands between it and the next word. */
  gloss: string;
}

const longestGloss = 300;
function addGloss(word: Word, text: string): void {
  if (word.gloss.length < longestGloss) word.gloss += text.slice(0, longestGloss);
}
/**
 * The meaning in "`a` - one mast, `b` (two masts)"; separators alone, and a remark that it is the default, mean
 * nothing.
 */
function cleanGloss(gloss: string): string {
  const text = gloss.trim().slice(0, longestGloss);
  const inBrackets = text.startsWith("(");
  const open = inBrackets ? 1 : (/^(?:--|[-–—:=])\s*/.exec(text)?.[0].length ?? 0);
  if (open === 0) return "";
  const close = inBrackets ? text.indexOf(")") : -1;
  const meaning = text
    .slice(open, close === -1 ? undefined : close)
    .trim()
    .replace(/(?:[,;.]\s?(?:and|or)?|\s(?:and|or))$/, "")
    .trim();
  return /^default(?: value)?$/i.test(meaning) ? "" : meaning;
}

/** The words of one code or styled token; `Binary, Boolean` in one pair of asterisks are two. */
function readWords(token: Inline): readonly Word[] {
  const separate = token.kind === "text" || /^\w+(?:\s*[,|]\s*\w+)+$/.test(token.text);
  const parts = separate ? token.text.split(/[,|]/) : [token.text];
  let from = 0;
  return parts.flatMap((part): readonly Word[] => {
    const start = from;
    from += part.length + 1;
    const name = stripQuotes(part);
    return name === "" ? [] : [{ name, token, offset: start + Math.max(0, part.indexOf(name)), gloss: "" }];
  });
}

/** `Exact, Near or Far`; one part that is no word makes the whole no list. */
export function readBareWords(text: string, token: Inline, offset: number): Listing {
  const words: Word[] = [];
  let from = 0;
  for (const part of text.split(/,|;|\bor\b|\band\b/)) {
    const start = text.indexOf(part, from);
    from = start + part.length;
    const name = stripQuotes(part);
    if (name === "") continue;
    if (!/^[A-Za-z][\w-]*$/.test(name)) return finishListing([], 0);
    words.push({ name, token, offset: offset + start + part.indexOf(name), gloss: "" });
  }
  return finishListing(words, 0);
}

/** The word without quotes around it and full stops after it; nothing where it is too long to be one. */
function stripQuotes(part: string): string {
  const text = part.trim();
  return text.length > longestName ? "" : text.replace(/^["'\u201c\u2018]+|["'\u201d\u2019.]+$/g, "");
}

function finishListing(words: readonly Word[], end: number): Listing {
  const withNull = words.some(({ name }) => name.toLowerCase() === "null");
  return { values: dedupe(words.filter(({ name }) => !/^(?:\$\w*|null)$/i.test(name)).map(makeValue)), withNull, end };
}

function makeValue({ name, token, offset, gloss }: Word): ListedValue {
  const fences = token.kind === "code" ? (token.span.end - token.span.start - token.text.length) >> 1 : 0;
  const start = token.span.start + Math.max(0, fences) + offset;
  // Escapes and entities make a token longer than its text; only a code span's fences are known to be.
  const isPlain = token.span.end - token.span.start === token.text.length + 2 * fences && fences <= 1;
  return {
    name,
    description: cleanGloss(gloss),
    evolvable: false,
    span: narrow(token.span, start, start + name.length),
    isPlain,
  };
}

/** A part of a span, on the same line. */
function narrow(outer: Span, start: number, end: number): Span {
  return { ...outer, start, end, column: outer.column + start - outer.start };
}

export function dedupe(values: readonly ListedValue[]): readonly ListedValue[] {
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(value.name) && seen.add(value.name));
}
