import { remark } from "remark";
import remarkGfm from "remark-gfm";
import type { Root } from "mdast";

/** Which parser turns text into a tree. Both give the same trees and positions; a test compares them over a whole corpus. */
export type TreeParser = (text: string) => Root;

const gfm = remark().use(remarkGfm).freeze();

/** The reference parser: remark with GFM. */
export const parseTreeWithRemark: TreeParser = (text) => gfm.parse(text);

// The native parser is about forty times faster. It is optional: where its binary does not load, remark takes over.
const native = await import("satteri").catch(() => undefined);

/**
 * Markdown text to an mdast tree with positions; the one place that knows which parser runs. Front matter is not part
 * of markdown: `blankFrontMatter` takes it out first.
 */
export const parseTree: TreeParser =
  native === undefined ? parseTreeWithRemark : (text) => asRoot(native.markdownToMdast(text, { features: { gfm: true, frontmatter: false } }), text);

function asRoot(node: { readonly type: string }, text: string): Root {
  return isRoot(node) ? node : parseTreeWithRemark(text);
}
function isRoot(node: { readonly type: string }): node is Root {
  return node.type === "root";
}
