import type { HttpMethod, Operation } from "../../model/operation.js";
import { blankPlaceholders, cutQuery } from "../../model/request-path.js";
import { compareText } from "../compare-text.js";

/** Where the service lies; the API version follows. */
export const serviceRoot = "https://graph.microsoft.com";

/** An address that an operation is documented with, without its query. */
export interface Route {
  readonly method: HttpMethod;
  /**
   * Below the API version: `/users/{id | userPrincipalName}`; text outside of braces is literal, `...` any number of
   * segments. Of another service, the whole address.
   */
  readonly path: string;
  /** The page shows it with a query only: it documents a special use of an address that is another operation's. */
  readonly isNarrowed: boolean;
}

/** The addresses of an operation in page order, each once. */
export function listRoutes({ requests }: Operation): readonly Route[] {
  const routes = new Map<string, Route>();
  for (const { method, path } of requests) {
    const route = { method, path: tidyPath(path), isNarrowed: path.includes("?") };
    const key = writeRouteKey(route);
    const known = routes.get(key);
    if (known === undefined || (known.isNarrowed && !route.isNarrowed))
      routes.set(key, known ? { ...known, isNarrowed: false } : route);
  }
  return [...routes.values()];
}

/** The address to which an answer sends its reader; undefined where it is not a whole one. */
export function readForeignRoute(location: string): Route | undefined {
  const [origin] = /^https?:\/\/[\w.-]+(?::\d+)?(?=\/)/i.exec(location) ?? [];
  return origin === undefined
    ? undefined
    : { method: "GET", path: `${origin}${tidyPath(location.slice(origin.length))}`, isNarrowed: false };
}

/** The same for addresses that differ in the names of their placeholders or in letter case only. */
export function writeRouteKey({ method, path }: Route): string {
  return `${method} ${blankPlaceholders(path).toLowerCase()}`;
}

/**
 * Sorts routes so that the first to match a request is the one that documents it: deep addresses first, because Dev
 * Proxy's `*` goes past slashes; of two as deep, `/users/delta` before `/users/{id}`.
 */
export function compareRoutes(a: Route, b: Route): number {
  const [left, right] = [blankPlaceholders(a.path).split("/"), blankPlaceholders(b.path).split("/")];
  if (left.length !== right.length) return right.length - left.length;
  for (const [index, segment] of left.entries()) {
    const other = right[index] ?? "";
    const order = rankSegment(segment) - rankSegment(other) || compareText(segment.toLowerCase(), other.toLowerCase());
    if (order !== 0) return order;
  }
  return compareText(a.method, b.method);
}

/** The route that an example's request is for: the best one whose literal text its address has in the same order. */
export function findRoute(routes: readonly Route[], method: string, url: string): Route | undefined {
  const path = tidyPath(url.replace(/^https?:\/\/[^/]*\/[^/]*/i, "")).toLowerCase();
  return [...routes]
    .sort(compareRoutes)
    .find((route) => route.method === method && isMatch(blankPlaceholders(route.path).toLowerCase(), path));
}

function isMatch(pattern: string, path: string): boolean {
  const [start = "", ...rest] = pattern.replaceAll("/.../", "/{}/").split("{}");
  const end = rest.pop();
  if (end === undefined) return pattern === path;
  let at = start.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return path.startsWith(start) && path.endsWith(end) && at <= path.length - end.length;
}

/**
 * How many segments two routes have in common at their ends: `/me/messages/{id}/$value` and that of another user three.
 */
export function countCommonEnd(a: Route, b: Route): number {
  const [left, right] = [a, b].map(({ path }) => blankPlaceholders(path).toLowerCase().split("/").reverse());
  const end = left?.findIndex((segment, index) => segment !== right?.[index]) ?? 0;
  return end === -1 ? (left?.length ?? 0) : end;
}

/**
 * Literals, then placeholders with text around them, the most text first, then placeholders alone, then any number of
 * segments.
 */
function rankSegment(segment: string): number {
  if (segment === "...") return Infinity;
  const literal = segment.replaceAll("{}", "");
  return literal === segment ? -Infinity : -literal.length;
}

/** The address with `*` for what varies, as Dev Proxy has it. */
export function writeWildcardUrl(apiVersion: string, { path }: Route): string {
  const pattern = path.replaceAll(/\{[^{}]*\}/g, "*").replaceAll("/.../", "/*/");
  return path.startsWith("/") ? `${serviceRoot}/${apiVersion}${pattern}` : pattern;
}

/** `GET /v1.0/users/{id | userPrincipalName}` */
export function writeRequestLine(apiVersion: string, { method, path }: Pick<Route, "method" | "path">): string {
  return `${method} ${path.startsWith("/") ? `/${apiVersion}${path}` : path}`;
}

/**
 * A documented path in the one form that the mocks know: `<address>` is a placeholder like `{address}`, and so is a
 * segment of several spellings, `{id} | user-principal-name`. Blanks outside of placeholders come from the page's
 * layout.
 */
function tidyPath(path: string): string {
  const braced = path.replaceAll(/<([^<>{}]*)>/g, "{$1}");
  const parts = cutQuery(braced)
    .split(/(\{[^{}]*\})/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[{}\s]+/g, "")));
  const segments = splitSegments(parts).filter((segment) => segment !== "");
  return `/${segments.map(tidySegment).join("/")}`;
}

/** At the slashes between segments; one in a placeholder divides nothing. */
function splitSegments(parts: readonly string[]): readonly string[] {
  const segments = [""];
  for (const [index, part] of parts.entries()) {
    const [first = "", ...rest] = index % 2 === 1 ? [part.replaceAll("/", "|")] : part.split("/");
    segments.push(`${segments.pop() ?? ""}${first}`, ...rest);
  }
  return segments;
}

function tidySegment(segment: string): string {
  const isChoice = segment.replaceAll(/\{[^{}]*\}/g, "").includes("|");
  if (isChoice) return `{${segment.replaceAll(/[{}]/g, "")}}`;
  return segment
    .split(/(\{[^{}]*\})/)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll(/[^\x20-\x7e]+/g, " ") : encodeOddities(part)))
    .join("");
}

/** As browsers and `fetch` send them. */
function encodeOddities(text: string): string {
  return text.replaceAll(/[^\x21-\x7e]/gu, (character) =>
    encodeURIComponent(/\p{Cs}/u.test(character) ? "\ufffd" : character),
  );
}
