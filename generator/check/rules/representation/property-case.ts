import { defineOwnRule } from "../../rule.js";
import { listClosedTypes, listStrangers } from "../../representations.js";

/** The JSON representation of a type spells a property's name with other upper and lower case than the table. */
export const representationPropertyCase = defineOwnRule(
  "representation/property-case",
  ({ report, ...documentation }) => {
    for (const shown of listClosedTypes(documentation))
      for (const { name, span, isName, similar } of listStrangers(shown)) {
        if (similar === undefined || Object.hasOwn(shown.value, similar.name)) continue;
        const text = JSON.stringify(similar.name);
        report({
          span,
          message: `The property \`${name}\` stands in the table as \`${similar.name}\`.`,
          related: similar.origins.slice(0, 1).map((origin) => ({ message: "The table says so here.", span: origin })),
          ...(isName && { fix: { kind: "suggestion", title: `Write \`${text}\``, edits: [{ span, text }] } }),
        });
      }
  },
);
