import type { Inline, RichText } from "../../markdown/page.js";
import type { ListedValue, ValueList } from "../page-facts.js";
import { isSentinel } from "../../model/sentinel.js";
import { findPhrase } from "../../phrases/phrase.js";
import { illustrations, valueCues } from "../../phrases/value-cues.js";
import { dedupe, isListStart, readBareWords, readList, readSequence } from "./listed-values.js";

/**
 * OData's query operators stand in backticks too: `Supports $filter (eq, ne)`. Some are members elsewhere (`all`), so
 * only a list of nothing else is none.
 */
const queryOperator = /^(?:eq|ne|not|ge|le|gt|lt|in|and|or|has|any|all|startswith|endswith|contains|count)$/i;

/** How much text before a list can matter to what it is. */
const memory = 240;

type Found = Omit<ValueList, "span">;

/**
 * The values that a description lists: "Possible values are: `a`, `b`." in all its phrasings, as `<li>` or `<br>`
 * items, in bold, quoted or bare. `undefined` where it lists none, or where what it lists are numbers, booleans or
 * operators.
 */
export function findValueList({ tokens }: RichText): ValueList | undefined {
  const list = findCuedList(tokens) ?? findBareList(tokens);
  const evolvable = findEvolvableValues(tokens);
  const values = markEvolvable(dedupe([...(list?.values ?? []), ...evolvable]), evolvable);
  const [first] = values;
  if (first === undefined || !values.some(({ name }) => isMember(name))) return undefined;
  const last = values.at(-1) ?? first;
  return {
    values,
    rule: list?.rule ?? "evolvable-members",
    strength: list?.strength ?? "weak",
    open: list?.open ?? false,
    ...(list?.withNull === true && { withNull: true }),
    span: { ...first.span, end: Math.max(last.span.end, first.span.end) },
  };
}

/** Numbers and booleans are ranges and remarks, not members; operators belong to a query. */
function isMember(name: string): boolean {
  return !/^(?:true|false|-?\d[\d.,:]*)$/i.test(name) && !queryOperator.test(name);
}

function findCuedList(tokens: readonly Inline[]): Found | undefined {
  let before = "";
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (token === undefined) break;
    let next = index + 1;
    if (isListStart(tokens, index)) {
      const cue = findPhrase(valueCues, before)?.phrase;
      if (cue !== undefined) {
        const { values, withNull, end } = readList(tokens, index);
        if (values.length > 0) return { values, ...introducedBy(cue), open: isIllustration(before), withNull };
        next = Math.max(next, end);
      }
    } else if (token.kind === "text") {
      const bare = readBareAfterCue(token, before, tokens, index);
      if (bare !== undefined) return bare;
    }
    for (; index < next; index++) before = (before + plainText(tokens[index])).slice(-memory);
  }
  return undefined;
}
function introducedBy({ id, strength }: (typeof valueCues)["rows"][number]): Pick<ValueList, "rule" | "strength"> {
  return { rule: id, strength };
}
/** "for example", "such as": what follows illustrates, and other values may occur. */
function isIllustration(before: string): boolean {
  return findPhrase(illustrations, before) !== undefined;
}
function plainText(token: Inline | undefined): string {
  if (token === undefined || token.kind === "break") return " ";
  return token.kind === "text" ? token.text.slice(-memory).replace(/\s+/g, " ") : token.text.slice(-memory);
}

/**
 * A cue and bare words in one run of text: "Possible values are: Exact, Near."; or the cue on the line above them
 * (serviceplaninfo.md).
 */
function readBareAfterCue(token: Inline, before: string, tokens: readonly Inline[], index: number): Found | undefined {
  const starts = tokens[index - 1]?.kind === "break" ? [0] : [];
  for (let at = token.text.indexOf(":"); at !== -1; at = token.text.indexOf(":", at + 1)) starts.push(at + 1);
  for (const start of starts) {
    const introduction = before + token.text.slice(Math.max(0, start - memory), start);
    const cue = findPhrase(valueCues, introduction)?.phrase;
    if (cue === undefined || isIllustration(introduction)) continue;
    const rest = token.text.slice(start, start + 2000);
    const end = rest.search(/\.(?:\s|$)/);
    const next = tokens[index + 1];
    if (end === -1 && next !== undefined && next.kind !== "break") continue;
    const { values, withNull } = readBareWords(end === -1 ? rest : rest.slice(0, end), token, start);
    if (values.length > 1) return { values, ...introducedBy(cue), open: false, withNull };
  }
  return undefined;
}

/** Two or more words in backticks, one after the other, that no phrase introduces: "The attendee type: `a`, `b`". */
function findBareList(tokens: readonly Inline[]): Found | undefined {
  let before = "";
  for (let index = 0; index < tokens.length;) {
    const [token, separator, following] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    let next = index + 1;
    const starts =
      token?.kind === "code" &&
      separator?.kind === "text" &&
      following?.kind === "code" &&
      /^\s*(?:,|;|\/|\||or\b|and\b|,\s*or\b|,\s*and\b)\s*$/.test(separator.text);
    if (starts && !/\$\w+\W*$|\bfilter\b[^.]*$/i.test(before)) {
      const { values, withNull, end } = readSequence(tokens, index);
      if (values.length > 1)
        return { values, rule: "words-in-backticks", strength: "weak", open: isIllustration(before), withNull };
      next = Math.max(next, end);
    }
    for (; index < next; index++) before = (before + plainText(tokens[index])).slice(-memory);
  }
  return undefined;
}

/** "use the `Prefer: include-unknown-enum-members` header to get the following value(s) in this evolvable enum: `x`" */
function findEvolvableValues(tokens: readonly Inline[]): readonly ListedValue[] {
  const header = tokens.findIndex((token) => /include\s?-?\s?unknown\s?-?\s?enum-members/i.test(token.text));
  if (header === -1) return [];
  let introduced = false;
  for (let at = header + 1; at < tokens.length; at++) {
    if (introduced && tokens[at]?.kind === "code") return readSequence(tokens, at).values;
    introduced ||= tokens[at]?.text.includes(":") === true;
  }
  return [];
}

/** The members behind the header, and those listed after the sentinel, arrive only for callers that ask for them. */
function markEvolvable(values: readonly ListedValue[], evolvable: readonly ListedValue[]): readonly ListedValue[] {
  const sentinel = values.findIndex((value) => isSentinel(value.name));
  const names = new Set(evolvable.map((value) => value.name));
  return values.map((value, index) => ({
    ...value,
    evolvable: names.has(value.name) || (sentinel !== -1 && index > sentinel),
  }));
}
