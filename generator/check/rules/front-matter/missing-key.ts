import { wholeFileSpan } from "../../../source/span.js";
import { listRequiredKeys } from "../../front-matter-keys.js";
import { defineOwnRule } from "../../rule.js";

/** A page without front matter, or whose front matter lacks a key. */
export const frontMatterMissingKey = defineOwnRule("front-matter/missing-key", ({ pages, conventions, report }) => {
  for (const { path, frontMatter } of pages) {
    const { span } = frontMatter;
    if (span === undefined) report({ span: wholeFileSpan(path), message: "The page has no front matter." });
    else
      for (const { key, found } of listRequiredKeys(frontMatter, conventions))
        if (found === undefined) report({ span, message: `The front matter has no \`${key}\`.` });
  }
});
