import { defineContradictionRule } from "../../contradictions.js";
import { nameProperty } from "../../words.js";

/** An example's value is no member of the documented enum. */
export const exampleEnumValue = defineContradictionRule({
  code: "example/enum-value",
  cause: ({ fixture, name, value }) => `${fixture.example.page} ${name} ${JSON.stringify(value)}`,
  mayBlameRow: true,
  causes: ["enum-member", "enum-empty"],
  describe: ({ name, shown, expected }) => `${nameProperty(name)} is ${shown}, but it is documented as ${expected}.`,
});
