import { defineContradictionRule } from "../../contradictions.js";
import { quoteJson } from "../../words.js";

/** An example spells a property's name with other upper and lower case than the table. */
export const examplePropertyCase = defineContradictionRule({
  code: "example/property-case",
  causes: ["property-case"],
  atName: true,
  cause: ({ fixture, name }) => `${fixture.example.page} ${name}`,
  // `@Odata.type` stands in no table.
  related: ({ path }) => (path.includes("@") ? "The type is documented here." : undefined),
  describe: ({ name, correction }) => `The property \`${name}\` is documented as ${quoteJson(correction)}.`,
  isSuggestion: ({ issue, name }) => !name.startsWith("@") && issue.documented.length < 2,
  mend: ({ correction }) => (typeof correction === "string" ? JSON.stringify(correction) : undefined),
});
