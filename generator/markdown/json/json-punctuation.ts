/**
 * Takes what stands between the names and values of near-JSON, and what follows after them: commas, closers, dots,
 * other text.
 */
import { endOfLine, expectedInside, fail, repair, runWhile, type Scan } from "./json-scan.js";
import { endValue } from "./json-values.js";

export function takeComma(scan: Scan): void {
  scan.comma = scan.at++;
  scan.expected = expectedInside(scan);
}

/** `{, "a": 1}` and `[1,, 2]`. */
export function takeExtraComma(scan: Scan): void {
  repair(scan, "extra-comma", scan.at, scan.at + 1, "");
  scan.at++;
}

/**
 * A value that follows another: on a new line, or after a closer, a comma was forgotten. Elsewhere it is rather a
 * quote that was not escaped, which nobody can mend without knowing what was meant.
 */
export function takeMissingComma(scan: Scan): void {
  const { text, at, lastEnd } = scan;
  const character = text.charAt(at);
  const startsValue = character === '"' || character === "{" || character === "[" || /[\w'“-]/.test(character);
  const isApart = text.slice(lastEnd, at).includes("\n") || "}]".includes(text.charAt(lastEnd - 1));
  if (!startsValue || !isApart) {
    const brokenAt = findBrokenString(scan);
    if (brokenAt === undefined) fail(scan, "a comma or a closing bracket should follow the value");
    else fail(scan, "the string in front of this line break is not closed", brokenAt);
    return;
  }
  repair(scan, "missing-comma", lastEnd, at, ",", lastEnd, lastEnd);
  scan.expected = expectedInside(scan);
}

/** Where the last string runs over the end of its line: its quote was forgotten, and the next one was taken for it. */
function findBrokenString({ text, repairs, lastEnd }: Scan): number | undefined {
  const last = repairs.at(-1);
  if (last?.kind !== "control-character" || text.charAt(last.start) !== "\n") return undefined;
  return text.indexOf('"', last.start) === lastEnd - 1 ? last.start : undefined;
}

export function takeCloser(scan: Scan): void {
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

/** `...`, also with words after it up to the end of the line: "properties were left out here". */
export function takeEllipsis(scan: Scan): void {
  const { text, at } = scan;
  let end = runWhile(text, at, (character) => character === "." || character === "…");
  const lineEnd = endOfLine(text, end);
  if (!/["{}[\],:]/.test(text.slice(end, lineEnd))) end = lineEnd;
  repair(scan, "ellipsis", at, end, "");
  scan.at = end;
}

/** Words after the value can go; more JSON, which would be lost with them, cannot. */
export function takeTrailingText(scan: Scan): void {
  const { text, at } = scan;
  const end = text.trimEnd().length;
  const rest = text.slice(at, end);
  if (isMarkdown(rest)) {
    const valueEnd = text.slice(0, at).trimEnd().length;
    repair(scan, "missing-fence", valueEnd, valueEnd, "", valueEnd, end);
    scan.at = text.length;
    return;
  }
  if (/^[,\s]*[{["]/.test(rest)) {
    fail(scan, "more follows after the end of the value");
    return;
  }
  repair(scan, "trailing-text", at, end, "");
  scan.at = text.length;
}

/** A fence that opens another block: the one that should have closed this block is missing before it. */
function isMarkdown(text: string): boolean {
  return /^ {0,3}```\w/m.test(text);
}

export function closeOpenFrames(scan: Scan): void {
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
