/** The state of the machine that repairs JSON, and how it moves over what lies between the tokens. */

/** The forms of broken JSON that the pages show, each with one mend. */
export type JsonRepairKind =
  | "trailing-comma"
  | "extra-comma"
  | "missing-comma"
  | "missing-closer"
  | "comment"
  | "ellipsis"
  | "trailing-text"
  | "missing-fence"
  | "no-break-space"
  | "smart-quote"
  | "single-quote"
  | "doubled-quote"
  | "control-character"
  | "invalid-escape"
  | "unquoted-name"
  | "unquoted-value"
  | "leading-zeros"
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
export const maximumRepairs = 100;

export type Expected = "value" | "item" | "name" | "colon" | "separator" | "end";

export interface Scan {
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

/** Skips white space; what only looks like it, and comments, is repaired on the way. */
export function skipBlanks(scan: Scan): void {
  const { text } = scan;
  for (;;) {
    const character = text.charAt(scan.at);
    if (character === " " || character === "\n" || character === "\t" || character === "\r") scan.at++;
    else if (isFalseBlank(character)) takeFalseBlanks(scan);
    else if (character === "/" && scan.expected !== "end" && "/*".includes(text.charAt(scan.at + 1) || " "))
      takeComment(scan);
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

export function expectedInside(scan: Scan): Expected {
  return scan.frames.at(-1) === "array" ? "item" : "name";
}

export function repair(
  scan: Scan,
  kind: JsonRepairKind,
  start: number,
  end: number,
  text: string,
  from = start,
  to = end,
): void {
  scan.repairs.push({ kind, start, end, edits: [{ start: from, end: to, text }] });
}

export function fail(scan: Scan, message: string, at = scan.at): void {
  const start = Math.min(at, Math.max(scan.text.length - 1, 0));
  scan.problem ??= { message, start, end: Math.min(start + 1, scan.text.length) };
}

export function isQuote(character: string): boolean {
  return character !== "" && "\"'“”„‟‘’".includes(character);
}
export function isEllipsis(text: string, at: number): boolean {
  return text.charAt(at) === "…" || text.startsWith("..", at);
}
function isFalseBlank(character: string): boolean {
  return (
    character !== "" && "\u00a0\u2002\u2003\u2007\u2009\u200b\u200c\u200d\u202f\u2060\u3000\ufeff".includes(character)
  );
}
export function isWordCharacter(character: string): boolean {
  return /[\w@.$-]/.test(character);
}
export function isBareCharacter(character: string): boolean {
  return /[\w.:+\-@$%#~/=&]/.test(character);
}
export function isLiteral(word: string): boolean {
  return (
    word === "true" || word === "false" || word === "null" || /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)
  );
}

/** The end of `<...>` on one line; `at` where it is not closed there. */
export function endOfPlaceholder(text: string, at: number): number {
  const close = text.indexOf(">", at);
  return close === -1 || close > endOfLine(text, at) ? at : close + 1;
}
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
export function skipSpaces(text: string, at: number): number {
  return runWhile(text, at, (character) => character === " " || character === "\t");
}
export function runWhile(text: string, at: number, holds: (character: string) => boolean): number {
  let end = at;
  while (end < text.length && holds(text.charAt(end))) end++;
  return end;
}
export function isCloser(character: string): boolean {
  return character === "]" || character === "}";
}
