import type { Link } from "../markdown/page.js";
import { resolveLink } from "../source/links.js";
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
      const target = readTarget(link);
      if (target === undefined || paths.has(target) || !folders.has(folderOf(target))) return [];
      const meant = lowered.get(target.toLowerCase());
      return [{ link, target, ...(meant !== undefined && { meant }) }];
    }),
  );
}

/** The page of the set that a relative link leads to; what else a link may lead to is not looked for. */
function readTarget({ span, url }: Link): string | undefined {
  const target = resolveLink(span.path, url);
  return target?.form === "relative" && /\.md$/i.test(target.path) ? target.path : undefined;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
