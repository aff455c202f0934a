import type { QualifiedName } from "../model/types.js";
import type { Span } from "../source/span.js";
import { baseWitnesses } from "./bases/witnesses.js";
import type { Candidate, Decision, Witness } from "./decision.js";
import { flagsWitnesses } from "./enums/flags.js";
import type { Decisions } from "./link-model.js";

/**
 * A question on which several may speak, and what each of them says; the most trusted first, those who are silent
 * too.
 */
export interface ExplainedDecision {
  readonly question: "base type" | "flags";
  readonly testimonies: readonly Testimony[];
}
export interface Testimony {
  readonly witness: string;
  /** What the witness goes by. */
  readonly meaning: string;
  /** What it says; absent where it is silent. */
  readonly value?: string;
  readonly verdict: "silent" | "believed" | "agrees" | "overruled" | "rejected";
  readonly origins: readonly Span[];
}

/** What was decided on a type or enum, and on whose word; nothing where nobody spoke. */
export function explainDecisions({ bases, flags }: Decisions, name: QualifiedName): readonly ExplainedDecision[] {
  const base = bases.get(name);
  const combines = flags.get(name);
  return [
    ...(base === undefined ? [] : [explainDecision("base type", baseWitnesses, base)]),
    ...(combines === undefined ? [] : [explainDecision("flags", flagsWitnesses, combines)]),
  ];
}

function explainDecision<Id extends string, T>(
  question: ExplainedDecision["question"],
  witnesses: readonly Witness<Id>[],
  { candidates, chosen }: Decision<Id, T>,
): ExplainedDecision {
  const testimonies = witnesses.flatMap(({ id, meaning }): readonly Testimony[] => {
    const words = candidates.filter(({ witness }) => witness === id);
    if (words.length === 0) return [{ witness: id, meaning, verdict: "silent", origins: [] }];
    return words.map((word) => ({
      witness: id,
      meaning,
      value: String(word.fact.value),
      verdict: judge(word, chosen),
      origins: word.fact.origins,
    }));
  });
  return { question, testimonies };
}

function judge<Id extends string, T>(
  word: Candidate<Id, T>,
  chosen: Candidate<Id, T> | undefined,
): Testimony["verdict"] {
  if (word.rejected !== undefined) return "rejected";
  if (word === chosen) return "believed";
  return word.fact.value === chosen?.fact.value ? "agrees" : "overruled";
}
