import { remark } from "remark";
import remarkGfm from "remark-gfm";
import type { Node, Parent, Root } from "mdast";

/**
 * Which parser turns text into a tree. Both give the same trees and positions; a test compares them over a whole
 * corpus.
 */
export type TreeParser = (text: string) => Root;

const gfm = remark().use(remarkGfm).freeze();

/** The reference parser: remark with GFM. */
export const parseTreeWithRemark: TreeParser = (text) => {
  const root = gfm.parse(text);
  placeChildren(root);
  return root;
};

// The native parser is about forty times faster. It is optional: where its binary does not load, remark takes over.
const native = await import("satteri").catch(() => undefined);

/**
 * Markdown text to an mdast tree with positions; the one place that knows which parser runs. Front matter is not part
 * of markdown: `blankFrontMatter` takes it out first.
 */
export const parseTree: TreeParser =
  native === undefined
    ? parseTreeWithRemark
    : (text) => asRoot(native.markdownToMdast(text, { features: { gfm: true, frontmatter: false } }), text);

function asRoot(node: { readonly type: string }, text: string): Root {
  return isRoot(node) ? node : parseTreeWithRemark(text);
}
function isRoot(node: { readonly type: string }): node is Root {
  return node.type === "root";
}

/**
 * remark finds addresses without markup (`www.contoso.com`) after the tree is built, and the nodes it cuts a text
 * into for them have no place. Each gets the stretch between its placed neighbours, so that no fact points at the
 * page's beginning.
 */
function placeChildren(root: Parent): void {
  const open: Parent[] = [root];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const [index, child] of parent.children.entries()) {
      if (child.position === undefined) {
        const before = parent.children.slice(0, index).findLast(isPlaced)?.position?.end ?? parent.position?.start;
        const after = parent.children.slice(index + 1).find(isPlaced)?.position?.start ?? parent.position?.end;
        if (before !== undefined && after !== undefined) child.position = { start: before, end: after };
        lent.add(child);
      }
      if ("children" in child) open.push(child);
    }
  }
}
/** Nodes whose place is their neighbours', and so bounds nobody else's. */
const lent = new WeakSet<Node>();
function isPlaced(node: Node): boolean {
  return node.position !== undefined && !lent.has(node);
}
