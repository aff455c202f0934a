import { createContradictionRule } from "../contradictions.js";
import { nameProperty, quoteJson } from "../words.js";

/** An example holds the word for a value instead of a value: `"String"`, `"datetime-value"`. */
export const examplePlaceholder = createContradictionRule({
  name: "example-placeholder",
  code: "example/placeholder",
  causes: ["enum-placeholder", "type-placeholder"],
  describe: ({ name, value, issue }) =>
    `${nameProperty(name)} is the placeholder ${quoteJson(value)}; it is documented as ${issue.expected}.`,
});
