import { defineContradictionRule, type ToldIssue } from "../../contradictions.js";
import { nameProperty } from "../../words.js";

/** An example's value is not of the documented type, or not in its form. */
export const exampleValueType = defineContradictionRule({
  code: "example/value-type",
  mayBlameRow: true,
  // A long text that is cut short on purpose: `"MIIDYDCCAki..."`.
  select:
    () =>
    ({ value }) =>
      typeof value !== "string" || !/(?:\.\.\.|…)$/.test(value),
  causes: ["type-mismatch", "format", "range"],
  cause: ({ fixture, name }) => `${fixture.example.page} ${name}`,
  describe: ({ name, shown, expected }) => `${nameProperty(name)} is ${shown}, but it is documented as ${expected}.`,
  mend: dropQuotes,
});

/** `"true"` and `"12"` lose their quotes; what else might have been meant is for a person to say. */
function dropQuotes({ value, correction }: ToldIssue): string | undefined {
  if (typeof value !== "string" || (typeof correction !== "boolean" && typeof correction !== "number"))
    return undefined;
  const text = String(correction);
  return text === value.trim().toLowerCase() ? text : undefined;
}
