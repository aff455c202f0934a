import { groupBy } from "../../../source/group.js";
import { wholeFileSpan } from "../../../source/span.js";
import { defineOwnRule } from "../../rule.js";

/** Two pages have paths that differ in upper and lower case only. */
export const pagePathCase = defineOwnRule("page/path-case", ({ pages, report }) => {
  const alike = groupBy(pages, ({ path }) => path.toLowerCase());
  for (const [first, ...others] of alike.values())
    for (const { path } of others) {
      if (first === undefined) continue;
      const related = [{ message: "The other page.", span: wholeFileSpan(first.path) }];
      report({
        span: wholeFileSpan(path),
        message: `\`${path}\` and \`${first.path}\` differ in letter case only: many machines take them for one file.`,
        related,
      });
    }
});
