import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { CheckInput } from "./rule.js";
import { rules } from "./rules.js";

/** Runs every rule over documentation that has been linked and whose examples have been held against it. */
export function checkDocumentation(input: CheckInput): readonly Diagnostic[] {
  return rules.flatMap((rule) => rule.check(input));
}
