/**
 * Finds what must change in a text for it to be JSON: a state machine over the tokens, one pass, no recursion, so that
 * time is linear and nesting cannot exhaust the stack whatever the text.
 */
import {
  fail,
  isCloser,
  isEllipsis,
  maximumRepairs,
  skipBlanks,
  type Expected,
  type JsonRepairKind,
  type PlannedRepair,
  type RepairPlan,
  type Scan,
} from "./json-scan.js";
import {
  closeOpenFrames,
  takeCloser,
  takeComma,
  takeEllipsis,
  takeExtraComma,
  takeMissingComma,
  takeTrailingText,
} from "./json-punctuation.js";
import { takeName, takeValue } from "./json-values.js";

/** Plans the repairs that turn `text` into JSON; none where it is JSON already. */
export function planJsonRepairs(text: string): RepairPlan {
  const scan: Scan = {
    text,
    frames: [],
    repairs: [],
    at: 0,
    expected: "value",
    comma: undefined,
    lastEnd: 0,
    problem: undefined,
  };
  skipBlanks(scan);
  while (scan.at < text.length && scan.problem === undefined) {
    takeToken(scan);
    if (scan.repairs.length > maximumRepairs) fail(scan, "it needs too many repairs to be JSON");
    skipBlanks(scan);
  }
  if (scan.problem === undefined) closeOpenFrames(scan);
  return { repairs: joinHabits(scan.repairs), ...(scan.problem && { problem: scan.problem }) };
}

/** Whoever's editor put one curly quote or no-break space put many, and who left out one quote: one finding for all. */
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
const habits: ReadonlySet<JsonRepairKind> = new Set([
  "no-break-space",
  "smart-quote",
  "single-quote",
  "unquoted-name",
  "unquoted-value",
]);

function takeToken(scan: Scan): void {
  const isAtEllipsis =
    scan.expected !== "colon" && scan.expected !== "value" && scan.expected !== "end" && isEllipsis(scan.text, scan.at);
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
