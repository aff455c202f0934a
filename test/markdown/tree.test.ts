import { describe, expect, it } from "vitest";
import { parseTreeWithRemark } from "../../generator/markdown/remark-tree.js";
import { parseTree } from "../../generator/markdown/tree.js";
import { findDifference, type Node } from "./tree-difference.js";

const texts = [
  "| a | b |\n|---|---|\n| c | d |\n",
  "# a\n\n- b\n  - c\n\n> d\n\n[e][]\n\n[e]: f.md\n",
  "| a | b |\n|---|---|\n| c (as in 'www.contoso.com') | d@contoso.com |\n",
  "See www.contoso.com, `c` or https://contoso.com.\n",
];

it("the native parser runs: every system that is tested on has it", () => {
  expect(parseTree).not.toBe(parseTreeWithRemark);
});

it.each(texts)("the native parser and remark give the same tree for %j", (text) => {
  expect(findDifference(parseTree(text), parseTreeWithRemark(text))).toBeUndefined();
});

describe.each([
  ["the native parser", parseTree],
  ["remark", parseTreeWithRemark],
])("%s", (_, parse) => {
  it.each(texts)("places every node of %j", (text) => {
    const nodes = everyNode(parse(text));
    expect(nodes.filter(({ position }) => position === undefined)).toEqual([]);
    for (const { position, type } of nodes)
      if (type !== "root") expect(position?.end.offset).toBeGreaterThan(position?.start.offset ?? Infinity);
  });
});

function everyNode(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}
