import type { JsonObject } from "../source/json.js";
import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import type { TextBlock } from "../source/text-block.js";

/**
 * A page as the rest of graphdown sees it: headings nested into sections, and the blocks that carry facts. No mdast
 * node leaves this folder. Blocks that came by `[!INCLUDE]` have the spans of the file they stand in.
 */
export interface Page {
  readonly path: string;
  readonly source: SourceFile;
  readonly frontMatter: FrontMatter;
  /** What stands before the first heading holds an untitled section; its children are the H1 sections. */
  readonly root: Section;
  /** The annotation comments that no code block follows, page annotations (`"type": "#page.annotation"`) among them. */
  readonly looseAnnotations: readonly Annotation[];
  /** Every link of the page and its includes, for checking. */
  readonly links: readonly Link[];
  /** The files that were asked for to read it, in page order. */
  readonly includes: readonly IncludeRead[];
}

/** An include that was followed. What it leads to decides, beside the page itself, what is read from the page. */
export interface IncludeRead {
  /** The page or include that it stands on. */
  readonly from: string;
  /** As written. */
  readonly url: string;
  /** The file it leads to; absent where there is none that may be read. */
  readonly path?: string;
}

/** The `key: value` lines between the `---` lines; values as strings, quotes stripped. */
export interface FrontMatter {
  readonly span: Span | undefined;
  /** One for each key; of a key that stands there twice, the last. */
  readonly entries: readonly FrontMatterEntry[];
}
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

export interface Section {
  /** Absent on the root only. Tab headings (`# [HTTP](#tab/http)`) are not headings. */
  readonly heading: Heading | undefined;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export interface Heading {
  /** 1 to 6; 0 never occurs. */
  readonly depth: number;
  readonly text: string;
  /** The id that `#anchor` links use. */
  readonly slug: string;
  readonly span: Span;
}

export type Block = Paragraph | Table | CodeBlock | List | Quote;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly content: RichText;
  readonly span: Span;
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
  readonly span: Span;
}

/** A block quote; `alert` is the marker of `> [!NOTE]` in lower case, where there is one. */
export interface Quote {
  readonly kind: "quote";
  readonly alert: string | undefined;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface Table {
  readonly kind: "table";
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
  readonly span: Span;
}
export interface Row {
  readonly cells: readonly Cell[];
  readonly span: Span;
  /** Its line with the line feed, to be taken out as a whole; absent on a row of several lines. */
  readonly line?: Span;
  /** How the row was read where it did not have the table's shape; absent on a sound row. */
  readonly recovered?: string;
}
export interface Cell {
  readonly content: RichText;
  /** Of a header cell, the usual title that means the same, where the documentation set has a title of its own. */
  readonly title?: string;
  readonly span: Span;
}

/** Inline content, flat: emphasis becomes a flag, so that a rule reads tokens in order and needs no tree. */
export interface RichText {
  /** The text without markup, code spans without their backticks, `<br>` as a line feed, trimmed. */
  readonly text: string;
  readonly tokens: readonly Inline[];
}
export type Inline = TextToken | CodeToken | LinkToken | BreakToken | HtmlToken;
interface Styled {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly span: Span;
}
export interface TextToken extends Styled {
  readonly kind: "text";
}
/** `` `code` ``, also as `<code>` */
export interface CodeToken extends Styled {
  readonly kind: "code";
}
/** `[text](url)`, or `[text][label]` with the label's definition already looked up. */
export interface LinkToken extends Styled {
  readonly kind: "link";
  readonly url: string;
  /** Where its text stands, where that is nothing but text. */
  readonly textSpan?: Span;
}
/** `<br>` or a hard line break; its text is a line feed. */
export interface BreakToken extends Styled {
  readonly kind: "break";
}
/** Any other tag, as written: `<li>`. Its text is empty. */
export interface HtmlToken extends Styled {
  readonly kind: "html";
  readonly tag: string;
}

export interface Link {
  readonly url: string;
  readonly text: string;
  readonly span: Span;
}

export interface CodeBlock {
  readonly kind: "code";
  /** The fence's language in lower case, `""` if none. */
  readonly language: string;
  readonly content: TextBlock;
  readonly annotation: Annotation | undefined;
  /** The tab it stands in (`http`, `csharp`), where the page uses tabs. */
  readonly tab: string | undefined;
  /** The whole block with its fences. */
  readonly span: Span;
}

/** An HTML comment that holds a JSON object: `<!-- { "blockType": "resource", ... } -->`. */
export interface Annotation {
  readonly value: JsonObject;
  /** Its text, for the places of its keys. */
  readonly source: TextBlock;
  readonly span: Span;
}
