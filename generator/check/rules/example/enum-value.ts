import { defineContradictionRule } from "../../contradictions.js";
import { nameProperty, quoteJson } from "../../words.js";

/** An example's value is no member of the documented enum. */
export const exampleEnumValue = defineContradictionRule({
  code: "example/enum-value",
  cause: ({ fixture, name, value }) => `${fixture.example.page} ${name} ${JSON.stringify(value)}`,
  mayBlameRow: true,
  causes: ["enum-member", "enum-empty"],
  describe: ({ name, value, expected }) =>
    `${nameProperty(name)} is ${quoteJson(value)}, but it is documented as ${expected}.`,
});
