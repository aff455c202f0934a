import { hashText } from "../source/hash.js";
import { toPageId } from "../model/page-id.js";

/** Windows keeps the first for devices, and `index` is the name of a folder's barrel. */
const kept = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** In characters, which are bytes here: most file systems take 255, less what comes behind (`.fixture.test.ts`). */
const longest = 128;

/**
 * A part of a path that every file system takes and that is nobody's: `kind` says what it names where the name alone
 * would not do (`con-type`). `name` has characters that are safe in paths; one that is too long ends in its hash.
 */
export function toPathPart(name: string, kind: string): string {
  if (name === "" || kept.test(name)) return name === "" ? kind : `${name}-${kind}`;
  if (name.length <= longest) return name;
  const hash = hashText(name)
    .replaceAll(/[^A-Za-z0-9]/g, "")
    .toLowerCase()
    .slice(0, 10);
  return `${name.slice(0, longest - hash.length - 1)}-${hash}`;
}

/**
 * A page's name for a file: in lower case, because some file systems know no other, and of characters that all of them
 * allow.
 */
export function fileName(page: string): string {
  const safe = toPageId(page)
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return toPathPart(safe, "page");
}

/** The name, or with a number where it is taken. */
export function claim(wanted: string, separator: string, taken: Set<string>): string {
  let unique = wanted;
  for (let number = 2; taken.has(unique); number++) unique = `${wanted}${separator}${number}`;
  taken.add(unique);
  return unique;
}
