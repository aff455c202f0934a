import { findPrimitive } from "../../model/primitives.js";
import type { LinkToken, RichText } from "../../markdown/page.js";
import type { TypeExpression, TypeOption } from "../type-expression.js";

const untyped: ReadonlySet<string> = new Set([
  "json",
  "json object",
  "untyped json object",
  "object",
  "untyped",
  "any",
]);
const anonymousEnums: ReadonlySet<string> = new Set(["enumeration", "enum", "string enum", "string (enum)", "unknown"]);

/** A cell that says "or" more often is prose. */
const mostAlternatives = 8;

/** `(Optional) String`, `Required. String` */
const presenceMark = /^\s*\(?(?:optional|required)\)?[.,:]?\s+/i;

/** What a type cell says beside the type: `String (optional)`, `String, required`. */
export function readPresence({ text }: RichText): boolean | undefined {
  const word = /^\s*\(?(optional|required)\b|(?:\(|[,;.-]\s*)((?:not )?required|optional)\b/i.exec(text);
  const found = (word?.[1] ?? word?.[2])?.toLowerCase();
  return found === undefined ? undefined : found === "required";
}

/** Reads a type cell. Never fails: what is no known form becomes a name, which linking will report. */
export function parseTypeCell(content: RichText): TypeExpression {
  const links = content.tokens.filter((token): token is LinkToken => token.kind === "link");
  const dangling = readUnterminatedLink(content.text);
  const cell = stripProse((dangling?.text ?? content.text).replace(presenceMark, ""));
  const { text, collection } = stripCollection(cell);
  const parts = text.split(/\s+or\s+/i).filter((part) => part.trim() !== "" && part.trim().toLowerCase() !== "null");
  const alternatives = parts.length > 0 && parts.length <= mostAlternatives ? parts : [text];
  const options = alternatives.map((part) => readOption(part, links, alternatives.length <= 1, dangling?.url));
  const [first = { kind: "named", name: "" } as const, ...rest] = options;
  const [placed = first, ...others] = [first, ...rest].map((option) => placeName(option, content));
  return { text: content.text, collection, options: [placed, ...others] };
}

/**
 * Finds the name in the cell's text, so that it can be corrected; markup in the midst of it leaves it without a
 * place.
 */
function placeName(option: TypeOption, { tokens }: RichText): TypeOption {
  if (option.kind !== "named" || option.name === "") return option;
  for (const token of tokens) {
    const place =
      token.kind === "link" ? token.textSpan : token.kind === "text" || token.kind === "code" ? token.span : undefined;
    const at = token.text.indexOf(option.name);
    if (place === undefined || at === -1) continue;
    // A code span has a backtick on either side; anything else that is longer than its text holds an escape or an
    // entity.
    const margin = (place.end - place.start - token.text.length) / 2;
    if (margin !== 0 && !(token.kind === "code" && margin === 1)) return option;
    const start = margin + at;
    return {
      ...option,
      span: {
        ...place,
        start: place.start + start,
        end: place.start + start + option.name.length,
        column: place.column + start,
      },
    };
  }
  return option;
}

function readOption(part: string, links: readonly LinkToken[], only: boolean, url: string | undefined): TypeOption {
  const name = cleanName(part);
  const lower = name.toLowerCase();
  const bare = lower.replace(/^edm\./, "");
  const linked = only ? links[0]?.url : undefined;
  if (anonymousEnums.has(lower)) return { kind: "anonymousEnum", ...(linked !== undefined && { url: linked }) };
  const primitive = findPrimitive(bare) ?? findPrimitive(stripParentheses(bare));
  if (primitive !== undefined) return { kind: "primitive", name: primitive };
  if (untyped.has(bare)) return { kind: "untyped" };
  const link =
    links.find((token) => cleanName(stripCollection(token.text).text) === name) ?? (only ? links[0] : undefined);
  const target = link?.url ?? url;
  return { kind: "named", name: trimSuffix(stripParentheses(name)), ...(target !== undefined && { url: target }) };
}

/**
 * `[X](x.md) collection. Holds grades...` (educationsubmission.md), `String - optional` (OneDrive), text under a
 * `<br>`.
 */
function stripProse(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  const sentence = line.search(/[.,;]\s/);
  const dash = line.search(/\s[-–—]\s/);
  const ends = [sentence, dash].filter((end) => end > 0);
  return ends.length > 0 ? line.slice(0, Math.min(...ends)) : line;
}

/**
 * `X collection`, `Collection(X)`, `Edm.Collection(X)`, `Collection of X`, `array of X`, `X[]` written without a
 * link.
 */
function stripCollection(text: string): { text: string; collection: boolean } {
  const plain = text.replace(/[*`]/g, "").trim();
  const wrapped = /^(?:edm\.)?(?:collection|array|list)\s*(?:\(|of\s+)\s*(.*)$/i.exec(plain);
  if (wrapped?.[1] !== undefined) return { text: cutAtClose(wrapped[1]), collection: true };
  const suffix = plain.search(/ \(?(?:collections?|array|list)\b/i);
  if (suffix > 0) return { text: plain.slice(0, suffix), collection: true };
  if (/^[\w.]+\[\]$/.test(plain)) return { text: plain.slice(0, -2), collection: true };
  return { text: plain, collection: false };
}

/** `String) (read-only)` to `String`: what stands after the bracket that closes `Collection(` is a remark. */
function cutAtClose(text: string): string {
  const close = text.indexOf(")");
  return close === -1 ? text : text.slice(0, close);
}

/** Drops a reference link that has no definition (`[X][]`), a generator's `** Unknown Type`, a leading `#`. */
function cleanName(text: string): string {
  return text
    .replace(/[*`]/g, "")
    .replace(/\[([^\][]*)\](?:\[[^\][]*\])?/, "$1")
    .replace(/^\s*unknown type\s+/i, "")
    .trim()
    .replace(/^#|[.,;:]$/g, "");
}

function stripParentheses(text: string): string {
  const open = text.indexOf("(");
  return open > 0 && (text.endsWith(")") || !text.includes(")")) ? text.slice(0, open).trim() : text;
}

/** `[itemAnalytics][] resource`, `error object` */
function trimSuffix(name: string): string {
  return name
    .replace(/ (?:resource|object|facet|entity|enum|enumeration|complex type|resource type|type)$/i, "")
    .trim();
}

/** `[invitedUserMessageInfo](invitedusermessageinfo.md` without its last bracket (invitation.md). */
function readUnterminatedLink(text: string): { text: string; url: string } | undefined {
  const match = /^\[([^\][]+)\]\(([^()\s]+)\)?$/.exec(text.trim());
  return match?.[1] !== undefined && match[2] !== undefined ? { text: match[1], url: match[2] } : undefined;
}
