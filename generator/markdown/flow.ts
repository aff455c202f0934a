import type { Heading as HeadingNode, RootContent } from "mdast";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { gatherOutcome, outcome } from "../diagnostics/outcome.js";
import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import { blankFrontMatter } from "./front-matter.js";
import { includeLimits, type IncludeAllowance } from "./include-allowance.js";
import { findIncludes, type Include, type IncludeReader } from "./includes.js";
import { normaliseLabel, readRichText, spanOfNode, type InlineContext } from "./inline.js";
import type { Heading, IncludeRead, Link } from "./page.js";
import { slugOf } from "./sections.js";
import { limitReferences } from "./references.js";
import type { TreeParser } from "./tree.js";

/** A page's top level with its includes put in: headings, and nodes that are blocks or hold an annotation. */
export interface Flow {
  readonly pieces: readonly FlowPiece[];
  readonly includes: readonly IncludeRead[];
  /** The tab that is open at its end: `http`, `csharp`. */
  readonly tab: string | undefined;
}
export type FlowPiece =
  | { readonly kind: "heading"; readonly heading: Heading }
  | {
      readonly kind: "node";
      readonly node: RootContent;
      readonly context: InlineContext;
      readonly tab: string | undefined;
    }
  /** Where an include begins: no annotation before it is about what comes after. */
  | { readonly kind: "include" };

/** What it takes to read a source: the same for a page and its includes. */
export interface FlowReader {
  readonly parser: TreeParser;
  readonly readInclude: IncludeReader;
  /** Every link of the page is added here. */
  readonly links: Link[];
  /** What the page may still include. */
  readonly allowance: IncludeAllowance;
}

/** Reads a page, or an include that the sources of `trail` lead to, with the tab that is open where it stands. */
export function readFlow(
  source: SourceFile,
  trail: readonly SourceFile[],
  tab: string | undefined,
  reader: FlowReader,
): Outcome<Flow> {
  return gatherOutcome((found) => {
    const text = found.take(limitReferences(blankFrontMatter(source.text), source));
    const nodes = reader.parser(text).children;
    const definitions = readDefinitions(nodes, source, reader.links);
    const context = { source, offset: 0, definitions, links: reader.links };
    return found.take(joinFlows(nodes, tab, (node, open) => readNode(node, context, [...trail, source], open, reader)));
  });
}

/** Flows one after the other, each with the tab that the one before left open. */
function joinFlows<Item>(
  items: readonly Item[],
  tab: string | undefined,
  read: (item: Item, tab: string | undefined) => Outcome<Flow>,
): Outcome<Flow> {
  return gatherOutcome((found) => {
    const pieces: FlowPiece[] = [];
    const includes: IncludeRead[] = [];
    let open = tab;
    for (const item of items) {
      const part = found.take(read(item, open));
      for (const piece of part.pieces) pieces.push(piece);
      for (const include of part.includes) includes.push(include);
      open = part.tab;
    }
    return { pieces, includes, tab: open };
  });
}

/** Normalised label to URL; the first definition of a label counts. */
function readDefinitions(
  nodes: readonly RootContent[],
  source: SourceFile,
  links: Link[],
): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const node of nodes) {
    if (node.type !== "definition") continue;
    const label = normaliseLabel(node.identifier);
    if (!definitions.has(label)) definitions.set(label, node.url);
    links.push({ url: node.url, text: node.label ?? node.identifier, span: spanOfNode(node, source) });
  }
  return definitions;
}

/** Headings, tabs and includes have a meaning at the top level only. */
function readNode(
  node: RootContent,
  context: InlineContext,
  trail: readonly SourceFile[],
  tab: string | undefined,
  reader: FlowReader,
): Outcome<Flow> {
  if (node.type === "definition") return outcome(emptyFlow(tab));
  if (node.type === "thematicBreak") return outcome(emptyFlow(undefined));
  const offset = node.position?.start.offset ?? 0;
  const text = context.source.text.slice(offset, node.position?.end.offset);
  const includes = text.startsWith("[!INCLUDE") ? findIncludes(text) : undefined;
  if (node.type === "heading") {
    if (!text.startsWith("[!INCLUDE")) return outcome(readHeading(node, context));
    // `---` right under an include makes it a heading to a markdown reader; it ends a tab.
    const included = readIncludes(includes ?? [], offset, trail, tab, reader);
    return { ...included, value: { ...included.value, tab: undefined } };
  }
  return node.type === "paragraph" && includes !== undefined
    ? readIncludes(includes, offset, trail, tab, reader)
    : outcome({ pieces: [{ kind: "node", node, context, tab }], includes: [], tab });
}

function emptyFlow(tab: string | undefined): Flow {
  return { pieces: [], includes: [], tab };
}

/** `# [HTTP](#tab/http)` opens a tab; any other heading ends it. */
function readHeading(node: HeadingNode, context: InlineContext): Flow {
  const { tokens, text } = readRichText(node.children, context);
  const tab = tokens.find((token) => token.kind === "link" && token.url.startsWith("#tab/"));
  if (tab?.kind === "link") return emptyFlow(tab.url.slice("#tab/".length).toLowerCase());
  const heading = { depth: node.depth, text, slug: slugOf(text), span: spanOfNode(node, context.source) };
  return { pieces: [{ kind: "heading", heading }], includes: [], tab: undefined };
}

/** Follows the `[!INCLUDE [..](..)]` lines of a paragraph. */
function readIncludes(
  includes: readonly Include[],
  offset: number,
  trail: readonly SourceFile[],
  tab: string | undefined,
  reader: FlowReader,
): Outcome<Flow> {
  const [source] = trail.slice(-1);
  if (source === undefined || includes.length === 0) return outcome(emptyFlow(tab));
  return joinFlows(includes, tab, (include, open) => {
    const span = source.spanAt(offset + include.start, offset + include.end);
    reader.links.push({ url: include.url, text: include.text, span });
    const boundary: Flow = { pieces: [{ kind: "include" }], includes: [], tab: open };
    // Tabs other than the first hold code snippets in other languages: nothing to read there.
    if ((open !== undefined && open !== "http") || reader.allowance.isSpent()) return outcome(boundary);
    return gatherOutcome((found) => {
      const read = reader.readInclude(source.path, include.url);
      const path = read.kind === "found" ? read.source.path : undefined;
      const isCircular = trail.some((each) => each.path === path);
      found.report(...reportInclude(include.url, read, isCircular, span, source));
      const isFollowed = read.kind === "found" && !isCircular;
      const isAllowed = isFollowed && reader.allowance.spend(read.source.text.length);
      if (isFollowed && !isAllowed) found.report(reportTooMuch(include.url, span));
      const inner = isAllowed ? found.take(readFlow(read.source, trail, open, reader)) : boundary;
      return {
        pieces: [...boundary.pieces, ...inner.pieces],
        includes: [{ from: source.path, url: include.url, ...(path !== undefined && { path }) }, ...inner.includes],
        tab: inner.tab,
      };
    });
  });
}

function reportInclude(
  url: string,
  read: ReturnType<IncludeReader>,
  isCircular: boolean,
  span: Span,
  source: SourceFile,
): readonly Diagnostic[] {
  if (read.kind === "missing")
    return [createDiagnostic("include/missing", span, `The included file \`${url}\` does not exist.`)];
  if (read.kind === "outside")
    return [createDiagnostic("include/outside-root", span, `The included file \`${url}\` is outside the docs root.`)];
  if (isCircular)
    return [createDiagnostic("include/circular", span, `The include of \`${url}\` leads back to itself.`)];
  return read.spelling === undefined ? [] : [reportFileCase(url, read.spelling, span, source)];
}

function reportTooMuch(url: string, span: Span): Diagnostic {
  const { files, characters } = includeLimits;
  const limits = `${String(files)} includes or ${String(characters)} characters of them`;
  return createDiagnostic(
    "include/too-much",
    span,
    `The page is read without \`${url}\` and what follows: over ${limits}.`,
  );
}

function reportFileCase(url: string, spelling: string, span: Span, source: SourceFile): Diagnostic {
  const start = source.text.indexOf(`](${url}`, span.start) + 2;
  const isWritten = start > span.start && start + url.length <= span.end;
  const fix = {
    title: `Include \`${spelling}\``,
    edits: [{ span: source.spanAt(start, start + url.length), text: spelling }],
  };
  return createDiagnostic("include/file-case", span, `The include writes \`${url}\`; the file is \`${spelling}\`.`, {
    ...(isWritten && { fix }),
  });
}
