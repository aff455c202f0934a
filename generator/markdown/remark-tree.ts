import { remark } from "remark";
import remarkGfm from "remark-gfm";
import type { Node, Parent } from "mdast";
import type { TreeParser } from "./tree.js";

const gfm = remark().use(remarkGfm).freeze();

/** The reference parser: remark with GFM. */
export const parseTreeWithRemark: TreeParser = (text) => {
  const root = gfm.parse(text);
  placeChildren(root);
  return root;
};

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
