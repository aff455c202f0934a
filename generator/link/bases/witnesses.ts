import type { Fact } from "../../model/fact.js";
import type { QualifiedName } from "../../model/types.js";
import type { Candidate, Decision, Witness } from "../decision.js";

/** The base of each type that has one. */
export type Bases = ReadonlyMap<QualifiedName, Fact<QualifiedName>>;

interface BaseWitnessRow extends Witness<string> {
  /** Whose word it is: the type's own page, another page, or nobody's, so that it is concluded from what pages show. */
  readonly word: "own" | "other" | "none";
  /**
   * Whether it may put a nearer base in the place of one whose witness is trusted more: a page often names the root
   * of a hierarchy (`entity`) where another place names the type in between (orgcontact.md).
   */
  readonly refines: "any" | "inferred" | "none";
}

/** Who says what the base of a type is, the most trusted first. */
export const baseWitnesses = [
  { id: "annotation", meaning: "`baseType` in its page's annotation", word: "own", refines: "any" },
  { id: "prose", meaning: "its page's intro: inherits from, derived from", word: "own", refines: "any" },
  { id: "base-page", meaning: "the base's page: base type of", word: "other", refines: "inferred" },
  { id: "inherited-rows", meaning: "the type that its rows are inherited from", word: "other", refines: "none" },
  { id: "values-stand-for-base", meaning: "its values stand where the base is due", word: "none", refines: "none" },
  { id: "examples-show-base", meaning: "its examples show the base's properties", word: "none", refines: "none" },
  { id: "keyed-type-without-base", meaning: "it has a key, as all below `entity`", word: "none", refines: "none" },
  {
    id: "table-repeats-namesake",
    meaning: "its table repeats that of a base of its name",
    word: "none",
    refines: "none",
  },
  { id: "path-navigates-to-it", meaning: "a request path navigates to it", word: "none", refines: "none" },
] as const satisfies readonly BaseWitnessRow[];

/** The rule by which a page gives the type that most of its rows are inherited from as its base. */
export const inheritedRowsRule = "rows-inherited-from";

export type BaseWitness = (typeof baseWitnesses)[number]["id"];
export type BaseCandidate = Candidate<BaseWitness, QualifiedName>;
export type BaseDecision = Decision<BaseWitness, QualifiedName>;
/** By the name of the type that the decision is about. */
export type BaseDecisions = ReadonlyMap<QualifiedName, BaseDecision>;

/** The bases that were decided on. */
export function basesOf(decisions: BaseDecisions): Bases {
  return new Map(
    [...decisions].flatMap(([name, { chosen }]) => (chosen === undefined ? [] : [[name, chosen.fact] as const])),
  );
}

export function findBaseWitness(id: BaseWitness): BaseWitnessRow | undefined {
  return baseWitnesses.find((witness) => witness.id === id);
}
