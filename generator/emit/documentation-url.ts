import type { StructuredType } from "../model/types.js";

const views: Readonly<Record<string, string>> = { "v1.0": "graph-rest-1.0", beta: "graph-rest-beta" };

/**
 * The published page of a source page: `resources/user.md` of v1.0 is
 * `https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0`. Absent for versions that are not published
 * there.
 */
export function findDocumentationUrl(apiVersion: string, origins: StructuredType["origins"]): string | undefined {
  const view = Object.hasOwn(views, apiVersion) ? views[apiVersion] : undefined;
  const page = origins[0]?.path;
  if (view === undefined || !page?.endsWith(".md")) return undefined;
  const parts = page.slice(0, -".md".length).split("/");
  const [folder, name] = parts.slice(-2);
  if (folder === undefined || name === undefined) return undefined;
  const path = folder === "resources" ? `resources/${encodeURIComponent(name)}` : encodeURIComponent(name);
  return `https://learn.microsoft.com/graph/api/${path}?view=${view}`;
}
