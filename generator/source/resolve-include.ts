import { posix } from "node:path";
import { decodePath } from "./links.js";

/**
 * The path, from the version root, of the file that an include on the page `from` names: `../includes/note.md` on
 * `api/user-get.md` is `includes/note.md`. The path may begin with `..`; whether it may be read is for the reader to
 * say. `undefined` where the address can be no relative path.
 */
export function resolveInclude(from: string, url: string): string | undefined {
  const path = decodePath(withoutSuffix(url.trim()));
  if (path === "" || path.includes("\0") || path.includes("\\")) return undefined;
  // `~/` is the docs platform's sign for the root of the whole set; no page of Graph uses it, so it is not followed.
  if (path.startsWith("/") || path.startsWith("~") || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  return posix.normalize(posix.join(posix.dirname(from), path));
}

/**
 * The address, on the page `from`, with the names that `path` really has: `../Includes/note.md` becomes
 * `../includes/note.md`. What it leads to differs from `path` in letter case only.
 */
export function respellUrl(from: string, url: string, path: string): string {
  const written = withoutSuffix(url);
  const suffix = url.slice(written.length);
  const names = path.split("/").reverse();
  const spelled = written
    .split("/")
    .reverse()
    .map((segment, index) => respellSegment(segment, names[index]))
    .reverse()
    .join("/");
  return (resolveInclude(from, spelled) === path ? spelled : posix.relative(posix.dirname(from), path)) + suffix;
}

function respellSegment(segment: string, name: string | undefined): string {
  if (decodePath(segment).toLowerCase() !== name?.toLowerCase()) return segment;
  return segment.includes("%") ? encodeURIComponent(name) : name;
}

function withoutSuffix(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? "";
}
