import { defineOwnRule } from "../../rule.js";
import { listClosedTypes, startOf } from "../../representations.js";

/** How many of the missing properties a message names. */
const mostNamed = 5;

/** The JSON representation of a type lacks properties: one finding for a type, because it is often short on purpose. */
export const representationMissingProperty = defineOwnRule(
  "representation/missing-property",
  ({ report, ...documentation }) => {
    for (const { type, known, representation, value } of listClosedTypes(documentation)) {
      const names = new Set(Object.keys(value).map((name) => name.toLowerCase()));
      const missing = type.properties.filter(
        ({ name }) => known.isOwn(name) && !name.includes("@") && !names.has(name.toLowerCase()),
      );
      const [first] = missing;
      if (first === undefined) continue;
      const listed = missing.slice(0, mostNamed).map((row) => `\`${row.name}\``);
      const others = missing.length - listed.length;
      const rest = others > 0 ? ` and ${others} more` : "";
      report({
        span: startOf(representation),
        message: `The representation lacks ${listed.join(", ")}${rest}, which the table has.`,
        related: [{ message: "The table says so here.", span: first.span }],
      });
    }
  },
);
