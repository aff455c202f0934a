import { createContradictionRule } from "../contradictions.js";
import { quoteJson } from "../words.js";

/** `@odata.type` names a type that no page documents, or one that cannot stand in that place. */
export const exampleTypeName = createContradictionRule({
  name: "example-type-name",
  code: "example/type-name",
  causes: ["type-name-unknown", "type-name-misfit"],
  related: ({ cause }) =>
    cause === "type-name-unknown" ? "A value of this type was expected." : "The type is documented here.",
  describe: ({ value, issue }) =>
    issue.cause === "type-name-unknown"
      ? `\`@odata.type\` is ${quoteJson(value)}, which no page documents.`
      : `\`@odata.type\` is ${quoteJson(value)}, but this place takes ${issue.expected.replace(/^the name of (\S+)/, "the name of `$1`")}.`,
});
