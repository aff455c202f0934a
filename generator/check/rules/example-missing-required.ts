import { createContradictionRule } from "../contradictions.js";

/** A create example lacks a property that its page requires. */
export const exampleMissingRequired = createContradictionRule({
  name: "example-missing-required",
  code: "example/missing-required",
  causes: ["missing-required"],
  describe: ({ name }) => `The request has no \`${name}\`, which the page says is required.`,
});
