import { shortName } from "../../../model/names.js";
import { defineContradictionRule } from "../../contradictions.js";
import { quoteJson } from "../../words.js";

/** `@odata.type` names a type that no page documents, or one that cannot stand in that place. */
export const exampleTypeName = defineContradictionRule({
  code: "example/type-name",
  causes: ["type-name-unknown", "type-name-namespace", "type-name-misfit"],
  related: ({ cause }) =>
    cause === "type-name-unknown" ? "A value of this type was expected." : "The type is documented here.",
  cause: ({ fixture, value }) => `${fixture.example.page} ${JSON.stringify(value)}`,
  describe: ({ value, issue, correction }) => {
    const shown = `\`@odata.type\` is ${quoteJson(value)}`;
    if (issue.cause === "type-name-unknown") return `${shown}, which no page documents.`;
    if (issue.cause === "type-name-namespace") return `${shown}, but the type is called ${quoteJson(correction)}.`;
    const { type, names } = issue;
    const fitting =
      names?.map((name) => `\`${name}\``).join(" or ") ?? `\`${shortName(type)}\` or of a type derived from it`;
    return `${shown}, but this place takes the name of ${fitting}.`;
  },
  // A short name says little of which type was meant.
  isSuggestion: () => true,
  mend: ({ issue, correction }) =>
    issue.cause === "type-name-namespace" && typeof correction === "string" ? JSON.stringify(correction) : undefined,
});
