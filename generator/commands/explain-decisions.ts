import { explainDecisions } from "../link/explain-decisions.js";
import type { Decisions } from "../link/link-model.js";
import type { Span } from "../source/span.js";
import { alignColumns } from "./table.js";

/** Who spoke on the base type or flags of what has the name, the most trusted first, and who was believed; as lines. */
export function showDecisions(decisions: Decisions, name: string, place: (span: Span) => string): readonly string[] {
  return explainDecisions(decisions, name).flatMap(({ question, testimonies }) => [
    `  ${question}, by whom is trusted most:`,
    ...alignColumns(
      testimonies.map(({ witness, meaning, value = "-", verdict, origins }) => [
        witness,
        value,
        verdict,
        origins.length === 0 ? `(${meaning})` : `(${meaning}) ${origins.map(place).join(", ")}`,
      ]),
    ).map((line) => `    ${line}`),
  ]);
}
