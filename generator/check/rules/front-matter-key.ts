import { findEntry } from "../../markdown/front-matter.js";
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { wholeFileSpan } from "../../source/span.js";
import type { Rule } from "../rule.js";

/** What every reference page says about itself, where its documentation set does not say otherwise. */
const usualKeys: readonly string[] = ["title", "description", "author", "doc_type", "ms.localizationpriority"];

/** Keys that took the place of earlier ones: either will do. */
const successors: readonly (readonly string[])[] = [
  ["ms.localizationpriority", "localization_priority"],
  ["ms.subservice", "ms.prod"],
];

/** A page whose front matter lacks a key, or has one without a value. */
export const frontMatterKey: Rule = {
  name: "front-matter-key",
  codes: ["front-matter/missing-key", "front-matter/empty-key"],
  check: ({ pages, conventions: { requiredKeys = usualKeys } }) =>
    pages.flatMap(({ path, frontMatter }): readonly Diagnostic[] => {
      const { span } = frontMatter;
      if (span === undefined)
        return [createDiagnostic("front-matter/missing-key", wholeFileSpan(path), "The page has no front matter.")];
      return requiredKeys.flatMap((key): readonly Diagnostic[] => {
        const names = [key, ...(successors.find((keys) => keys.includes(key)) ?? [])];
        const entry = names.flatMap((each) => findEntry(frontMatter, each) ?? [])[0];
        if (entry === undefined)
          return [createDiagnostic("front-matter/missing-key", span, `The front matter has no \`${key}\`.`)];
        return entry.value.trim() === ""
          ? [createDiagnostic("front-matter/empty-key", entry.span, `\`${entry.key}\` has no value.`)]
          : [];
      });
    }),
};
