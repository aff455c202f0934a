import { defineContradictionRule } from "../../contradictions.js";
import { nameProperty } from "../../words.js";

/** An example has one value where the table has a collection, or the other way round. */
export const exampleArrayOrValue = defineContradictionRule({
  code: "example/array-or-value",
  mayBlameRow: true,
  causes: ["array-scalar"],
  cause: ({ fixture, name }) => `${fixture.example.page} ${name}`,
  describe: ({ name, shown, expected }) => `${nameProperty(name)} is ${shown}, but it is documented as ${expected}.`,
});
