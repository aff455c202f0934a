import { defineContradictionRule } from "../../contradictions.js";

/** A create example lacks a property that its page requires. */
export const exampleMissingRequired = defineContradictionRule({
  code: "example/missing-required",
  causes: ["missing-required"],
  cause: ({ fixture, name }) => `${fixture.example.page} ${name}`,
  describe: ({ name }) => `The request has no \`${name}\`, which the page says is required.`,
});
