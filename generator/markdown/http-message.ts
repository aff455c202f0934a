import type { Header } from "../model/example.js";
import { sliceBlock, type TextBlock } from "../source/text-block.js";

/** An HTTP message as pages write it: good enough to be read by a person, rarely what a wire would carry. */
export type HttpMessage = HttpRequestText | HttpResponseText;

interface MessageText {
  /** In page order; names as written. */
  readonly headers: readonly Header[];
  /** What stands behind the headers, without blank lines around it; absent where nothing does. */
  readonly body?: TextBlock;
}
export interface HttpRequestText extends MessageText {
  readonly kind: "request";
  /** In upper case. */
  readonly method: string;
  /** All that follows the method, without the version: it may hold blanks (`/users/{id | userPrincipalName}`). */
  readonly url: string;
  /** The place of the URL's first line. */
  readonly urlText: TextBlock;
}
export interface HttpResponseText extends MessageText {
  readonly kind: "response";
  readonly status: number;
}

const requestLine = /^\s*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:\s+(.*))?$/;
/** With or without a version: `HTTP/1.1 200 OK`, `HTTP 201 Created`. */
const statusLine = /^\s*HTTP(?:\/\d+(?:\.\d+)?)?\s+(\d{3})(?!\d)/i;
const headerLine = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*:(?!\/\/)(.*)$/;
const version = / HTTP\/\d(?:\.\d)?$/i;

/**
 * Reads a code block's content as an HTTP message; undefined where its first line is neither a request nor a status
 * line.
 */
export function parseHttpMessage(content: TextBlock): HttpMessage | undefined {
  const lines = splitLines(content.text);
  const first = lines.findIndex((line) => line.text.trim() !== "");
  const opening = lines[first];
  if (!opening) return undefined;
  const status = statusLine.exec(opening.text);
  if (status) return { kind: "response", status: Number(status[1]), ...readRest(content, lines, first + 1) };
  const request = requestLine.exec(opening.text);
  if (!request) return undefined;
  const urlEnd = endOfUrl(lines, first + 1);
  const written = lines
    .slice(first, urlEnd)
    .map((line, index) => (index === 0 ? (request[2] ?? "") : line.text).trim());
  const url = written.join("").trim().replace(version, "").trimEnd();
  const lineEnd = opening.start + opening.text.trimEnd().length;
  const urlStart = Math.min(
    opening.start + opening.text.indexOf(request[1] ?? "") + (request[1]?.length ?? 0) + 1,
    lineEnd,
  );
  return {
    kind: "request",
    method: request[1] ?? "",
    url,
    urlText: sliceBlock(content, urlStart, lineEnd),
    ...readRest(content, lines, urlEnd),
  };
}

/** How many request lines the block opens with: a template lists several, an example sends one. */
export function countRequestLines(content: TextBlock): number {
  const lines = splitLines(content.text).filter((line) => line.text.trim() !== "");
  const end = lines.findIndex((line) => !requestLine.test(line.text));
  return end === -1 ? lines.length : end;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function splitLines(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const result = { start, text: line };
    start += line.length + 1;
    return result;
  });
}

/**
 * A long URL goes on in lines that are neither blank, nor headers, nor the body; and until the brackets are closed that
 * its arguments have opened.
 */
function endOfUrl(lines: readonly Line[], from: number): number {
  let end = from;
  while (/^\s*[?&/$(]/.test(lines[end]?.text ?? "")) end++;
  if (countOpen(lines.slice(from - 1, end)) <= 0) return end;
  for (let close = end; isWritten(lines[close]); close++)
    if (countOpen(lines.slice(from - 1, close + 1)) <= 0) return close + 1;
  return end;
}

function isWritten(line: Line | undefined): boolean {
  return line !== undefined && line.text.trim() !== "";
}

/** How many round and square brackets are open behind the lines. */
function countOpen(lines: readonly Line[]): number {
  const brackets = lines.flatMap(({ text }) => text.match(/[()[\]]/g) ?? []);
  return brackets.reduce((open, bracket) => open + ("([".includes(bracket) ? 1 : -1), 0);
}

function readRest(
  content: TextBlock,
  lines: readonly Line[],
  from: number,
): { headers: readonly Header[]; body?: TextBlock } {
  const headers: Header[] = [];
  let at = takeHeaders(lines, from, headers);
  const next = nextWritten(lines, at);
  // Some pages leave a line blank before the headers too (`api/intune-apps-mobileapp-assign.md`).
  if (headers.length === 0 && next > at && startsHeaders(lines[next]?.text ?? ""))
    at = takeHeaders(lines, next, headers);
  const start = nextWritten(lines, at);
  const bodyStart = lines[start]?.start;
  // Another request line is no body: the block shows alternatives (api/user-list-agreementacceptances.md).
  if (bodyStart === undefined || requestLine.test(lines[start]?.text ?? "")) return { headers };
  const end = content.text.trimEnd().length;
  return { headers, body: sliceBlock(content, bodyStart, end) };
}

function takeHeaders(lines: readonly Line[], from: number, headers: Header[]): number {
  let at = from;
  for (let line = lines[at]; line; line = lines[++at]) {
    const [, name, value] = headerLine.exec(line.text) ?? [];
    if (name === undefined || value === undefined) break;
    headers.push({ name, value: value.trim() });
  }
  return at;
}

function nextWritten(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.text.trim() === "") at++;
  return at;
}

/**
 * A body can begin like a header (`BEGIN:VCARD`, `From: Megan`), so only headers that Graph's requests and responses
 * carry count.
 */
function startsHeaders(line: string): boolean {
  const name = headerLine.exec(line)?.[1]?.toLowerCase();
  return name !== undefined && commonHeaders.has(name);
}
const commonHeaders: ReadonlySet<string> = new Set([
  "accept",
  "accept-language",
  "authorization",
  "consistencylevel",
  "content-length",
  "content-type",
  "if-match",
  "if-none-match",
  "location",
  "prefer",
  "retry-after",
]);
