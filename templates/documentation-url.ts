const views: Readonly<Record<string, string>> = { "v1.0": "graph-rest-1.0", beta: "graph-rest-beta" };

/**
 * The published page of a source page: `resources/user.md` of v1.0 is
 * `https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0`. Absent for versions that are not
 * published there.
 */
export function findDocumentationUrl(apiVersion: string, page: string): string | undefined {
  const view = Object.hasOwn(views, apiVersion) ? views[apiVersion] : undefined;
  if (view === undefined || !page.endsWith(".md")) return undefined;
  const parts = page.slice(0, -".md".length).split("/");
  const [folder, name] = parts.slice(-2);
  // The names of published pages are plain; any other would have to be made safe for a comment and for a URL.
  if (folder === undefined || name === undefined || !/^[\w.-]+$/.test(name)) return undefined;
  return `https://learn.microsoft.com/graph/api/${folder === "resources" ? "resources/" : ""}${name}?view=${view}`;
}

/**
 * The address of a link in a description: of a published page with its anchor, of a place on the site, or of another
 * site. A page that is published nowhere keeps its path.
 */
export function findLinkUrl(apiVersion: string, target: string): string {
  if (target.startsWith("/")) return Object.hasOwn(views, apiVersion) ? `https://learn.microsoft.com${target}` : target;
  const [page = "", anchor] = target.split("#");
  const url = /(?:^|\/)(?:resources|api)\/[^/]+$/.test(page) ? findDocumentationUrl(apiVersion, page) : undefined;
  return url === undefined ? target : `${url}${anchor === undefined ? "" : `#${anchor}`}`;
}
