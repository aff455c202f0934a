import { defineOwnRule } from "../../rule.js";

/**
 * Control characters but tabs and line ends, what joins or orders letters and cannot be seen, and byte order marks
 * within the text. Emoji and scripts that need joiners (U+200C, U+200D) may have them.
 */
const hidden = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A page holds characters that nobody sees. */
export const pageHiddenCharacter = defineOwnRule("page/hidden-character", ({ pages, findSource, report }) => {
  for (const { path } of pages) {
    const source = findSource(path);
    for (const { 0: character, index } of source?.text.matchAll(hidden) ?? []) {
      if (index === 0 || source === undefined) continue;
      const name = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? ""}`;
      const span = source.spanAt(index, index + character.length);
      report({
        span,
        cause: `${path} ${name}`,
        message: `The page holds the character ${name}, which cannot be seen.`,
        fix: { kind: "suggestion", title: `Take ${name} out`, edits: [{ span, text: "" }] },
      });
    }
  }
});
