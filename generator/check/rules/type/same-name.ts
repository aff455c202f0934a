import { shortName } from "../../../model/names.js";
import { groupBy } from "../../../source/group.js";
import { wholeFileSpan } from "../../../source/span.js";
import { defineOwnRule } from "../../rule.js";

/** Two pages define types whose names, or are files whose names, differ in nothing but upper and lower case. */
export const typeSameName = defineOwnRule("type/same-name", ({ pages, report }) => {
  const all = pages.flatMap(({ path, types }) =>
    types.map((type) => ({ path, type, name: shortName(type.name.value) })),
  );
  const groups = groupBy(all, ({ name, type }) => `${type.namespace?.value ?? ""} ${name}`.toLowerCase());
  for (const [first, ...others] of groups.values())
    for (const { path, name, type } of others) {
      const isSpeltOtherwise = first !== undefined && first.path !== path && first.name !== name;
      if (!isSpeltOtherwise) continue;
      report({
        span: type.name.origins[0],
        message: `\`${name}\` differs from \`${first.name}\` of \`${first.path}\` in letter case only.`,
        related: [{ message: "The other is defined here.", span: first.type.span }],
      });
    }
  for (const [first, ...others] of groupBy(pages, ({ path }) => path.toLowerCase()).values())
    for (const { path } of others)
      if (first !== undefined)
        report({
          span: wholeFileSpan(path),
          message: `The file's name differs from \`${first.path}\` in letter case only.`,
          related: [{ message: "The other file.", span: wholeFileSpan(first.path) }],
        });
});
