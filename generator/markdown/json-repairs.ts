/**
 * Finds what must change in a text for it to be JSON: a state machine over the tokens, one pass, no recursion, so that
 * time is linear and nesting cannot exhaust the stack whatever the text.
 */
import { scanString } from "./json-strings.js";

/** The forms of broken JSON that the pages show, each with one mend. */
export type JsonRepairKind =
  | "trailing-comma"
  | "extra-comma"
  | "missing-comma"
  | "missing-closer"
  | "comment"
  | "ellipsis"
  | "trailing-text"
  | "no-break-space"
  | "smart-quote"
  | "single-quote"
  | "doubled-quote"
  | "control-character"
  | "invalid-escape"
  | "unquoted-name"
  | "unquoted-value"
  | "literal-case"
  | "list-marker";

/** Replaces `text.slice(start, end)` by `text`. */
export interface JsonEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
export interface PlannedRepair {
  readonly kind: JsonRepairKind;
  /** The stretch to point at. */
  readonly start: number;
  readonly end: number;
  readonly edits: readonly JsonEdit[];
}
export interface JsonProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}
export interface RepairPlan {
  /** In the order of the text; their edits do not overlap. */
  readonly repairs: readonly PlannedRepair[];
  /** What no repair covers. */
  readonly problem?: JsonProblem;
}

/** Nesting past this is refused: whatever walks the value afterwards may use the stack. */
export const maximumDepth = 200;
/** A text that needs more repairs is not JSON with mistakes; it is something else. */
const maximumRepairs = 100;

type Expected = "value" | "item" | "name" | "colon" | "separator" | "end";

interface Scan {
  readonly text: string;
  readonly frames: ("object" | "array")[];
  readonly repairs: PlannedRepair[];
  at: number;
  expected: Expected;
  /** Where the comma stands that the next closer would make a trailing one. */
  comma: number | undefined;
  /** The end of the last value, name or closer. */
  lastEnd: number;
  problem: JsonProblem | undefined;
}

/** Plans the repairs that turn `text` into JSON; none where it is JSON already. */
export function planJsonRepairs(text: string): RepairPlan {
  const scan: Scan = { text, frames: [], repairs: [], at: 0, expected: "value", comma: undefined, lastEnd: 0, problem: undefined };
  for (skipBlanks(scan); scan.at < text.length && scan.problem === undefined; skipBlanks(scan)) {
    takeToken(scan);
    if (scan.repairs.length > maximumRepairs) fail(scan, "it needs too many repairs to be JSON");
  }
  if (scan.problem === undefined) closeOpenFrames(scan);
  return { repairs: joinHabits(scan.repairs), ...(scan.problem && { problem: scan.problem }) };
}

/** Whoever's editor put one curly quote or no-break space put many: one finding for all of them. */
function joinHabits(repairs: readonly PlannedRepair[]): readonly PlannedRepair[] {
  const joined = new Map<JsonRepairKind, number>();
  const result: PlannedRepair[] = [];
  for (const repair of repairs) {
    const index = joined.get(repair.kind);
    const earlier = index === undefined ? undefined : result[index];
    if (index !== undefined && earlier) result[index] = { ...earlier, edits: [...earlier.edits, ...repair.edits] };
    else result.push(repair);
    if (habits.has(repair.kind) && index === undefined) joined.set(repair.kind, result.length - 1);
  }
  return result;
}
const habits: ReadonlySet<JsonRepairKind> = new Set(["no-break-space", "smart-quote", "single-quote"]);

function takeToken(scan: Scan): void {
  const { text, at } = scan;
  const character = text.charAt(at);
  if (scan.expected === "end") return takeTrailingText(scan);
  if (scan.expected !== "colon" && scan.expected !== "value" && isEllipsis(text, at)) return takeEllipsis(scan);
  switch (scan.expected) {
    case "value":
      return takeValue(scan);
    case "item":
      if (character === "]" || character === "}") return takeCloser(scan);
      return character === "," ? takeExtraComma(scan) : takeValue(scan);
    case "name":
      if (character === "]" || character === "}") return takeCloser(scan);
      return character === "," ? takeExtraComma(scan) : takeName(scan);
    case "colon":
      if (character !== ":") return fail(scan, "a colon should follow the name");
      scan.at++;
      scan.expected = "value";
      return;
    case "separator":
      if (character === "]" || character === "}") return takeCloser(scan);
      return character === "," ? takeComma(scan) : takeMissingComma(scan);
  }
}

function takeComma(scan: Scan): void {
  scan.comma = scan.at++;
  scan.expected = expectedInside(scan);
}

/** `{, "a": 1}` and `[1,, 2]`. */
function takeExtraComma(scan: Scan): void {
  repair(scan, "extra-comma", scan.at, scan.at + 1, "");
  scan.at++;
}

/**
 * A value that follows another: on a new line, or after a closer, a comma was forgotten. Elsewhere it is rather a quote that
 * was not escaped, which nobody can mend without knowing what was meant.
 */
function takeMissingComma(scan: Scan): void {
  const { text, at, lastEnd } = scan;
  const character = text.charAt(at);
  const startsValue = character === '"' || character === "{" || character === "[" || /[\w'“-]/.test(character);
  const isApart = text.slice(lastEnd, at).includes("\n") || "}]".includes(text.charAt(lastEnd - 1));
  if (!startsValue || !isApart) return fail(scan, "a comma or a closing bracket should follow the value");
  repair(scan, "missing-comma", lastEnd, at, ",", lastEnd, lastEnd);
  scan.expected = expectedInside(scan);
}

function takeCloser(scan: Scan): void {
  const { at, text } = scan;
  const kind = text.charAt(at) === "}" ? "object" : "array";
  if (scan.frames.at(-1) !== kind) return fail(scan, `\`${text.charAt(at)}\` closes nothing`);
  if (scan.comma !== undefined) repair(scan, "trailing-comma", scan.comma, scan.comma + 1, "");
  scan.frames.pop();
  scan.at++;
  endValue(scan);
}

function takeName(scan: Scan): void {
  const { text, at } = scan;
  if (isQuote(text.charAt(at))) return takeString(scan, "colon");
  if (text.charAt(at) === "-" && isQuote(text.charAt(skipSpaces(text, at + 1)))) {
    repair(scan, "list-marker", at, at + 1, "", at, skipSpaces(text, at + 1));
    scan.at = skipSpaces(text, at + 1);
    return;
  }
  const end = runWhile(text, at, isWordCharacter);
  if (end === at || text.charAt(skipSpaces(text, end)) !== ":") return fail(scan, "a name in double quotes should stand here");
  repair(scan, "unquoted-name", at, end, JSON.stringify(text.slice(at, end)));
  scan.at = scan.lastEnd = end;
  scan.comma = undefined;
  scan.expected = "colon";
}

function takeValue(scan: Scan): void {
  const character = scan.text.charAt(scan.at);
  if (character === "{" || character === "[") {
    if (scan.frames.length >= maximumDepth) return fail(scan, `it is nested more than ${maximumDepth} levels deep`);
    scan.frames.push(character === "{" ? "object" : "array");
    scan.at++;
    scan.comma = undefined;
    scan.expected = expectedInside(scan);
    return;
  }
  if (isQuote(character)) return takeString(scan, undefined);
  takeBareValue(scan);
}

function takeBareValue(scan: Scan): void {
  const { text, at } = scan;
  const placeholderEnd = text.charAt(at) === "<" ? endOfPlaceholder(text, at) : at;
  const end = placeholderEnd > at ? placeholderEnd : runWhile(text, at, isBareCharacter);
  const word = text.slice(at, end);
  if (word === "") return fail(scan, "a value should stand here");
  if (!isLiteral(word)) {
    const lowered = word.toLowerCase();
    if (lowered === "true" || lowered === "false" || lowered === "null") repair(scan, "literal-case", at, end, lowered);
    else if (lowered === "none" || lowered === "undefined") repair(scan, "literal-case", at, end, "null");
    else if (scan.frames.length > 0) repair(scan, "unquoted-value", at, end, JSON.stringify(word));
    else return fail(scan, "a value should stand here");
  }
  scan.at = end;
  endValue(scan);
}

function takeString(scan: Scan, next: "colon" | undefined): void {
  const found = scanString(scan.text, scan.at);
  if (found === undefined) return fail(scan, "the string that starts here is not closed");
  if (found.repairs.some((part) => part.edits.length > maximumRepairs)) return fail(scan, "it needs too many repairs to be JSON");
  scan.repairs.push(...found.repairs);
  scan.at = found.end;
  if (next === undefined) return endValue(scan);
  scan.lastEnd = found.end;
  scan.comma = undefined;
  scan.expected = next;
}

function endValue(scan: Scan): void {
  scan.lastEnd = scan.at;
  scan.comma = undefined;
  scan.expected = scan.frames.length > 0 ? "separator" : "end";
}

/** `...`, also with words after it up to the end of the line: "properties were left out here". */
function takeEllipsis(scan: Scan): void {
  const { text, at } = scan;
  let end = runWhile(text, at, (character) => character === "." || character === "…");
  const lineEnd = endOfLine(text, end);
  if (!/["{}[\],:]/.test(text.slice(end, lineEnd))) end = lineEnd;
  repair(scan, "ellipsis", at, end, "");
  scan.at = end;
}

/** Words after the value can go; more JSON, which would be lost with them, cannot. */
function takeTrailingText(scan: Scan): void {
  const { text, at } = scan;
  const end = text.trimEnd().length;
  const rest = text.slice(at, end);
  if (/^[,\s]*[{["]/.test(rest)) return fail(scan, "more follows after the end of the value");
  repair(scan, "trailing-text", at, end, "");
  scan.at = text.length;
}

function closeOpenFrames(scan: Scan): void {
  if (scan.expected === "end") return;
  const closers = [...scan.frames].reverse().map((kind) => (kind === "object" ? "}" : "]"));
  const isWhole = scan.expected === "separator" || scan.expected === "item" || scan.expected === "name";
  if (!isWhole || closers.length === 0) return fail(scan, "it ends before the value does");
  if (scan.comma !== undefined) repair(scan, "trailing-comma", scan.comma, scan.comma + 1, "");
  const end = scan.text.trimEnd().length;
  repair(scan, "missing-closer", Math.max(end - 1, 0), end, `\n${closers.join("\n")}`, end, end);
}

/** Skips white space; what only looks like it, and comments, is repaired on the way. */
function skipBlanks(scan: Scan): void {
  const { text } = scan;
  for (;;) {
    const character = text.charAt(scan.at);
    if (character === " " || character === "\n" || character === "\t" || character === "\r") scan.at++;
    else if (isFalseBlank(character)) takeFalseBlanks(scan);
    else if (character === "/" && scan.expected !== "end" && "/*".includes(text.charAt(scan.at + 1) || " ")) takeComment(scan);
    else return;
    if (scan.repairs.length > maximumRepairs) return;
  }
}

function takeFalseBlanks(scan: Scan): void {
  const end = runWhile(scan.text, scan.at, isFalseBlank);
  repair(scan, "no-break-space", scan.at, end, " ".repeat(end - scan.at));
  scan.at = end;
}

function takeComment(scan: Scan): void {
  const { text, at } = scan;
  const isBlock = text.charAt(at + 1) === "*";
  const close = isBlock ? text.indexOf("*/", at + 2) : -1;
  const end = isBlock ? (close === -1 ? text.length : close + 2) : endOfLine(text, at);
  let start = at;
  while (" \t".includes(text.charAt(start - 1) || "x")) start--;
  repair(scan, "comment", at, end, "", start, end);
  scan.at = end;
}

function expectedInside(scan: Scan): Expected {
  return scan.frames.at(-1) === "array" ? "item" : "name";
}

function repair(scan: Scan, kind: JsonRepairKind, start: number, end: number, text: string, from = start, to = end): void {
  scan.repairs.push({ kind, start, end, edits: [{ start: from, end: to, text }] });
}

function fail(scan: Scan, message: string): void {
  const start = Math.min(scan.at, Math.max(scan.text.length - 1, 0));
  scan.problem ??= { message, start, end: Math.min(start + 1, scan.text.length) };
}

function isQuote(character: string): boolean {
  return character !== "" && "\"'“”„‟‘’".includes(character);
}
function isEllipsis(text: string, at: number): boolean {
  return text.charAt(at) === "…" || text.startsWith("..", at);
}
function isFalseBlank(character: string): boolean {
  return character !== "" && "\u00a0\u2002\u2003\u2007\u2009\u200b\u200c\u200d\u202f\u2060\u3000\ufeff".includes(character);
}
function isWordCharacter(character: string): boolean {
  return /[\w@.$-]/.test(character);
}
function isBareCharacter(character: string): boolean {
  return /[\w.:+\-@$%#~/=&]/.test(character);
}
function isLiteral(word: string): boolean {
  return word === "true" || word === "false" || word === "null" || /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word);
}

/** The end of `<...>` on one line; `at` where it is not closed there. */
function endOfPlaceholder(text: string, at: number): number {
  const close = text.indexOf(">", at);
  return close === -1 || close > endOfLine(text, at) ? at : close + 1;
}
function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
function skipSpaces(text: string, at: number): number {
  return runWhile(text, at, (character) => character === " " || character === "\t");
}
function runWhile(text: string, at: number, holds: (character: string) => boolean): number {
  let end = at;
  while (end < text.length && holds(text.charAt(end))) end++;
  return end;
}
