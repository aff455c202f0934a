import { defineOwnRule } from "../../rule.js";

/** Nothing stands below a heading. */
export const pageEmptySection = defineOwnRule("page/empty-section", ({ pages, report }) => {
  for (const { emptySections } of pages)
    for (const { text, span } of emptySections)
      report({ span, message: `Nothing stands below the heading "${text.slice(0, 60)}".` });
});
