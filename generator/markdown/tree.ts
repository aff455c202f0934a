import type { Root } from "mdast";

/**
 * Which parser turns text into a tree. Both give the same trees and positions; a test compares them over a whole
 * corpus.
 */
export type TreeParser = (text: string) => Root;

/**
 * Markdown text to an mdast tree with positions; the one place that knows which parser runs. Front matter is not part
 * of markdown: `blankFrontMatter` takes it out first.
 */
export const parseTree: TreeParser =
  (await loadNativeParser()) ?? (await import("./remark-tree.js")).parseTreeWithRemark;

/** The native parser is about forty times faster than remark. It is undefined where its binary does not load. */
async function loadNativeParser(): Promise<TreeParser | undefined> {
  const native = await import("satteri").catch(() => undefined);
  return native && ((text) => asRoot(native.markdownToMdast(text, { features: { gfm: true, frontmatter: false } })));
}

function asRoot(node: { readonly type: string }): Root {
  if (!isRoot(node)) throw new Error(`The native parser gave a ${node.type} for a page.`);
  return node;
}
function isRoot(node: { readonly type: string }): node is Root {
  return node.type === "root";
}
