import { defineContradictionRule } from "../../contradictions.js";
import { nameProperty, quoteJson } from "../../words.js";

/** An example holds the word for a value instead of a value: `"String"`, `"datetime-value"`. */
export const examplePlaceholder = defineContradictionRule({
  code: "example/placeholder",
  causes: ["enum-placeholder", "type-placeholder", "format-placeholder"],
  // One scaffold that was not filled in.
  cause: ({ fixture }) => fixture.example.page,
  describe: ({ name, value, expected }) =>
    `${nameProperty(name)} is the placeholder ${quoteJson(value)}; it is documented as ${expected}.`,
});
