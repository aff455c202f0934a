import { defineOwnRule } from "../../rule.js";

const rightToLeft = String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;

/**
 * Control characters but tabs and line ends, fillers, tags and soft hyphens, what joins or orders letters and cannot be
 * seen, and byte order marks within the text. Emoji and scripts that need joiners (U+200C, U+200D) may have them, flags
 * of regions have tags, and marks of direction (U+200E, U+200F) may stand beside letters that run from right to left.
 */
const hidden = new RegExp(
  [
    String.raw`(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,7})[\u{e0000}-\u{e007f}]`,
    String.raw`(?<!${rightToLeft}\s?)[\u200e\u200f](?!\s?${rightToLeft})`,
    String.raw`[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u2028-\u202e\u2060-\u2069]`,
    String.raw`[\u3164\ufeff\uffa0]`,
  ].join("|"),
  "gu",
);

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
