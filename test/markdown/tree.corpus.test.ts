import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blankFrontMatter } from "../../generator/markdown/front-matter.js";
import { parseTree, parseTreeWithRemark } from "../../generator/markdown/tree.js";
import { createSourceFile } from "../../generator/source/source-file.js";
import { corpora, corpusMissing } from "../support/corpus.js";

/** One page of how many is compared; `GRAPHDOWN_EVERY_PAGE=1` compares them all. */
const step = process.env["GRAPHDOWN_EVERY_PAGE"] === "1" ? 1 : 8;

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}
interface Position {
  readonly start: Point;
  readonly end: Point;
}
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly position?: Position | undefined;
  readonly children?: readonly Node[];
}

/** The first place where two trees differ, as a line of each; nothing where they are the same. */
function findDifference(ours: Node, reference: Node): readonly [ours: string, reference: string] | undefined {
  const [a, b] = [printNode(ours), printNode(reference)];
  if (a !== b) return [a, b];
  const [children, others] = [ours.children ?? [], reference.children ?? []];
  if (others.some((child, index) => index > 0 && sharesPlace(child, others[index - 1]))) {
    // remark does not know where an address without markup stands, so only the text can be compared.
    const [text, other] = [textOf(ours), textOf(reference)];
    return text === other && children.every((child) => child.position !== undefined) ? undefined : [text, other];
  }
  if (children.length !== others.length) return [children.map(printNode).join("\n"), others.map(printNode).join("\n")];
  for (const [index, child] of children.entries()) {
    const other = others[index];
    const difference = other && findDifference(child, other);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function printNode({ children: _, position, ...rest }: Node): string {
  const said = Object.entries(rest)
    .filter(([key, value]: [string, unknown]) => value !== null && value !== undefined && key !== "data")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(said))} ${printPlace(position)}`;
}
function sharesPlace(node: Node, before: Node | undefined): boolean {
  return printPlace(node.position) === printPlace(before?.position);
}
function textOf(node: Node): string {
  return (node.value ?? "") + (node.children ?? []).map(textOf).join("");
}
function everyNode(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}
function printPlace(position: Position | undefined): string {
  return position === undefined
    ? "nowhere"
    : [position.start, position.end]
        .map(({ line, column, offset }) => `${line}:${column}=${offset ?? "?"}`)
        .join(" to ");
}

if (corpusMissing !== undefined)
  process.stderr.write(`Trees of real documentation are not compared: ${corpusMissing}.\n`);

describe.skipIf(corpusMissing !== undefined)(
  "the native parser and remark give the same trees, positions included",
  () => {
    it.each(corpora)("$name", { timeout: 600_000 }, ({ folder }) => {
      const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".md"))
        .sort()
        .filter((_, index) => index % step === 0);
      expect(pages.length).toBeGreaterThan(0);
      for (const path of pages) {
        const text = blankFrontMatter(createSourceFile(path, readFileSync(join(folder, path), "utf8")).text);
        expect({ path, difference: findDifference(parseTree(text), parseTreeWithRemark(text)) }).toEqual({
          path,
          difference: undefined,
        });
      }
    });
  },
);

describe.each([
  ["the native parser", parseTree],
  ["remark", parseTreeWithRemark],
])("%s", (_, parse) => {
  it.each([
    "| a | b |\n|---|---|\n| c | d |\n",
    "# a\n\n- b\n  - c\n\n> d\n\n[e][]\n\n[e]: f.md\n",
    "| a | b |\n|---|---|\n| c (as in 'www.contoso.com') | d@contoso.com |\n",
    "See www.contoso.com, `c` or https://contoso.com.\n",
  ])("places every node of %j", (text) => {
    const nodes = everyNode(parse(text));
    expect(nodes.filter(({ position }) => position === undefined)).toEqual([]);
    expect(findDifference(parseTree(text), parse(text))).toBeUndefined();
    for (const { position, type } of nodes)
      if (type !== "root") expect(position?.end.offset).toBeGreaterThan(position?.start.offset ?? Infinity);
  });
});
