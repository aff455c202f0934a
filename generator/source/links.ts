/** A link's target as a path of the documentation set, with its anchor. */
export interface LinkTarget {
  /** `resources/user.md`, letter case as written; whether there is such a file is for others to say. */
  readonly path: string;
  readonly anchor: string | undefined;
  /**
   * How the link leads there: to a place of its own page, along a relative path, or by an address of the
   * documentation site.
   */
  readonly form: "own" | "relative" | "site";
}

/**
 * Where a link on the page `from` leads, if it leads into the set: relative (`../resources/x.md`), an anchor of its
 * own page (`#x-values`), or absolute on the documentation site (`/graph/api/resources/x`). `undefined` for other
 * sites and for paths that leave the set's root.
 */
export function resolveLink(from: string, url: string): LinkTarget | undefined {
  const { path, anchor } = splitUrl(url);
  if (path === "") return { path: from, anchor, form: "own" };
  if (/^[a-z][a-z\d+.-]*:/i.test(path) || path.startsWith("//")) return undefined;
  const resolved = path.startsWith("/") ? resolveSitePath(path) : resolveRelativePath(from, path);
  return resolved === undefined
    ? undefined
    : { path: resolved, anchor, form: path.startsWith("/") ? "site" : "relative" };
}

/**
 * The path of an address, escapes read (`%20` is a blank) and slashes turned forward, without its query; and its
 * anchor.
 */
function splitUrl(url: string): { readonly path: string; readonly anchor: string | undefined } {
  const hash = url.indexOf("#");
  const bare = hash === -1 ? url : url.slice(0, hash);
  return {
    path: decodePath((bare.split("?", 1)[0] ?? "").trim()).replaceAll("\\", "/"),
    anchor: hash === -1 ? undefined : url.slice(hash + 1),
  };
}

/** `/graph/api/resources/user` is `resources/user.md`, `/graph/api/user-list` is `api/user-list.md`. */
function resolveSitePath(path: string): string | undefined {
  const site = /^\/(?:[a-z]{2}-[a-z]{2}\/)?graph\/api\/(resources\/)?([\w.-]+?)(?:\.md)?$/i.exec(path);
  return site?.[2] === undefined ? undefined : `${site[1] === undefined ? "api" : "resources"}/${site[2]}.md`;
}

function resolveRelativePath(from: string, path: string): string | undefined {
  const segments = from.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "." || segment === "") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join("/");
}

/** What is no valid escape is a name as it stands. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
