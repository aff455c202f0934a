import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from "yaml";
import type { Span } from "../../source/span.js";
import { spanInBlock, type TextBlock } from "../../source/text-block.js";
import { repairJsonText } from "./json-body.js";

/** Where a part of a JSON body stands on the page. */
export interface JsonPlace {
  readonly value: Span;
  /** The property's name with its quotes; absent in arrays and for the whole body. */
  readonly name?: Span;
}

interface Located {
  readonly document: Document;
  toOriginal(offset: number): number;
}

/**
 * Positions are asked for where something is wrong, often several times in one body: it is parsed once more, and
 * kept.
 */
const located = new WeakMap<TextBlock, Located | undefined>();

/**
 * The place of the value a JSON Pointer leads to; undefined where the text is no JSON even after repair, or has no
 * such value. Of names that occur twice the last counts, as in `JSON.parse`.
 */
export function locateJson(block: TextBlock, pointer: string): JsonPlace | undefined {
  if (!located.has(block)) located.set(block, parseWithPlaces(block.text));
  const found = located.get(block);
  const root = found?.document.contents;
  if (!found || !root) return undefined;
  let node: unknown = root;
  let name: unknown;
  for (const segment of parsePointer(pointer)) {
    const pair = findMember(node, segment);
    if (pair === undefined) return undefined;
    name = pair.key;
    node = pair.value;
  }
  const value = spanOf(block, found, node);
  const nameSpan = spanOf(block, found, name);
  return value && { value, ...(nameSpan && { name: nameSpan }) };
}

/** The segments of a JSON Pointer (RFC 6901); `""` has none. */
export function parsePointer(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function parseWithPlaces(text: string): Located | undefined {
  const repaired = repairJsonText(text);
  if (!repaired) return undefined;
  // JSON's white space means nothing, but to YAML tabs and indentation do: spaces have the same length and no meaning.
  const flat = repaired.text.replaceAll(/[\t\n\r]/g, " ");
  const document = parseDocument(flat, { uniqueKeys: false, strict: false, schema: "json", logLevel: "silent" });
  return { document, toOriginal: (offset) => repaired.toOriginal(offset) };
}

function findMember(node: unknown, segment: string): { readonly key: unknown; readonly value: unknown } | undefined {
  if (isSeq(node))
    return /^\d+$/.test(segment) && Number(segment) < node.items.length
      ? { key: undefined, value: node.items[Number(segment)] }
      : undefined;
  if (!isMap(node)) return undefined;
  const members = membersOf.get(node) ?? listMembers(node.items);
  membersOf.set(node, members);
  return members.get(segment);
}

/** An object's members by name, kept for the same reason as the document. */
const membersOf = new WeakMap<object, ReadonlyMap<string, Pair>>();

function listMembers(pairs: readonly Pair[]): ReadonlyMap<string, Pair> {
  return new Map(
    pairs.flatMap((pair) =>
      isScalar(pair.key) && typeof pair.key.value === "string" ? [[pair.key.value, pair] as const] : [],
    ),
  );
}

function spanOf(block: TextBlock, found: Located, node: unknown): Span | undefined {
  const range = isRanged(node) ? node.range : undefined;
  if (!range) return undefined;
  const start = Math.min(found.toOriginal(range[0]), block.text.length);
  // By its last character: what a mend removed behind the value is no part of it.
  const end = range[1] > range[0] ? Math.min(found.toOriginal(range[1] - 1) + 1, block.text.length) : start;
  return spanInBlock(block, start, end);
}
function isRanged(node: unknown): node is Node {
  return isScalar(node) || isMap(node) || isSeq(node);
}
