import { parseTree, type Node } from "jsonc-parser";
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
  readonly root: Node;
  readonly toOriginal: (offset: number) => number;
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
  if (!found) return undefined;
  let node = found.root;
  let name: Node | undefined;
  for (const segment of parsePointer(pointer)) {
    const member = findMember(node, segment);
    if (member === undefined) return undefined;
    ({ name, value: node } = member);
  }
  return { value: spanOf(block, found, node), ...(name && { name: spanOf(block, found, name) }) };
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
  const root = repaired && parseTree(repaired.text);
  return root && { root, toOriginal: (offset) => repaired.toOriginal(offset) };
}

/** A part of an array, which has no name, or of an object. */
interface Member {
  readonly name: Node | undefined;
  readonly value: Node;
}

function findMember(node: Node, segment: string): Member | undefined {
  const { type, children = [] } = node;
  if (type === "array") {
    const value = /^\d+$/.test(segment) ? children[Number(segment)] : undefined;
    return value && { name: undefined, value };
  }
  const members = membersOf.get(node) ?? listMembers(children);
  membersOf.set(node, members);
  return members.get(segment);
}

/** An object's members by name, kept for the same reason as the tree. */
const membersOf = new WeakMap<Node, ReadonlyMap<string, Member>>();

function listMembers(properties: readonly Node[]): ReadonlyMap<string, Member> {
  return new Map(
    properties.flatMap(({ children: [name, value] = [] }) =>
      name && value ? [[String(name.value), { name, value }] as const] : [],
    ),
  );
}

function spanOf(block: TextBlock, { toOriginal }: Located, { offset, length }: Node): Span {
  const start = Math.min(toOriginal(offset), block.text.length);
  // By its last character: what a mend removed behind the value is no part of it.
  const end = length > 0 ? Math.min(toOriginal(offset + length - 1) + 1, block.text.length) : start;
  return spanInBlock(block, start, end);
}
