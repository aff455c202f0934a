import type { Definition, Html, RootContent, TableRow } from "mdast";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import type { Annotation, Block, CodeBlock, Link, Page, Quote, Table } from "./page.js";
import { readAnnotations } from "./annotations.js";
import { readCodeContent } from "./code-blocks.js";
import { blankFrontMatter, readFrontMatter } from "./front-matter.js";
import { findIncludes, type IncludeReader } from "./includes.js";
import { normaliseLabel, readRichText, type InlineContext } from "./inline.js";
import { nestSections, slugOf, type FlowItem } from "./sections.js";
import { readTable, recoverTable, recoverTrailingRows } from "./tables.js";
import { parseTree, type TreeParser } from "./tree.js";

/** Reads a page into sections, following its includes. Never throws; what is wrong with the page is a diagnostic. */
export function parsePage(
  source: SourceFile,
  readInclude: IncludeReader,
  parser: TreeParser = parseTree,
): Outcome<Page> {
  const { frontMatter, diagnostics: frontMatterDiagnostics } = readFrontMatter(source);
  const state: PageState = {
    parser,
    readInclude,
    diagnostics: [...frontMatterDiagnostics],
    links: [],
    looseAnnotations: [],
    items: [],
    pending: undefined,
    tab: undefined,
    depth: 0,
  };
  readSource(source, [source.path], state);
  dropPending(state);
  return {
    value: {
      path: source.path,
      source,
      frontMatter,
      root: nestSections(state.items),
      looseAnnotations: state.looseAnnotations,
      links: state.links,
    },
    diagnostics: state.diagnostics,
  };
}

interface PageState {
  readonly parser: TreeParser;
  readonly readInclude: IncludeReader;
  readonly diagnostics: Diagnostic[];
  readonly links: Link[];
  readonly looseAnnotations: Annotation[];
  readonly items: FlowItem[];
  /** The annotation that waits for its code block. */
  pending: Annotation | undefined;
  /** The tab that is open: `http`, `csharp`. */
  tab: string | undefined;
  /** How many lists and quotes are open. */
  depth: number;
}

function readSource(source: SourceFile, trail: readonly string[], state: PageState): void {
  const tree = state.parser(blankFrontMatter(source.text));
  const definitions = new Map<string, string>();
  for (const node of tree.children) {
    if (node.type !== "definition") continue;
    const label = normaliseLabel(node.identifier);
    if (!definitions.has(label)) definitions.set(label, node.url);
    state.links.push({ url: node.url, text: node.label ?? node.identifier, span: spanOf(node, source) });
  }
  readFlow(tree.children, { source, offset: 0, definitions, links: state.links }, trail, state);
}

/** The top level of a page or an include: headings, tabs, includes and annotations have a meaning here only. */
function readFlow(
  nodes: readonly RootContent[],
  context: InlineContext,
  trail: readonly string[],
  state: PageState,
): void {
  for (const node of nodes) {
    switch (node.type) {
      case "definition":
        continue;
      case "html":
        readHtml(node, context.source, state);
        continue;
      case "thematicBreak":
        state.tab = undefined;
        break;
      case "heading": {
        const text = context.source.text.slice(node.position?.start.offset, node.position?.end.offset);
        if (text.startsWith("[!INCLUDE")) {
          // `---` right under an include makes it a heading to a markdown reader; it ends a tab.
          readParagraphIncludes(text, node.position?.start.offset ?? 0, context.source, trail, state);
          state.tab = undefined;
          break;
        }
        const content = readRichText(node.children, context);
        const tab = content.tokens.find((token) => token.kind === "link" && token.url.startsWith("#tab/"));
        if (tab?.kind === "link") {
          state.tab = tab.url.slice("#tab/".length).toLowerCase();
          break;
        }
        state.tab = undefined;
        dropPending(state);
        state.items.push({
          kind: "heading",
          heading: {
            depth: node.depth,
            text: content.text,
            slug: slugOf(content.text),
            span: spanOf(node, context.source),
          },
        });
        continue;
      }
      case "paragraph": {
        const text = context.source.text.slice(node.position?.start.offset, node.position?.end.offset);
        if (
          text.startsWith("[!INCLUDE") &&
          readParagraphIncludes(text, node.position?.start.offset ?? 0, context.source, trail, state)
        )
          continue;
        const last = state.items.at(-1);
        if (last?.kind === "block" && last.block.kind === "table" && text.startsWith("|")) {
          const joined = recoverTrailingRows(last.block, node, context, state.diagnostics);
          if (joined !== undefined) {
            state.items[state.items.length - 1] = { kind: "block", block: joined };
            continue;
          }
        }
        break;
      }
      default:
        break;
    }
    if (node.type === "thematicBreak" || node.type === "heading") continue;
    const block = readBlock(node, context, state);
    if (block !== undefined) state.items.push({ kind: "block", block });
  }
}

function readBlock(node: RootContent, context: InlineContext, state: PageState): Block | undefined {
  if (node.type !== "code" && node.type !== "html") dropPending(state);
  const span = spanOf(node, context.source);
  switch (node.type) {
    case "paragraph":
      return (
        recoverTable(node, context, state.diagnostics) ?? {
          kind: "paragraph",
          content: readRichText(node.children, context),
          span,
        }
      );
    case "table":
      return readTable(node, context, state.diagnostics);
    case "code": {
      const block: CodeBlock = {
        kind: "code",
        language: (node.lang ?? "").toLowerCase(),
        content: readCodeContent(node, context.source),
        annotation: state.pending,
        tab: state.tab,
        span,
      };
      state.pending = undefined;
      return block;
    }
    case "list":
      if (isTooDeep(span, state)) return undefined;
      return {
        kind: "list",
        ordered: node.ordered === true,
        items: node.children.map((item) => readBlocks(item.children, context, state)),
        span,
      };
    case "blockquote": {
      if (isTooDeep(span, state)) return undefined;
      const blocks = readBlocks(node.children, context, state);
      return { kind: "quote", alert: alertOf(blocks), blocks, span };
    }
    case "html":
      readHtml(node, context.source, state);
      return undefined;
    default:
      return undefined;
  }
}

function readBlocks(nodes: readonly RootContent[], context: InlineContext, state: PageState): readonly Block[] {
  state.depth += 1;
  const blocks = nodes.flatMap((node) => readBlock(node, context, state) ?? []);
  state.depth -= 1;
  return blocks;
}

/** No page nests lists and quotes as deep as this, and the stack is not endless. */
const deepest = 50;
function isTooDeep(span: Span, state: PageState): boolean {
  if (state.depth < deepest) return false;
  state.diagnostics.push(
    createDiagnostic(
      "page/nested-too-deep",
      span,
      `Lists and quotes are read to a depth of ${deepest}; what is inside this one was not read.`,
    ),
  );
  return true;
}

/** `> [!NOTE]` */
function alertOf(blocks: readonly Block[]): Quote["alert"] {
  const [first] = blocks;
  if (first?.kind !== "paragraph") return undefined;
  return /^\[!(\w{1,20})\]/.exec(first.content.text)?.[1]?.toLowerCase();
}

function readHtml(node: Html, source: SourceFile, state: PageState): void {
  const found = readAnnotations(source, node.position?.start.offset ?? 0, node.value, state.diagnostics);
  for (const annotation of found) {
    dropPending(state);
    state.pending = annotation;
  }
}

/** An annotation that no code block followed; page annotations stand alone by design. */
function dropPending(state: PageState): void {
  if (state.pending !== undefined) state.looseAnnotations.push(state.pending);
  state.pending = undefined;
}

/** Follows the `[!INCLUDE [..](..)]` lines of a paragraph; false where it also holds text of its own. */
function readParagraphIncludes(
  text: string,
  offset: number,
  source: SourceFile,
  trail: readonly string[],
  state: PageState,
): boolean {
  const includes = findIncludes(text);
  if (includes === undefined) return false;
  dropPending(state);
  for (const include of includes) {
    const span = source.spanAt(offset + include.start, offset + include.end);
    state.links.push({ url: include.url, text: include.text, span });
    // Tabs other than the first hold code snippets in other languages: nothing to read there.
    if (state.tab !== undefined && state.tab !== "http") continue;
    const found = state.readInclude(source.path, include.url);
    if (found.kind === "missing" || found.kind === "outside") {
      const [code, why] =
        found.kind === "missing"
          ? (["include/missing", "does not exist"] as const)
          : (["include/outside-root", "is outside the docs root"] as const);
      state.diagnostics.push(createDiagnostic(code, span, `The included file \`${include.url}\` ${why}.`));
    } else if (trail.includes(found.source.path)) {
      state.diagnostics.push(
        createDiagnostic("include/circular", span, `The include of \`${include.url}\` leads back to itself.`),
      );
    } else {
      if (found.spelling !== undefined)
        state.diagnostics.push(reportFileCase(include.url, found.spelling, span, source));
      readSource(found.source, [...trail, found.source.path], state);
    }
  }
  return true;
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

function spanOf(node: RootContent | TableRow | Definition, source: SourceFile) {
  return source.spanAt(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

export type { Table };
