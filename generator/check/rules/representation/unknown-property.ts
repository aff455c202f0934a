import { defineOwnRule } from "../../rule.js";
import { listClosedTypes, listStrangers } from "../../representations.js";

/** The JSON representation of a type shows a property that no table of it has. */
export const representationUnknownProperty = defineOwnRule(
  "representation/unknown-property",
  ({ report, ...documentation }) => {
    for (const shown of listClosedTypes(documentation))
      for (const { name, span, similar } of listStrangers(shown)) {
        if (similar !== undefined) continue;
        const [first] = shown.rows;
        report({
          span,
          message: `No table of \`${shown.known.typeName}\` or its base types has \`${name}\`.`,
          related: first === undefined ? [] : [{ message: "The table begins here.", span: first.span }],
        });
      }
  },
);
