import { createContradictionRule } from "../contradictions.js";

/** An example has a property that no page documents for the type. */
export const exampleUnknownProperty = createContradictionRule({
  name: "example-unknown-property",
  code: "example/unknown-property",
  causes: ["unknown-property"],
  atName: true,
  related: () => "The type is documented here.",
  describe: ({ name, issue }) => `\`${name}\` is no documented property of ${issue.expected.replace(/^a property of (.*)$/, "`$1`")}.`,
});
