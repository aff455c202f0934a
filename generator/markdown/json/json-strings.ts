import type { JsonEdit, JsonRepairKind, PlannedRepair } from "./json-scan.js";

/** A string of JSON or of something near it: where it ends (behind its closing quote), and what must change in it. */
export interface ScannedString {
  readonly end: number;
  readonly repairs: readonly PlannedRepair[];
}

const doubleQuotes = '"“”„‟';
const singleQuotes = "'‘’";

/** Reads the string whose opening quote stands at `start`; undefined where nothing closes it. */
export function scanString(text: string, start: number): ScannedString | undefined {
  const opening = text.charAt(start);
  // `""value"`: an empty string, and words right behind it.
  const isDoubled = text.startsWith('""', start) && /\w/.test(text.charAt(start + 2));
  const from = isDoubled ? start + 1 : start;
  const body = scanBody(text, from, doubleQuotes.includes(opening) ? doubleQuotes : singleQuotes);
  if (body === undefined) return undefined;
  const repairs: PlannedRepair[] = [];
  if (isDoubled)
    repairs.push({ kind: "doubled-quote", start, end: start + 1, edits: [{ start, end: start + 1, text: "" }] });
  const close = body.end - 1;
  const quotes = [from, close]
    .filter((at) => text.charAt(at) !== '"')
    .map((at) => ({ start: at, end: at + 1, text: '"' }));
  if (quotes.length > 0) {
    const kind: JsonRepairKind = [opening, text.charAt(close)].includes("'") ? "single-quote" : "smart-quote";
    repairs.push({ kind, start: from, end: body.end, edits: sortEdits([...quotes, ...body.innerQuotes]) });
  }
  addRepair(repairs, "invalid-escape", body.escapes);
  addRepair(repairs, "control-character", joinOrEscape(text, from, body));
  return { end: body.end, repairs };
}

interface Body {
  readonly end: number;
  /** Double quotes inside a string that other quotes enclose. */
  readonly innerQuotes: readonly JsonEdit[];
  readonly escapes: readonly JsonEdit[];
  /** Where raw control characters stand. */
  readonly controls: readonly number[];
}

function scanBody(text: string, start: number, closers: string): Body | undefined {
  const isStraight = text.charAt(start) === '"';
  const endsString = isStraight ? createStraightEndTest(text) : canEndString;
  const innerQuotes: JsonEdit[] = [];
  const escapes: JsonEdit[] = [];
  const controls: number[] = [];
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\\") {
      if (!isEscape(text, at)) escapes.push({ start: at, end: at, text: "\\" });
      else at++;
    } else if (character === '"' && isStraight) return { end: at + 1, innerQuotes, escapes, controls };
    // A straight quote is closed by a curly one only where the string cannot go on.
    else if (closers.includes(character) && character !== '"' && endsString(text, at))
      return { end: at + 1, innerQuotes, escapes, controls };
    else if (character === '"' && closers === doubleQuotes) return { end: at + 1, innerQuotes, escapes, controls };
    else if (character === '"') innerQuotes.push({ start: at, end: at, text: "\\" });
    else if (character < " ") controls.push(at);
  }
  return undefined;
}

/** An escape that JSON knows; what follows a lone backslash is text: `C:\docs`. */
function isEscape(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next === "u") return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6));
  return next !== "" && '"\\/bfnrt'.includes(next);
}

/** Whether a quote can be a closing one: a comma, colon or bracket follows, or the line ends. */
function canEndString(text: string, at: number): boolean {
  let next = at + 1;
  while (text.charAt(next) === " " || text.charAt(next) === "\t") next++;
  const follows = text.charAt(next);
  return follows === "" || ",:}]\n".includes(follows);
}

/**
 * The same for a curly quote in a string that a straight quote opened: there it may be text, and a straight quote
 * later on the line says that it is. The places looked up are kept, so that a string full of curly quotes costs
 * linear time.
 */
function createStraightEndTest(text: string): (text: string, at: number) => boolean {
  let closing = -1;
  let lineEnd = -1;
  return (_, at) => {
    if (!canEndString(text, at)) return false;
    if (closing <= at) closing = indexFrom(text, '"', at + 1);
    if (lineEnd <= at) lineEnd = indexFrom(text, "\n", at + 1);
    return closing === text.length || closing > lineEnd;
  };
}
function indexFrom(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from);
  return found === -1 ? text.length : found;
}

/**
 * Raw control characters become escapes. But a line feed inside a string without a blank (a URL broken over two
 * lines) was put there by the page's layout, so it goes.
 */
function joinOrEscape(text: string, start: number, body: Body): readonly JsonEdit[] {
  if (body.controls.length === 0) return [];
  const isToken = /^\S*\n\s*\S*$/.test(text.slice(start + 1, body.end - 1));
  if (isToken) {
    const at = body.controls[0] ?? start;
    let end = at;
    while (/\s/.test(text.charAt(end))) end++;
    return [{ start: at, end, text: "" }];
  }
  return body.controls.map((at) => ({ start: at, end: at + 1, text: JSON.stringify(text.charAt(at)).slice(1, -1) }));
}

function addRepair(repairs: PlannedRepair[], kind: JsonRepairKind, edits: readonly JsonEdit[]): void {
  const [first] = edits;
  const last = edits.at(-1);
  if (first && last) repairs.push({ kind, start: first.start, end: Math.max(last.end, first.start + 1), edits });
}

function sortEdits(edits: readonly JsonEdit[]): readonly JsonEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
