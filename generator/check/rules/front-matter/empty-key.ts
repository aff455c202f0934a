import { listRequiredKeys } from "../../front-matter-keys.js";
import { defineOwnRule } from "../../rule.js";

/** A page whose front matter has a key without a value; what many pages leave empty is one habit of theirs. */
export const frontMatterEmptyKey = defineOwnRule("front-matter/empty-key", ({ pages, conventions, report }) => {
  for (const { found } of pages.flatMap((page) => listRequiredKeys(page.frontMatter, conventions)))
    if (found !== undefined && !/[\p{L}\p{N}]/u.test(found.value))
      report({ span: found.span, cause: found.name, message: `\`${found.name}\` has no value.` });
});
