import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { wholeFileSpan } from "../../source/span.js";
import type { Rule } from "../rule.js";

/** What every reference page says about itself; where two keys share a line, either will do: the later one took the place of the earlier. */
const requiredKeys: readonly (readonly [string, ...string[]])[] = [
  ["title"],
  ["description"],
  ["author"],
  ["doc_type"],
  ["ms.localizationpriority", "localization_priority"],
];

/** A page whose front matter lacks a key, or has one without a value. */
export const frontMatterKey: Rule = {
  name: "front-matter-key",
  codes: ["front-matter/missing-key", "front-matter/empty-key"],
  check: ({ pages }) =>
    pages.flatMap(({ path, frontMatter }): readonly Diagnostic[] => {
      const { span, entries } = frontMatter;
      if (span === undefined) return [createDiagnostic("front-matter/missing-key", wholeFileSpan(path), "The page has no front matter.")];
      return requiredKeys.flatMap((keys): readonly Diagnostic[] => {
        const entry = keys.map((key) => entries.get(key)).find((found) => found !== undefined);
        if (entry === undefined) return [createDiagnostic("front-matter/missing-key", span, `The front matter has no \`${keys[0]}\`.`)];
        return entry.value.trim() === "" ? [createDiagnostic("front-matter/empty-key", entry.span, `\`${keys[0]}\` has no value.`)] : [];
      });
    }),
};
