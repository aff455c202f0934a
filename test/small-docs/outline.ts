import { describeType } from "../../generator/model/describe-type.js";
import type { Fact } from "../../generator/model/fact.js";
import type { TypeReference } from "../../generator/model/types.js";
import { formatSpan, type Span } from "../../generator/source/span.js";
import type { TextBlock } from "../../generator/source/text-block.js";

/**
 * Plain data as an outline for people: a line for each thing that is said, and for a fact how certain it is, by which rule and from
 * where. What is added to the data later shows in it without a change here.
 */
export function writeOutline(value: unknown): string {
  return `${outline(value, "").join("\n")}\n`;
}

/** `title` is what the thing has been called in the line above. */
function outline(value: unknown, title: string): readonly string[] {
  if (value instanceof Map) return [...value].flatMap(([key, each]) => writeEntry(String(key), each));
  if (Array.isArray(value)) return value.flatMap((each: unknown) => writeEntry(titleOf(each), each));
  return Object.entries(Object(value) as object)
    .filter(([key, each]) => !titles.includes(key) || each !== title)
    .flatMap(([key, each]) => writeEntry(key, each));
}

function writeEntry(label: string, value: unknown): readonly string[] {
  const text = writeOnLine(value);
  if (text !== undefined) return text === "" ? [] : [`${label}: ${text}`];
  const lines = outline(value, label).map((line) => `  ${line}`);
  return lines.length === 0 ? [] : [label, ...lines];
}

/** What fits on a line; undefined for what has parts, the empty text for what says nothing. */
function writeOnLine(value: unknown): string | undefined {
  if (value === undefined) return "";
  if (typeof value === "string") return value.replaceAll("\n", " / ");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isFact(value)) {
    const said = [value.certainty, ...("rule" in value ? [value.rule] : []), ...value.origins.map(formatSpan)];
    return `${writeOnLine(value.value) ?? JSON.stringify(value.value)} (${said.join(", ")})`;
  }
  if (isSpan(value)) return formatSpan(value);
  if (isTextBlock(value)) return `${value.path}:${value.line}`;
  if (isTypeReference(value)) return describeType(value);
  if (Array.isArray(value)) {
    const parts = value.map((each: unknown) => (titleOf(each) === "" ? writeOnLine(each) : undefined));
    return parts.includes(undefined) ? undefined : parts.join(", ");
  }
  return undefined;
}

/** The keys that tell things of a list apart. */
const titles: readonly string[] = ["qualifiedName", "name", "id", "method", "scheme", "path"];

function titleOf(value: unknown): string {
  if (typeof value !== "object" || value === null || isFact(value) || isSpan(value)) return "";
  const title: unknown = Object.entries(value).find(([key]) => titles.includes(key))?.[1];
  return typeof title === "string" ? title : "";
}

function isFact(value: object): value is Fact<unknown> {
  return "certainty" in value && "origins" in value;
}
function isSpan(value: object): value is Span {
  return "path" in value && "line" in value && "column" in value;
}
/** A text of a page is told by its place. */
function isTextBlock(value: object): value is TextBlock {
  return "path" in value && "text" in value && "lines" in value;
}

const referenceKinds: readonly unknown[] = [
  "collection",
  "primitive",
  "knownString",
  "enum",
  "structured",
  "union",
  "untyped",
  "unresolved",
];
function isTypeReference(value: object): value is TypeReference {
  return "kind" in value && referenceKinds.includes(value.kind);
}
