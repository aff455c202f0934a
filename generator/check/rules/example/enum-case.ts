import { defineContradictionRule } from "../../contradictions.js";
import { nameProperty, quoteJson } from "../../words.js";

/** An example's value is a member but for upper and lower case. */
export const exampleEnumCase = defineContradictionRule({
  code: "example/enum-case",
  mayBlameRow: true,
  causes: ["enum-case"],
  describe: ({ name, value, correction }) =>
    `${nameProperty(name)} is ${quoteJson(value)}, but the member is written ${quoteJson(correction)}.`,
  cause: ({ fixture, name }) => `${fixture.example.page} ${name}`,
  // One table against one example, and the service may side with either.
  isSuggestion: () => true,
  mend: ({ correction }) => (typeof correction === "string" ? JSON.stringify(correction) : undefined),
});
