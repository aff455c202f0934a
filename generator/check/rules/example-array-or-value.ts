import { createContradictionRule } from "../contradictions.js";
import { nameProperty, quoteJson } from "../words.js";

/** An example has one value where the table has a collection, or the other way round. */
export const exampleArrayOrValue = createContradictionRule({
  name: "example-array-or-value",
  code: "example/array-or-value",
  causes: ["array-scalar"],
  describe: ({ name, value, issue }) =>
    `${nameProperty(name)} is ${quoteJson(value)}, but it is documented as ${issue.expected}.`,
});
