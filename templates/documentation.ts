import type { Deprecation, Property, NavigationProperty, TypeReference } from "../generator/model/types.js";
import { quoteCode, quoteComment } from "./quote.js";

/** A paragraph or a list of a documentation comment; its text is already quoted. */
export type Paragraph = string;

/** A documentation tag, its text already quoted: `{ name: "defaultValue", text: "`true`" }`. */
export interface Tag {
  readonly name: string;
  readonly text: string;
}

/** How wide the text of a comment may run, so that it fits 100 columns inside an interface. */
const lineWidth = 94;

/**
 * The text between the comment marks: paragraphs parted by empty lines, then the tags. Long lines are wrapped. Returns
 * an empty list, for a node without documentation, where there is nothing to say.
 */
export function writeDocumentation(paragraphs: readonly Paragraph[], tags: readonly Tag[] = []): string[] {
  const blocks = paragraphs.filter((paragraph) => paragraph.trim() !== "").map((paragraph) => wrapLines(paragraph));
  if (tags.length > 0) blocks.push(tags.map((tag) => wrapLines(`@${tag.name} ${tag.text}`.trim())).join("\n"));
  if (blocks.length === 0) return [];
  const text = blocks.join("\n\n");
  return [text.includes("\n") ? `\n${text}` : text];
}

/** The address of what a link of a description leads to. */
export type LinkTo = (target: string) => string;

const link = /\[([^[\]]*)\]\(([^()\s]*)\)/g;

/** A description without the targets of its links. */
export function dropLinks(text: string): string {
  return text.replaceAll(link, "$1");
}

/**
 * Text of a page as paragraphs: empty lines part them, other line ends stay. A page that only says that it says nothing
 * gives no text, and a colon with nothing behind it is a full stop.
 */
export function describeText(text: string, linkTo: LinkTo = (target) => target): Paragraph {
  if (/^\s*not yet documented\W*$/i.test(text)) return "";
  const linked = text.replaceAll(link, (_, words: string, target: string) => `[${words}](${linkTo(target)})`);
  return quoteComment(linked.trimEnd().replace(/:$/, "."))
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

export function describeDeprecation(deprecation: Deprecation): Tag {
  const { message, date, replacement } = deprecation;
  const sentences = [joinLines(quoteComment(message))];
  if (replacement !== undefined && !message.includes(replacement))
    sentences.push(`Use ${quoteCode(replacement)} instead.`);
  if (date !== undefined && !message.includes(date)) sentences.push(`(${quoteComment(date).trim()})`);
  return { name: "deprecated", text: sentences.filter((sentence) => sentence !== "").join(" ") };
}

function joinLines(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What is said of a property beside what the model knows of it. */
export interface PropertyRemarks {
  /** JSON Schema's name for the form of its strings. */
  readonly format?: string | undefined;
  /** The type that it leads to, where that was left out. */
  readonly leftOut?: string | undefined;
  /** It stands in the table of an operation's body: no other has it. */
  readonly isOfOperation?: boolean;
  readonly linkTo?: LinkTo;
}

/**
 * What is known of a property and of the form of its strings, as paragraphs and tags; what its description already says
 * is not said again. What leads to a type that was left out says so.
 */
export function documentProperty(
  property: Property | NavigationProperty,
  { format, leftOut, isOfOperation = false, linkTo }: PropertyRemarks = {},
): string[] {
  const { description, facts } = property;
  const remarks: string[] = [];
  const has = (word: string): boolean => description.includes(word);
  if (facts.filter && facts.filter.value.length > 0 && !has("$filter")) {
    remarks.push(`Supports \`$filter\` (${facts.filter.value.map(quoteCode).join(", ")}).`);
  }
  if (facts.returned?.value === "select" && !has("$select")) remarks.push("Returned only on `$select`.");
  if (facts.returned?.value === "expand" && !has("$expand")) remarks.push("Returned only on `$expand`.");
  if (facts.maxItems && !has(String(facts.maxItems.value))) remarks.push(`At most ${facts.maxItems.value} items.`);
  if (!isOfOperation && !property.witnesses.includes("table")) remarks.push("Not in the documented property table.");
  if (leftOut !== undefined) remarks.push(`Only a reference: ${quoteCode(leftOut)} was left out.`);
  const unresolved = findUnresolved(property.type.value);
  if (unresolved !== undefined) remarks.push(`Documented as ${quoteCode(unresolved)}, which no page defines.`);
  // Where the whole description tells of the deprecation, the tag says it all.
  const isSaidByTag =
    facts.deprecated !== undefined && joinLines(facts.deprecated.value.message) === joinLines(dropLinks(description));
  return writeDocumentation(
    [isSaidByTag ? "" : describeText(description, linkTo), remarks.join(" ")],
    listPropertyTags(property, format),
  );
}

function listPropertyTags(
  { facts, description }: Property | NavigationProperty,
  format: string | undefined,
): readonly Tag[] {
  const tags: Tag[] = [];
  const add = (name: string, value: number | undefined): void => {
    if (value !== undefined && !description.includes(String(value))) tags.push({ name, text: String(value) });
  };
  if (facts.readOnly?.value === true) tags.push({ name: "readonly", text: "" });
  if (facts.defaultValue) tags.push({ name: "defaultValue", text: quoteCode(String(facts.defaultValue.value)) });
  if (format !== undefined) tags.push({ name: "format", text: format });
  add("minLength", facts.minLength?.value);
  add("maxLength", facts.maxLength?.value);
  add("minimum", facts.minimum?.value);
  add("maximum", facts.maximum?.value);
  if (facts.deprecated) tags.push(describeDeprecation(facts.deprecated.value));
  return tags.filter((tag) => tag.name === "readonly" || tag.name === "deprecated" || tag.text !== "");
}

function findUnresolved(reference: TypeReference): string | undefined {
  const element = reference.kind === "collection" ? reference.element : reference;
  return element.kind === "unresolved" ? element.text : undefined;
}

/** A code span is one word, whatever is in it: broken over two lines it would read as two. */
function splitWords(line: string): readonly string[] {
  return line.match(/(?:`[^`]*`|[^ `])+|`/g) ?? [];
}

/** What a tag says starts on its own line. */
function isBareTag(line: string): boolean {
  return line.startsWith("@") && !line.includes(" ");
}

/** Breaks long lines at blanks; a word that is longer than the line stays whole. */
function wrapLines(text: string): string {
  return text.split("\n").map(wrapLine).join("\n");
}

function wrapLine(line: string): string {
  if (line.length <= lineWidth) return line;
  const indent = line.startsWith("- ") ? "  " : "";
  const lines: string[] = [];
  let current = "";
  for (const word of splitWords(line)) {
    if (current !== "" && !isBareTag(current) && current.length + 1 + word.length > lineWidth) {
      lines.push(current);
      current = indent + word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current].join("\n");
}
