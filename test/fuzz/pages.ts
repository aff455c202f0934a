import fc from "fast-check";
import { formatFiles } from "../../generator/output/format.js";
import { readPageTexts } from "../../generator/testing.js";
import { emitFiles } from "../support/emit.js";
import { arbitraryMutation, mutate } from "./mutations.js";

/** Pages as text, by their path below the folder of an API version. */
export type PageTexts = Readonly<Record<string, string>>;

const outputs = ["types", "enums", "validators", "fixtures", "bodies", "builders", "json-schema", "model"];

/** A few neighbours of a documentation set and what they include, each changed in some places. */
export function arbitraryPages(texts: PageTexts): fc.Arbitrary<PageTexts> {
  const all = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  const isPage = (path: string): boolean => /^(?:api|resources)\//.test(path);
  const pages = all.filter(([path]) => isPage(path));
  const others = all.filter(([path]) => !isPage(path));
  const changes = fc.array(arbitraryMutation, { maxLength: 4 });
  return fc
    .tuple(fc.nat({ max: pages.length - 1 }), fc.array(changes, { minLength: 1, maxLength: 8 }), changes)
    .map(([first, each, included]) => {
      const taken = each.flatMap((mutations, index): [string, string][] => {
        const page = pages[(first + index) % pages.length];
        return page === undefined ? [] : [[page[0], mutate(page[1], mutations)]];
      });
      const isNamed = (path: string): boolean =>
        taken.some(([, text]) => text.includes(path.split("/").at(-1) ?? path));
      const includes = others.filter(([path]) => isNamed(path));
      return Object.fromEntries([
        ...taken,
        ...includes.map(([path, text]): [string, string] => [path, mutate(text, included)]),
      ]);
    });
}

/**
 * What is wrong with how pages are read and written; `undefined` where nothing is. Whatever they hold, nothing throws,
 * no part gives up on them, and what comes out is TypeScript and JSON that can be formatted.
 */
export async function findPageFault(pages: PageTexts): Promise<string | undefined> {
  try {
    const { model, fixtures, diagnostics } = readPageTexts(pages);
    const failed = diagnostics.find(({ code }) => code.endsWith("/failed"));
    if (failed !== undefined) return `${failed.code} ${failed.span.path}: ${failed.message}`;
    const files = emitFiles(outputs, model, fixtures).filter(({ path }) => !path.startsWith("runtime/"));
    for (const { path, text } of files) if (path.endsWith(".json")) JSON.parse(text);
    // The formatter parses the code.
    return (await formatFiles(files)).diagnostics[0]?.message;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The same pages with as many lines and pages taken away as still show a fault. */
export async function cutDown(pages: PageTexts): Promise<PageTexts> {
  let smallest = pages;
  const attempt = async (tried: PageTexts): Promise<boolean> => {
    const still = Object.keys(tried).length > 0 && (await findPageFault(tried)) !== undefined;
    if (still) smallest = tried;
    return still;
  };
  for (const path of Object.keys(pages)) {
    const { [path]: text = "", ...others } = smallest;
    if (await attempt(others)) continue;
    let lines = text.split("\n");
    for (let size = lines.length >> 1; size > 0; size >>= 1) {
      for (let start = 0; start < lines.length;) {
        const left = lines.filter((_, index) => index < start || index >= start + size);
        if (await attempt({ ...others, [path]: left.join("\n") })) lines = left;
        else start += size;
      }
    }
  }
  return smallest;
}
