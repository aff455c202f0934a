import type { Link as LinkNode, LinkReference, Node, PhrasingContent } from "mdast";
import type { SourceFile } from "../source/source-file.js";
import { resolveLink } from "../source/links.js";
import type { Span } from "../source/span.js";
import type { Inline, Link, RichText } from "./page.js";
import { parseTree } from "./tree.js";

/**
 * Where inline nodes are read: their file, where offset 0 of the tree stands in it, and the page's link definitions.
 */
export interface InlineContext {
  readonly source: SourceFile;
  readonly offset: number;
  /** Normalised label to URL. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Every link met is added here. */
  readonly links: Link[];
}

/** Flattens inline nodes into tokens; emphasis becomes a flag, `<code>` a code token, `<br>` a break. */
export function readRichText(nodes: readonly PhrasingContent[], context: InlineContext): RichText {
  const tokens: Inline[] = [];
  collectTokens(nodes, { strong: false, emphasis: false }, context, tokens, 0);
  return finishRichText(tokens);
}

/**
 * Reads a stretch of the page as inline content of its own, for cells that a table's own grammar cut in the wrong
 * place.
 */
export function readInlineText(start: number, end: number, context: InlineContext): RichText {
  const text = context.source.text.slice(start, end);
  const inner = { ...context, offset: start };
  const [block, ...rest] = parseTree(text).children;
  if (block?.type === "paragraph" && rest.length === 0) return readRichText(block.children, inner);
  const span = context.source.spanAt(start, end);
  return { text: tidyText(text), tokens: [{ kind: "text", text, strong: false, emphasis: false, span }] };
}

export function finishRichText(tokens: readonly Inline[]): RichText {
  return { text: tidyText(tokens.map((token) => token.text).join("")), tokens };
}

/**
 * The text as light markdown, for editors that render it: code spans in backticks, and links with their targets, paths
 * of the documentation set (`[user](resources/user.md#properties)`) or addresses. Only `<br>` breaks a line.
 */
export function toMarkdown(content: RichText): string {
  return tidyText(content.tokens.map(writeToken).join(""));
}
function writeToken(token: Inline): string {
  if (token.kind === "break") return token.text;
  const text = token.text.replaceAll("\n", " ");
  if (token.kind === "code") return text.trim() === "" ? text : quoteCode(text);
  const target = token.kind === "link" && text.trim() !== "" ? findTarget(token.span.path, token.url) : undefined;
  return target === undefined || /[[\]]/.test(text) ? text : `[${text}](${target})`;
}
/** Where a link leads, in a form that fits between brackets; `undefined` where that is nowhere that can be named. */
function findTarget(from: string, url: string): string | undefined {
  const found = resolveLink(from, url);
  const target = found === undefined ? url : `${found.path}${found.anchor === undefined ? "" : `#${found.anchor}`}`;
  const isUsable = found !== undefined || /^(?:https?:\/)?\/\S/i.test(url);
  return isUsable && /^[^\s()<>[\]]+$/.test(target) ? target : undefined;
}
function quoteCode(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

interface Style {
  readonly strong: boolean;
  readonly emphasis: boolean;
}

function collectTokens(
  nodes: readonly PhrasingContent[],
  style: Style,
  context: InlineContext,
  tokens: Inline[],
  depth: number,
): void {
  // Emphasis inside emphasis inside ...: the stack is not endless, and no page says anything that deep.
  if (depth > 50) return;
  let codeDepth = 0;
  for (const node of nodes) {
    const span = spanOf(node, context);
    switch (node.type) {
      case "text":
        tokens.push({ kind: codeDepth > 0 ? "code" : "text", text: node.value, ...style, span });
        break;
      case "inlineCode":
        tokens.push({ kind: "code", text: node.value, ...style, span });
        break;
      case "strong":
        collectTokens(node.children, { ...style, strong: true }, context, tokens, depth + 1);
        break;
      case "emphasis":
        collectTokens(node.children, { ...style, emphasis: true }, context, tokens, depth + 1);
        break;
      case "delete":
        collectTokens(node.children, style, context, tokens, depth + 1);
        break;
      case "link":
      case "linkReference":
        tokens.push(...readLink(node, style, context));
        break;
      case "break":
        tokens.push({ kind: "break", text: "\n", ...style, span });
        break;
      case "html": {
        const tag = node.value.toLowerCase();
        if (tag.startsWith("<!--")) break;
        if (isTag(tag, "br")) tokens.push({ kind: "break", text: "\n", ...style, span });
        else if (isTag(tag, "code")) codeDepth += tag.startsWith("</") ? -1 : 1;
        else tokens.push({ kind: "html", text: "", tag: node.value, ...style, span });
        break;
      }
      default:
        // Images and footnote marks say nothing that a fact could be read from.
        break;
    }
  }
}

/** A link's token; those of its text where it refers to a definition that the page lacks. */
function readLink(node: LinkNode | LinkReference, style: Style, context: InlineContext): readonly Inline[] {
  const url = node.type === "link" ? node.url : context.definitions.get(normaliseLabel(node.identifier));
  const { text, tokens } = readRichText(node.children, context);
  if (url === undefined) return tokens;
  const span = spanOf(node, context);
  // A reference's address stands in its definition, which is a link of the page too.
  if (node.type === "link") context.links.push({ url, text, span });
  const [only, ...others] = tokens;
  const textSpan = only?.kind === "text" && others.length === 0 ? only.span : undefined;
  const strong = style.strong || (tokens.length > 0 && tokens.every((token) => token.strong));
  return [
    { kind: "link", text, url, strong, emphasis: style.emphasis, ...(textSpan !== undefined && { textSpan }), span },
  ];
}

function isTag(tag: string, name: string): boolean {
  const rest = tag.startsWith("</") ? tag.slice(2) : tag.slice(1);
  return rest.startsWith(name) && !/[a-z0-9]/.test(rest.charAt(name.length));
}

export function normaliseLabel(label: string): string {
  return label.trim().toLowerCase();
}

/** Non-breaking and repeated blanks become one blank; line feeds stay, with no blanks around them. */
function tidyText(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[\t\u00a0\u200b\ufeff ]+/g, " ").trim())
    .join("\n")
    .trim();
}

/** The place of a node of the page's own tree. */
export function spanOfNode(node: Node, source: SourceFile): Span {
  return source.spanAt(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function spanOf(node: PhrasingContent, context: InlineContext): Span {
  return context.source.spanAt(
    context.offset + (node.position?.start.offset ?? 0),
    context.offset + (node.position?.end.offset ?? 0),
  );
}
