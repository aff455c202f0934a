import { isJsonArray } from "../../../source/json.js";
import { listShownValues } from "../../representations.js";
import { defineOwnRule } from "../../rule.js";
import { quoteJson } from "../../words.js";

/** The JSON representation of a type has one value where the table has a collection, or the other way round. */
export const representationArrayOrValue = defineOwnRule("representation/array-or-value", ({ pages, report }) => {
  for (const { row, value, span } of listShownValues(pages)) {
    const { collection } = row.type;
    if (isJsonArray(value) === collection) continue;
    const [shown, documented] = collection ? [quoteJson(value), "a collection"] : ["an array", "one value"];
    report({
      span,
      message: `\`${row.name}\` is ${shown} here, but ${documented} in the table.`,
      related: [{ message: "The table says so here.", span: row.typeSpan }],
    });
  }
});
