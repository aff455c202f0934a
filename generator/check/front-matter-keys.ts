import { findEntry } from "../markdown/front-matter.js";
import type { FrontMatter, FrontMatterEntry } from "../markdown/page.js";
import type { Conventions } from "../source/conventions.js";

/** What every reference page says about itself, where its documentation set does not say otherwise. */
const usualKeys: readonly string[] = ["title", "description", "author", "doc_type", "ms.localizationpriority"];

/** Keys that took the place of earlier ones: either will do. */
const successors: readonly (readonly string[])[] = [
  ["ms.localizationpriority", "localization_priority"],
  ["ms.subservice", "ms.prod"],
];

/** A key that pages must have, and what a page has for it, be it under the key's earlier or later name. */
export interface RequiredKey {
  readonly key: string;
  readonly found?: FrontMatterEntry & { readonly name: string };
}

/** Looks up the keys that a documentation set asks of every page. */
export function listRequiredKeys(
  frontMatter: FrontMatter,
  { requiredKeys = usualKeys }: Conventions,
): readonly RequiredKey[] {
  return requiredKeys.map((key) => {
    const names = [key, ...(successors.find((keys) => keys.includes(key)) ?? [])];
    const [found] = names.flatMap((name) => {
      const entry = findEntry(frontMatter, name);
      return entry === undefined ? [] : [{ ...entry, name }];
    });
    return found === undefined ? { key } : { key, found };
  });
}
