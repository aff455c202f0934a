/** A link's target as a path of the docs set, with its anchor. */
export interface PageTarget {
  /** `resources/user.md`, letter case as written. */
  readonly path: string;
  readonly anchor: string | undefined;
}

/**
 * Where a link on a page leads, if it leads to a page of the set: relative (`../resources/x.md`), an anchor of its own page
 * (`#x-values`), or absolute on the documentation site (`/graph/api/resources/x`).
 */
export function resolvePageLink(from: string, url: string): PageTarget | undefined {
  const hash = url.indexOf("#");
  const anchor = hash === -1 ? undefined : url.slice(hash + 1);
  const bare = (hash === -1 ? url : url.slice(0, hash)).replace(/\?.*$/, "").replaceAll("\\", "/").trim();
  if (bare === "") return { path: from, anchor };
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare) || bare.startsWith("//")) return undefined;
  if (bare.startsWith("/")) {
    const site = /^\/(?:[a-z]{2}-[a-z]{2}\/)?graph\/api\/(?:(resources)\/)?([\w.-]+?)(?:\.md)?$/i.exec(bare);
    return site?.[2] === undefined
      ? undefined
      : { path: `${site[1] === undefined ? "api" : "resources"}/${site[2]}.md`, anchor };
  }
  const segments = from.split("/").slice(0, -1);
  for (const segment of bare.split("/")) {
    if (segment === "." || segment === "") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return { path: segments.join("/"), anchor };
}
