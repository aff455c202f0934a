/** Takes the names and values of near-JSON: strings in any quotes, literals in any case, words without quotes. */
import {
  endOfPlaceholder,
  expectedInside,
  fail,
  isBareCharacter,
  isLiteral,
  isQuote,
  isWordCharacter,
  maximumDepth,
  maximumRepairs,
  repair,
  runWhile,
  skipSpaces,
  type Scan,
} from "./json-scan.js";
import { scanString } from "./json-strings.js";

export function takeName(scan: Scan): void {
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

export function takeValue(scan: Scan): void {
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
    else if (/^-?0\d+$/.test(word)) repair(scan, "leading-zeros", at, end, word.replace(/^(-?)0+(?=\d)/, "$1"));
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

export function endValue(scan: Scan): void {
  scan.lastEnd = scan.at;
  scan.comma = undefined;
  scan.expected = scan.frames.length > 0 ? "separator" : "end";
}
