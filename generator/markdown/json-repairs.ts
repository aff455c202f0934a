/**
 * Finds what must change in a text for it to be JSON: a state machine over the tokens, one pass, no recursion, so that
 * time is linear and nesting cannot exhaust the stack whatever the text.
 */
import {
  endOfLine,
  endOfPlaceholder,
  expectedInside,
  fail,
  isBareCharacter,
  isCloser,
  isEllipsis,
  isLiteral,
  isQuote,
  isWordCharacter,
  maximumDepth,
  maximumRepairs,
  repair,
  runWhile,
  skipBlanks,
  skipSpaces,
  type Expected,
  type JsonRepairKind,
  type PlannedRepair,
  type RepairPlan,
  type Scan,
} from "./json-scan.js";
import { scanString } from "./json-strings.js";

/** Plans the repairs that turn `text` into JSON; none where it is JSON already. */
export function planJsonRepairs(text: string): RepairPlan {
  const scan: Scan = { text, frames: [], repairs: [], at: 0, expected: "value", comma: undefined, lastEnd: 0, problem: undefined };
  skipBlanks(scan);
  while (scan.at < text.length && scan.problem === undefined) {
    takeToken(scan);
    if (scan.repairs.length > maximumRepairs) fail(scan, "it needs too many repairs to be JSON");
    skipBlanks(scan);
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
  const isAtEllipsis = scan.expected !== "colon" && scan.expected !== "value" && scan.expected !== "end" && isEllipsis(scan.text, scan.at);
  const take = isAtEllipsis ? takeEllipsis : takers[scan.expected];
  take(scan);
}

const takers: Readonly<Record<Expected, (scan: Scan) => void>> = {
  value: takeValue,
  item: takeItemOrEnd,
  name: takeNameOrEnd,
  colon: takeColon,
  separator: takeSeparator,
  end: takeTrailingText,
};

function takeItemOrEnd(scan: Scan): void {
  const character = scan.text.charAt(scan.at);
  const take = isCloser(character) ? takeCloser : character === "," ? takeExtraComma : takeValue;
  take(scan);
}

function takeNameOrEnd(scan: Scan): void {
  const character = scan.text.charAt(scan.at);
  const take = isCloser(character) ? takeCloser : character === "," ? takeExtraComma : takeName;
  take(scan);
}

function takeColon(scan: Scan): void {
  if (scan.text.charAt(scan.at) === ":") {
    scan.at++;
    scan.expected = "value";
  } else fail(scan, "a colon should follow the name");
}

function takeSeparator(scan: Scan): void {
  const character = scan.text.charAt(scan.at);
  const take = isCloser(character) ? takeCloser : character === "," ? takeComma : takeMissingComma;
  take(scan);
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
  if (!startsValue || !isApart) {
    fail(scan, "a comma or a closing bracket should follow the value");
    return;
  }
  repair(scan, "missing-comma", lastEnd, at, ",", lastEnd, lastEnd);
  scan.expected = expectedInside(scan);
}

function takeCloser(scan: Scan): void {
  const { at, text } = scan;
  const kind = text.charAt(at) === "}" ? "object" : "array";
  if (scan.frames.at(-1) !== kind) {
    fail(scan, `\`${text.charAt(at)}\` closes nothing`);
    return;
  }
  if (scan.comma !== undefined) repair(scan, "trailing-comma", scan.comma, scan.comma + 1, "");
  scan.frames.pop();
  scan.at++;
  endValue(scan);
}

function takeName(scan: Scan): void {
  const { text, at } = scan;
  if (isQuote(text.charAt(at))) {
    takeString(scan, "colon");
    return;
  }
  if (text.charAt(at) === "-" && isQuote(text.charAt(skipSpaces(text, at + 1)))) {
    repair(scan, "list-marker", at, at + 1, "", at, skipSpaces(text, at + 1));
    scan.at = skipSpaces(text, at + 1);
    return;
  }
  const end = runWhile(text, at, isWordCharacter);
  if (end === at || text.charAt(skipSpaces(text, end)) !== ":") {
    fail(scan, "a name in double quotes should stand here");
    return;
  }
  repair(scan, "unquoted-name", at, end, JSON.stringify(text.slice(at, end)));
  scan.at = scan.lastEnd = end;
  scan.comma = undefined;
  scan.expected = "colon";
}

function takeValue(scan: Scan): void {
  const character = scan.text.charAt(scan.at);
  if (character === "{" || character === "[") {
    if (scan.frames.length >= maximumDepth) {
      fail(scan, `it is nested more than ${maximumDepth} levels deep`);
      return;
    }
    scan.frames.push(character === "{" ? "object" : "array");
    scan.at++;
    scan.comma = undefined;
    scan.expected = expectedInside(scan);
    return;
  }
  if (isQuote(character)) {
    takeString(scan, undefined);
    return;
  }
  takeBareValue(scan);
}

function takeBareValue(scan: Scan): void {
  const { text, at } = scan;
  const placeholderEnd = text.charAt(at) === "<" ? endOfPlaceholder(text, at) : at;
  const end = placeholderEnd > at ? placeholderEnd : runWhile(text, at, isBareCharacter);
  const word = text.slice(at, end);
  if (word === "") {
    fail(scan, "a value should stand here");
    return;
  }
  if (!isLiteral(word)) {
    const lowered = word.toLowerCase();
    if (lowered === "true" || lowered === "false" || lowered === "null") repair(scan, "literal-case", at, end, lowered);
    else if (lowered === "none" || lowered === "undefined") repair(scan, "literal-case", at, end, "null");
    else if (scan.frames.length > 0) repair(scan, "unquoted-value", at, end, JSON.stringify(word));
    else {
      fail(scan, "a value should stand here");
      return;
    }
  }
  scan.at = end;
  endValue(scan);
}

function takeString(scan: Scan, next: "colon" | undefined): void {
  const found = scanString(scan.text, scan.at);
  if (found === undefined) {
    fail(scan, "the string that starts here is not closed");
    return;
  }
  if (found.repairs.some((part) => part.edits.length > maximumRepairs)) {
    fail(scan, "it needs too many repairs to be JSON");
    return;
  }
  scan.repairs.push(...found.repairs);
  scan.at = found.end;
  if (next === undefined) {
    endValue(scan);
    return;
  }
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
  if (/^[,\s]*[{["]/.test(rest)) {
    fail(scan, "more follows after the end of the value");
    return;
  }
  repair(scan, "trailing-text", at, end, "");
  scan.at = text.length;
}

function closeOpenFrames(scan: Scan): void {
  if (scan.expected === "end") return;
  const closers = [...scan.frames].reverse().map((kind) => (kind === "object" ? "}" : "]"));
  const isWhole = scan.expected === "separator" || scan.expected === "item" || scan.expected === "name";
  if (!isWhole || closers.length === 0) {
    fail(scan, "it ends before the value does");
    return;
  }
  if (scan.comma !== undefined) repair(scan, "trailing-comma", scan.comma, scan.comma + 1, "");
  const end = scan.text.trimEnd().length;
  repair(scan, "missing-closer", Math.max(end - 1, 0), end, `\n${closers.join("\n")}`, end, end);
}
