import { createContradictionRule, type Finding } from "../contradictions.js";
import { nameProperty, quoteJson } from "../words.js";

/** An example's value is not of the documented type, or not in its form. */
export const exampleValueType = createContradictionRule({
  name: "example-value-type",
  code: "example/value-type",
  causes: ["type-mismatch", "format"],
  describe: ({ name, value, issue }) =>
    `${nameProperty(name)} is ${quoteJson(value)}, but it is documented as ${issue.expected}.`,
  mend: dropQuotes,
});

/** `"true"` and `"12"` lose their quotes; what else might have been meant is for a person to say. */
function dropQuotes({ value, correction }: Finding): string | undefined {
  if (typeof value !== "string" || (typeof correction !== "boolean" && typeof correction !== "number"))
    return undefined;
  const text = String(correction);
  return text === value.trim().toLowerCase() ? text : undefined;
}
