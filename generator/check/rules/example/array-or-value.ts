import { defineContradictionRule } from "../../contradictions.js";
import { nameProperty, quoteJson } from "../../words.js";

/** An example has one value where the table has a collection, or the other way round. */
export const exampleArrayOrValue = defineContradictionRule({
  code: "example/array-or-value",
  mayBlameRow: true,
  causes: ["array-scalar"],
  cause: ({ fixture, name }) => `${fixture.example.page} ${name}`,
  describe: ({ name, value, expected }) =>
    `${nameProperty(name)} is ${quoteJson(value)}, but it is documented as ${expected}.`,
});
