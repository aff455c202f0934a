import picomatch from "picomatch";
import { splitQualifiedName } from "../model/names.js";
import type { Operation } from "../model/operation.js";
import { normalisePath } from "../model/request-path.js";
import type { EnumType, Model, StructuredType } from "../model/types.js";

/** What of a model can be chosen. */
export type Part = StructuredType | EnumType | Operation;

/** Whether a pattern means a part. */
export type MatchPart = (part: Part) => boolean;

/**
 * Reads a pattern, whose form tells what it is about; letter case counts nowhere:
 *
 * - `user`, `security.alert`, `microsoft.graph.security.*`: types and enums by name, with or without their namespace.
 *   `*` stands for any part of a name between dots, `**` for several;
 * - `GET /users/**`, `/users/{id}/messages`: operations by their request, whatever placeholders are called. `*` stands
 *   for one part of the path, `**` for all that follow, `*` in place of the method for any;
 * - `api/user-*.md`: what pages document, by their path from the version's folder.
 */
export function readPattern(text: string, { namespace }: Pick<Model, "namespace">): MatchPart {
  if (/\.md$/i.test(text)) return matchPages(text);
  const [method, path] = splitRequest(text);
  return path === undefined ? matchNames(text, namespace) : matchRequests(method, path);
}

/** What a pattern can have been meant to be: names, namespaces, requests and pages. */
export function listPatterns({ types, enums, operations }: Model): readonly string[] {
  const named = [...types.values(), ...enums.values()];
  const requests = [...operations.values()].flatMap(({ requests }) => requests);
  const pages = [...named, ...operations.values()].flatMap(({ origins }) => origins.map(({ path }) => path));
  return [
    ...new Set([
      ...named.flatMap(({ name, qualifiedName, namespace }) => [name, qualifiedName, `${namespace}.*`]),
      ...requests.map(({ method, path }) => `${method} ${path}`),
      ...pages,
    ]),
  ];
}

function splitRequest(text: string): readonly [method: string, path?: string] {
  const [, method = "*", path] = /^(?:(\S+)\s+)?(\/.*)$/.exec(text) ?? [];
  return path === undefined ? [method] : [method, path];
}

function matchPages(text: string): MatchPart {
  const matches = picomatch(text, { dot: true, nocase: true });
  return ({ origins }) => origins.some(({ path }) => matches(path));
}

function matchNames(text: string, root: string): MatchPart {
  const matches = createMatcher(text.split("."));
  const isShort = !text.includes(".");
  return (part) => {
    if (part.kind === "operation") return false;
    const { namespace, name } = splitQualifiedName(part.qualifiedName);
    if (isShort) return matches([name]);
    const below = `${namespace}.`.startsWith(`${root}.`) ? namespace.slice(root.length + 1) : namespace;
    const segments = below.split(".").filter((segment) => segment !== "");
    return matches(part.qualifiedName.split(".")) || matches([...segments, name]);
  };
}

function matchRequests(method: string, path: string): MatchPart {
  const matches = createMatcher([method, ...splitPath(path)]);
  return (part) =>
    part.kind === "operation" && part.requests.some((request) => matches([request.method, ...splitPath(request.path)]));
}

function splitPath(path: string): readonly string[] {
  return normalisePath(path)
    .split("/")
    .filter((segment) => segment !== "");
}

/** Holds parts of names or paths against those of a pattern, in which only `*` and `**` have a meaning. */
function createMatcher(pattern: readonly string[]): (parts: readonly string[]) => boolean {
  const glob = pattern.map((part) => part.replace(/[^\w*]/g, "\\$&")).join("/");
  const matches = picomatch(glob, { dot: true, nocase: true });
  return (parts) => matches(parts.join("/"));
}
