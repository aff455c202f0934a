import { createContradictionRule } from "../contradictions.js";
import { nameProperty, quoteJson } from "../words.js";

/** An example's value is no member of the documented enum. */
export const exampleEnumValue = createContradictionRule({
  name: "example-enum-value",
  code: "example/enum-value",
  causes: ["enum-member", "enum-empty"],
  describe: ({ name, value, issue }) =>
    `${nameProperty(name)} is ${quoteJson(value)}, but it is documented as ${issue.expected}.`,
});
