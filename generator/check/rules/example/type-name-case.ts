import { defineContradictionRule } from "../../contradictions.js";
import { quoteJson } from "../../words.js";

/** `@odata.type` spells a type with other upper and lower case than its page. */
export const exampleTypeNameCase = defineContradictionRule({
  code: "example/type-name-case",
  causes: ["type-name-case"],
  related: () => "The type is documented here.",
  cause: ({ fixture, value }) => `${fixture.example.page} ${JSON.stringify(value)}`,
  describe: ({ value, correction }) =>
    `\`@odata.type\` is ${quoteJson(value)}, but the type is written ${quoteJson(correction)}.`,
  mend: ({ correction }) => (typeof correction === "string" ? JSON.stringify(correction) : undefined),
});
