/** Reading JSON that people wrote: bodies of examples, representations of resources, annotation comments. */
import type { Fix } from "../../diagnostics/diagnostic.js";
import type { JsonValue } from "../../source/json.js";
import type { Span } from "../../source/span.js";
import { spanInBlock, type TextBlock } from "../../source/text-block.js";
import type { ExactNumbers } from "../../model/example.js";
import { findExactNumbers } from "./exact-numbers.js";
import { planJsonRepairs } from "./json-repairs.js";
import { maximumDepth, type JsonEdit, type JsonRepairKind, type PlannedRepair } from "./json-scan.js";

/** One thing that made a text no JSON, and the edit of the page that mends it. */
export interface JsonRepair {
  readonly kind: JsonRepairKind;
  /** What is wrong, to follow a colon: "a comma stands before a closing bracket". */
  readonly message: string;
  readonly span: Span;
  readonly fix: Fix;
  /** The same for all repairs of a kind in one text: they come of one habit. */
  readonly cause: string;
}

/** What came of reading a text as JSON. */
export interface LenientJson {
  /** Absent where no repair helps. */
  readonly value?: JsonValue;
  /** Absent where its numbers are what the text says. */
  readonly exact?: ExactNumbers;
  /** In the order of the text; empty where it is JSON. */
  readonly repairs: readonly JsonRepair[];
  /** Where and why reading ended, where there is no value. */
  readonly problem?: { readonly message: string; readonly span: Span };
}

/**
 * Reads a text as JSON, repairing the mistakes that have a name (`JsonRepairKind`). JSON costs one `JSON.parse`; the
 * rest one more pass, linear in the text. Never throws; nesting past 200 levels is refused.
 */
export function parseJsonLeniently(block: TextBlock): LenientJson {
  const { text } = block;
  const strict = parseStrictly(text);
  if (strict !== undefined) {
    if (!isTooDeep(text)) return { ...strict, repairs: [] };
    return {
      repairs: [],
      problem: { message: `it is nested more than ${maximumDepth} levels deep`, span: spanInBlock(block, 0, 1) },
    };
  }
  const plan = planJsonRepairs(text);
  const repaired = plan.problem ? undefined : parseStrictly(applyJsonEdits(text, editsOf(plan.repairs)));
  if (repaired) return { ...repaired, repairs: plan.repairs.map((repair) => describeRepair(block, repair)) };
  const problem = plan.problem ?? { message: "it cannot be read as JSON", start: 0, end: Math.min(1, text.length) };
  return { repairs: [], problem: { message: problem.message, span: spanInBlock(block, problem.start, problem.end) } };
}

/** The text with its repairs made, and the way back from an offset in it; undefined where no repair helps. */
export function repairJsonText(
  text: string,
): { readonly text: string; toOriginal(offset: number): number } | undefined {
  if (parseStrictly(text)) return { text, toOriginal: (offset) => offset };
  const plan = planJsonRepairs(text);
  if (plan.problem) return undefined;
  const edits = editsOf(plan.repairs);
  return {
    text: applyJsonEdits(text, edits),
    toOriginal(offset) {
      let shift = 0;
      for (const edit of edits) {
        const start = edit.start + shift;
        if (offset < start) break;
        if (offset < start + edit.text.length) return edit.start;
        shift += edit.text.length - (edit.end - edit.start);
      }
      return offset - shift;
    },
  };
}

/** Wrapped in an object because `null` is a value too. */
function parseStrictly(text: string): (Required<Pick<LenientJson, "value">> & Pick<LenientJson, "exact">) | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    const exact = findExactNumbers(text);
    return { value, ...(exact !== undefined && { exact }) };
  } catch {
    return undefined;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) inString = !inString;
    else if (inString && code === 0x5c) at++;
    else if (inString) continue;
    else if ((code === 0x7b || code === 0x5b) && ++depth > maximumDepth) return true;
    else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

function editsOf(repairs: readonly PlannedRepair[]): readonly JsonEdit[] {
  return repairs.flatMap((repair) => repair.edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

function applyJsonEdits(text: string, edits: readonly JsonEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function describeRepair(block: TextBlock, repair: PlannedRepair): JsonRepair {
  const { message, cure } = words[repair.kind];
  const times = repair.edits.length > 2 && habitual.has(repair.kind) ? ` (${repair.edits.length} of them)` : "";
  // The text behind an open block is no JSON, and it stays on the page.
  const written = repair.kind === "missing-fence" ? [{ ...repair, text: "\n```" }] : repair.edits;
  const edits = written.map(({ start, end, text }) => ({ span: spanInBlock(block, start, end), text }));
  // In a list or a quote the fence needs what its lines begin with.
  const isSuggestion =
    repair.kind === "missing-fence"
      ? block.lines.some(({ column }) => column > 1)
      : repair.edits.some((edit) => costsText(block.text, edit));
  return {
    kind: repair.kind,
    message: `${message}${times}`,
    span: spanInBlock(block, repair.start, repair.end),
    fix: { ...(isSuggestion && { kind: "suggestion" }), title: cure, edits },
    cause: `${block.path}:${block.line} ${repair.kind}`,
  };
}
const habitual: ReadonlySet<JsonRepairKind> = new Set(["unquoted-name", "unquoted-value"]);

/** Whether an edit takes away letters or digits that it does not put back: only their author can tell that it may. */
function costsText(text: string, edit: JsonEdit): boolean {
  return countWritten(text.slice(edit.start, edit.end)) > countWritten(edit.text);
}

function countWritten(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

const words: Readonly<Record<JsonRepairKind, { readonly message: string; readonly cure: string }>> = {
  "trailing-comma": { message: "a comma stands before a closing bracket", cure: "Remove the comma" },
  "extra-comma": { message: "a comma stands where a name or a value should", cure: "Remove the comma" },
  "missing-comma": { message: "a comma is missing here", cure: "Add the comma" },
  "missing-closer": { message: "the text ends before its brackets are closed", cure: "Close the brackets" },
  comment: { message: "JSON has no comments", cure: "Remove the comment" },
  ellipsis: { message: "dots stand for parts that were left out", cure: "Remove the dots" },
  "trailing-text": { message: "text follows after the end of the value", cure: "Remove the text" },
  "missing-fence": {
    message: "the code block is not closed behind it: the closing fence belongs after the last bracket",
    cure: "Close the block",
  },
  "no-break-space": {
    message: "a character that only looks like a space stands between the tokens",
    cure: "Put a space",
  },
  "smart-quote": { message: "typographic quotes enclose a string", cure: "Put straight double quotes" },
  "single-quote": { message: "single quotes enclose a string", cure: "Put double quotes" },
  "doubled-quote": { message: "a string opens with two quotes", cure: "Remove one quote" },
  "control-character": {
    message: "a string holds a line break or another control character",
    cure: "Join the lines, or escape the character",
  },
  "invalid-escape": {
    message: "a backslash stands in front of a character that needs none",
    cure: "Double the backslash",
  },
  "unquoted-name": { message: "a name has no quotes", cure: "Put the name in double quotes" },
  "unquoted-value": { message: "a string has no quotes", cure: "Put the string in double quotes" },
  "leading-zeros": { message: "a number may not begin with zeros", cure: "Remove the zeros" },
  "literal-case": { message: "`true`, `false` and `null` are written in lower case", cure: "Write it in lower case" },
  "list-marker": { message: "a hyphen stands in front of a name", cure: "Remove the hyphen" },
};
