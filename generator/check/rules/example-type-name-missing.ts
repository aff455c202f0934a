import { createContradictionRule } from "../contradictions.js";

/** A value has properties of a derived type, but does not say that it is of that type. */
export const exampleTypeNameMissing = createContradictionRule({
  name: "example-type-name-missing",
  code: "example/type-name-missing",
  causes: ["type-name-missing"],
  atName: true,
  related: () => "This type has the properties.",
  describe: ({ issue }) => `The object has properties of a derived type, so it needs ${issue.expected}.`,
});
