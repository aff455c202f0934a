/**
 * The page below the docs root that a relative link on the page `from` leads to, whether or not it exists; undefined
 * for links to elsewhere: other sites, site-absolute addresses, places on the same page, files that are no pages, and
 * paths that leave the docs root.
 */
export function resolvePagePath(from: string, url: string): string | undefined {
  const path = url.replace(/[?#].*$/s, "").trim();
  if (path === "" || path.startsWith("/") || /^[a-z][a-z\d+.-]*:/i.test(path) || !/\.md$/i.test(path)) return undefined;
  const parts = from.split("/").slice(0, -1);
  for (const part of decode(path).replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
