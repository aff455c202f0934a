import type { Operation } from "./operation.js";
import { addRoute, createNode, type Leaf, type RouteNode } from "./route-tree.js";

/** The operation that a request is for. */
export interface Match<Target = Operation> {
  readonly operation: Target;
  /** What stands for the placeholders of its address, decoded: `{ id: "87d349ed" }`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Finds the operation that a request is for, by its method and its address: a whole one of Microsoft Graph or of a
 * national cloud, or a path below the API version. `undefined` where no page documents it, also of another API version.
 */
export type Matcher<Target = Operation> = (method: string, url: string) => Match<Target> | undefined;

/** Microsoft Graph, and its national clouds. */
export const graphHosts: readonly string[] = [
  "graph.microsoft.com",
  "graph.microsoft.us",
  "dod-graph.microsoft.us",
  "graph.microsoft.de",
  "microsoftgraph.chinacloudapi.cn",
];

/** Of routes that a request fits alike, literal text goes before placeholders, and the earlier route before others. */
export function createMatcher<Target = Operation>(
  version: string,
  routes: Readonly<Record<string, Target>>,
): Matcher<Target> {
  const root = createNode<Target>();
  for (const [request, target] of Object.entries(routes)) addRoute(root, request, target);
  return (method, url) => {
    const start = findStart(url, version);
    if (start === -1) return undefined;
    const end = findEnd(url);
    const request: Request = { method, url, end, values: [] };
    const leaf = walk(root, request, start) ?? walkAlias(root, request, start);
    return leaf && { operation: leaf.target, parameters: nameValues(leaf.names, request.values) };
  };
}

interface Request {
  readonly method: string;
  readonly url: string;
  /** Where its path ends. */
  readonly end: number;
  /** What stands for the placeholders so far. */
  readonly values: string[];
}

/** Where the path below the version begins; -1 of another service or version. */
function findStart(url: string, version: string): number {
  let at = url.startsWith("/") ? 1 : 0;
  const host = url.indexOf("://");
  if (host !== -1 && host <= 5) {
    at = url.indexOf("/", host + 3) + 1;
    if (at === 0 || !graphHosts.includes(url.slice(host + 3, at - 1).toLowerCase())) return -1;
    if (!url.startsWith(version, at)) return -1;
  }
  if (!url.startsWith(version, at)) return at;
  const after = at + version.length;
  if (after === url.length || url[after] === "/") return after + 1;
  return host === -1 ? at : -1;
}

function findEnd(url: string): number {
  let end = url.search(/[?#]/);
  if (end === -1) end = url.length;
  return url[end - 1] === "/" ? end - 1 : end;
}

/** `/me` stands for the user who is signed in: what is documented of `/users/{id}` is true of it. */
function walkAlias<Target>(root: RouteNode<Target>, request: Request, start: number): Leaf<Target> | undefined {
  const { url, end, values } = request;
  const after = start + 2;
  if (url.slice(start, after).toLowerCase() !== "me" || (after !== end && url[after] !== "/")) return undefined;
  const user = root.literals.get("users")?.parameter;
  if (user === undefined) return undefined;
  values.push("me");
  return walk(user, request, after + 1);
}

/** Follows the path from a place on, the likeliest way first. */
function walk<Target>(node: RouteNode<Target>, request: Request, at: number): Leaf<Target> | undefined {
  const { url, end, values } = request;
  if (at >= end) return node.leaves.get(request.method);
  const slash = url.indexOf("/", at);
  const stop = slash === -1 || slash > end ? end : slash;
  const text = url.slice(at, stop);
  const next = node.literals.get(text) ?? node.literals.get(text.toLowerCase());
  const found = next && walk(next, request, stop + 1);
  if (found !== undefined) return found;
  const before = values.length;
  if (text.endsWith(")")) {
    const called = walkCall(node, request, text, stop);
    if (called !== undefined) return called;
    values.length = before;
  }
  for (const { pattern, node: inner } of node.mixed) {
    const parts = pattern.exec(text);
    if (parts === null) continue;
    values.push(...parts.slice(1).map(decode));
    const leaf = walk(inner, request, stop + 1);
    if (leaf !== undefined) return leaf;
    values.length = before;
  }
  if (node.parameter !== undefined && text !== "") {
    values.push(decode(text));
    const leaf = walk(node.parameter, request, stop + 1);
    if (leaf !== undefined) return leaf;
    values.length = before;
  }
  return walkFurther(node, request, at, stop);
}

/** What takes several segments, or leaves one out. */
function walkFurther<Target>(
  node: RouteNode<Target>,
  request: Request,
  at: number,
  stop: number,
): Leaf<Target> | undefined {
  const { url, end, values } = request;
  const before = values.length;
  if (node.path !== undefined) {
    const colon = url.indexOf(":", at);
    if (colon > at && colon < end) {
      values.push(decode(url.slice(at, colon)));
      const leaf = walk(node.path, request, url[colon + 1] === "/" ? colon + 2 : end);
      if (leaf !== undefined) return leaf;
      values.length = before;
    }
  }
  if (node.rest !== undefined) {
    values.push(decode(url.slice(at, end)));
    const leaf = node.rest.leaves.get(request.method);
    if (leaf !== undefined) return leaf;
    values.length = before;
  }
  if (node.any !== undefined) {
    for (let from = at; from < end; from = nextSegment(url, from, end)) {
      const leaf = walk(node.any, request, from);
      if (leaf !== undefined) return leaf;
      values.length = before;
    }
  }
  // A cast changes nothing about what is done, and an action may be called by its whole name.
  const prefix = "microsoft.graph.";
  if (!url.startsWith(prefix, at)) return undefined;
  return walk(node, request, at + prefix.length) ?? walk(node, request, stop + 1);
}

function nextSegment(url: string, at: number, end: number): number {
  const slash = url.indexOf("/", at);
  return slash === -1 ? end : slash + 1;
}

/** `getActivity(period='D7')`, `delta()`, and a key in brackets: `users('87d349ed')`. */
function walkCall<Target>(
  node: RouteNode<Target>,
  request: Request,
  text: string,
  stop: number,
): Leaf<Target> | undefined {
  const open = text.indexOf("(");
  if (open < 1) return undefined;
  const name = text.slice(0, open).toLowerCase();
  const list = text.slice(open + 1, -1);
  const literal = node.literals.get(name);
  if (list === "") return literal && walk(literal, request, stop + 1);
  const { values } = request;
  const given = readArguments(list, request.url);
  for (const { names, node: inner } of node.calls.get(name) ?? []) {
    if (names.length !== given.size || !names.every((each) => given.has(each))) continue;
    values.push(...names.map((each) => given.get(each) ?? ""));
    const leaf = walk(inner, request, stop + 1);
    if (leaf !== undefined) return leaf;
    values.length -= names.length;
  }
  const [key, ...others] = given.values();
  if (literal?.parameter === undefined || key === undefined || others.length > 0) return undefined;
  values.push(key);
  return walk(literal.parameter, request, stop + 1);
}

/** The arguments of a call by their names in lower case; an alias, `@id`, stands for what the query says. */
function readArguments(list: string, url: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of decode(list).matchAll(/(?:^|,)\s*(?:(\w+)=)?((?:'(?:[^']|'')*'|[^,'])*)/g)) {
    const told = value.startsWith("@") ? (readQuery(url, value) ?? value) : value;
    found.set(name.toLowerCase(), /'(.*)'$/s.exec(told)?.[1]?.replaceAll("''", "'") ?? told);
  }
  return found;
}

function readQuery(url: string, name: string): string | undefined {
  const options = url.replace(/^[^?]*\??|#.*$/g, "").split("&");
  return options
    .map(decode)
    .find((option) => option.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

function nameValues(names: readonly string[], values: readonly string[]): Readonly<Record<string, string>> {
  const named: Record<string, string> = {};
  for (let index = 0; index < names.length; index++) named[names[index] ?? ""] = values[index] ?? "";
  return named;
}

function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
