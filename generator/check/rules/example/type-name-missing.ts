import { defineContradictionRule } from "../../contradictions.js";

/** A value has properties of a derived type, but does not say that it is of that type. */
export const exampleTypeNameMissing = defineContradictionRule({
  code: "example/type-name-missing",
  causes: ["type-name-missing"],
  atName: true,
  related: () => "This type has the properties.",
  cause: ({ fixture, issue }) => `${fixture.example.page} ${issue.type}`,
  describe: ({ issue: { type } }) =>
    `The object has properties of a derived type, so it needs an \`@odata.type\` such as "#${type}".`,
});
