import type { Link } from "../markdown/page.js";
import { resolvePagePath } from "./page-path.js";
import type { CheckInput } from "./rule.js";

/** A link to a page of the documentation set that is not there. */
export interface BrokenLink {
  readonly link: Link;
  /** The path it leads to. */
  readonly target: string;
  /** The page whose path differs in upper and lower case only, where there is one. */
  readonly meant?: string;
}

/** The links that lead nowhere. What lies in a folder that was not read may well be there. */
export function listBrokenLinks({ pages, otherPages }: CheckInput): readonly BrokenLink[] {
  const paths = new Set([...pages.map((page) => page.path), ...otherPages]);
  const lowered = new Map([...paths].map((path) => [path.toLowerCase(), path]));
  const folders = new Set(pages.map((page) => folderOf(page.path)));
  return pages.flatMap(({ links }) =>
    links.flatMap((link): readonly BrokenLink[] => {
      const target = resolvePagePath(link.span.path, link.url);
      if (target === undefined || paths.has(target) || !folders.has(folderOf(target))) return [];
      const meant = lowered.get(target.toLowerCase());
      return [{ link, target, ...(meant !== undefined && { meant }) }];
    }),
  );
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
