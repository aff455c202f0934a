import type { IncludeResult } from "../source/docs-set.js";

/** Finds the file that an include on the page `from` names; what lies outside the docs root is never read. */
export type IncludeReader = (from: string, url: string) => IncludeResult;

export interface Include {
  readonly text: string;
  readonly url: string;
  /** Offsets into the paragraph's text. */
  readonly start: number;
  readonly end: number;
}

/** The includes of a paragraph that holds nothing else, one or more; `undefined` for any other paragraph. */
export function findIncludes(text: string): readonly Include[] | undefined {
  const includes: Include[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s|-/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const include = readInclude(text, at);
    if (include === undefined) return undefined;
    includes.push(include);
    at = include.end;
  }
  return includes.length > 0 ? includes : undefined;
}

/** `[!INCLUDE [text](url)]` at `start`. */
function readInclude(text: string, start: number): Include | undefined {
  if (text.slice(start, start + 9).toUpperCase() !== "[!INCLUDE") return undefined;
  const open = text.indexOf("[", start + 9);
  const middle = text.indexOf("](", open);
  const close = text.indexOf(")", middle);
  const end = text.indexOf("]", close);
  if (open === -1 || middle === -1 || close === -1 || end === -1 || text.slice(start, end).includes("\n"))
    return undefined;
  return { text: text.slice(open + 1, middle), url: text.slice(middle + 2, close).trim(), start, end: end + 1 };
}
