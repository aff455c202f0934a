import { createContradictionRule } from "../contradictions.js";

/** One object stands in the envelope of a collection: `{ "value": { … } }`. */
export const exampleWrapped = createContradictionRule({
  name: "example-wrapped",
  code: "example/wrapped",
  causes: ["wrapped"],
  atName: true,
  related: "This says what is returned.",
  describe: () => "One object is wrapped in `value`; only collections have such an envelope.",
});
