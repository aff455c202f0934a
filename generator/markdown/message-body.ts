import type { Body, Header } from "../model/example.js";
import type { TextBlock } from "../source/text-block.js";
import { parseJsonLeniently, type LenientJson } from "./json/json-body.js";

/** What a body is, and what its JSON needed to be read; `json` is absent where the body is none. */
export interface ReadBody {
  readonly body: Body;
  readonly json?: LenientJson;
}

/**
 * Tells JSON, text and placeholders apart: by what stands there first, by the content type only where that leaves a
 * choice.
 */
export function readBody(source: TextBlock, headers: readonly Header[], truncated: boolean): ReadBody {
  const text = source.text.trim();
  const declared = mediaTypeOf(headers);
  if (isPlaceholder(text)) return { body: { kind: "placeholder", source } };
  const looksLikeJson = /^[{[]/.test(text);
  const mayBeScalar = (declared === undefined || isJsonType(declared)) && /^["\d-]|^(?:true|false|null)$/.test(text);
  if (looksLikeJson || mayBeScalar) {
    const json = parseJsonLeniently(source);
    const { value, exact } = json;
    if (value !== undefined)
      return { body: { kind: "json", value, ...(exact !== undefined && { exact }), truncated, source }, json };
    if (looksLikeJson) return { body: { kind: "invalidJson", source }, json };
  }
  const mediaType =
    declared === undefined || isJsonType(declared) || declared === "application/octet-stream"
      ? guessMediaType(text)
      : declared;
  return { body: { kind: "text", mediaType, source } };
}

/** The media type a message declares, in lower case and without parameters. */
function mediaTypeOf(headers: readonly Header[]): string | undefined {
  const header = headers.find(({ name }) => name.toLowerCase() === "content-type");
  const type = header?.value.split(";")[0]?.trim().toLowerCase();
  return type === "" ? undefined : type;
}

function isJsonType(mediaType: string): boolean {
  return mediaType.endsWith("/json") || mediaType.endsWith("+json");
}

/**
 * One bracketed phrase, or one line that speaks of bytes: `<Image>`, `{Raw bytes of the file}`, `[Zip file containing
 * a Teams app package]`, `Binary data for the image`.
 */
function isPlaceholder(text: string): boolean {
  if (text.length > 200) return false;
  if (/^(?:<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\]|\([^()]*\))$/.test(text)) {
    const phrase = text.slice(1, -1);
    const isWords = /[A-Za-z.]/.test(phrase) && !/["':=/]/.test(phrase) && phrase.trim() !== "";
    if (isWords && !/^(?:true|false|null)$/.test(phrase.trim())) return true;
  }
  if (/^[{[]/.test(text)) return false;
  return !text.includes("\n") && /\b(?:binary|bytes|byte stream|contents? of)\b/i.test(text);
}

function guessMediaType(text: string): string {
  const firstLine = text.split("\n", 1)[0] ?? "";
  if (/^BEGIN:VCARD/i.test(text)) return "text/vcard";
  if (/^BEGIN:VCALENDAR/i.test(text)) return "text/calendar";
  if (/^--\S/.test(text)) return "multipart/mixed";
  if (/^<(?:!doctype html|html)/i.test(text)) return "text/html";
  if (/^<\?xml/i.test(text)) return "application/xml";
  if (/^(?:MIME-Version|Received|From|Date|Subject|Message-ID):/im.test(text)) return "message/rfc822";
  // A report: at least three columns, whether or not rows follow.
  if (firstLine.split(",").length >= 3 && !/[.;] /.test(firstLine)) return "text/csv";
  return "text/plain";
}
