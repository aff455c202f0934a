import { inferred, type Fact } from "../../model/fact.js";
import type { QualifiedName } from "../../model/types.js";
import type { Span } from "../../source/span.js";
import { decide, type Candidate, type Decision, type Witness } from "../decision.js";
import type { Declarations } from "../declare/declare.js";
import type { Enums } from "./link-enum.js";

/** Who says that the values of an enum combine, the most trusted first. */
export const flagsWitnesses = [
  { id: "member-table", meaning: "the numbers of its member table, or the prose above it" },
  { id: "description", meaning: "the description of a property that holds one: any combination of" },
  { id: "example-combines-members", meaning: "an example that shows several members in one value" },
] as const satisfies readonly Witness<string>[];

export type FlagsWitness = (typeof flagsWitnesses)[number]["id"];
/** By the name of the enum. */
export type FlagsDecisions = ReadonlyMap<QualifiedName, Decision<FlagsWitness, boolean>>;

/** Whether the values of each enum combine; an enum of which nobody says so is missing. */
export function decideFlags({ enums }: Declarations, combinations: ReadonlyMap<QualifiedName, Span>): FlagsDecisions {
  return new Map(
    enums.flatMap(({ name, tables, combinations: described }) => {
      const shown = combinations.get(name);
      const decision = decide(flagsWitnesses, [
        ...tables.flatMap(({ facts }) => speak("member-table", facts.flags)),
        ...described.flatMap((fact) => speak("description", fact)),
        ...speak("example-combines-members", shown && inferred(true, "example-combines-members", shown)),
      ]);
      return decision === undefined ? [] : [[name, decision] as const];
    }),
  );
}

function speak(witness: FlagsWitness, fact: Fact<boolean> | undefined): readonly Candidate<FlagsWitness, boolean>[] {
  return fact === undefined ? [] : [{ witness, fact }];
}

/** The enums with what was decided of them. */
export function applyFlags(enums: Enums, decisions: FlagsDecisions): Enums {
  return new Map(
    [...enums].map(([name, type]) => {
      const flags = decisions.get(name)?.chosen?.fact;
      return [name, flags === undefined ? type : { ...type, flags }];
    }),
  );
}
