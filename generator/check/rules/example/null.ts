import { defineContradictionRule } from "../../contradictions.js";
import { nameProperty } from "../../words.js";

/** An example has null where the page says "not nullable", or inside a collection. */
export const exampleNull = defineContradictionRule({
  code: "example/null",
  mayBlameRow: true,
  causes: ["null"],
  cause: ({ fixture, name }) => `${fixture.example.page} ${name}`,
  describe: ({ name }) => `${nameProperty(name)} is \`null\`, which it is documented never to be.`,
});
