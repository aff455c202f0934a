import { listBrokenLinks } from "../../broken-links.js";
import { defineOwnRule } from "../../rule.js";

/** A link to a page of the documentation set that is not there. */
export const linkMissingPage = defineOwnRule("link/missing-page", ({ report, ...documentation }) => {
  for (const { link, target, meant } of listBrokenLinks(documentation))
    if (meant === undefined)
      report({
        span: link.span,
        cause: `${link.span.path} ${target}`,
        message: `The link leads to \`${target}\`, which does not exist.`,
      });
});
