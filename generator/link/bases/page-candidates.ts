import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome } from "../../diagnostics/outcome.js";
import type { NameReference } from "../../extract/page-facts.js";
import type { Fact } from "../../model/fact.js";
import { splitQualifiedName } from "../../model/names.js";
import type { QualifiedName } from "../../model/types.js";
import type { TypeGroup } from "../declare/group-types.js";
import { walkParts } from "../declare/rows.js";
import type { Registry } from "../references/registry.js";
import { resolveStructured } from "../references/resolve.js";
import { inheritedRowsRule } from "./witnesses.js";
import type { BaseCandidate, BaseWitness } from "./witnesses.js";

/** What a type's own pages say of its base; a base that is the type itself is reported. */
export function readOwnCandidates(group: TypeGroup, registry: Registry): Outcome<readonly BaseCandidate[]> {
  return gatherOutcome((found) =>
    walkParts(group, registry).flatMap(({ facts, scope }) =>
      facts.bases.flatMap((fact): readonly BaseCandidate[] => {
        const name = resolveStructured(fact.value, scope);
        if (name === undefined) return [];
        const witness = witnessOf(fact);
        if (name !== group.name) return [{ witness, fact: { ...fact, value: name } }];
        const place = fact.origins.at(0);
        // Prose about the type and what is derived from it may name the type itself; the annotation cannot mean that.
        if (place !== undefined && witness === "annotation") {
          const short = splitQualifiedName(name).name;
          found.report(createDiagnostic("type/circular-base", place, `\`${short}\` has itself as its base type.`));
        }
        return [];
      }),
    ),
  );
}

function witnessOf(fact: Fact<NameReference>): BaseWitness {
  if (fact.certainty === "stated") return "annotation";
  return fact.rule === inheritedRowsRule ? "inherited-rows" : "prose";
}

/** "Base type of [a] and [b]" on the base's page, turned round: by the name of the derived type. */
export function readBasePages(
  groups: readonly TypeGroup[],
  registry: Registry,
): ReadonlyMap<QualifiedName, BaseCandidate> {
  const found = new Map<QualifiedName, BaseCandidate>();
  for (const group of groups) {
    for (const { facts, scope } of walkParts(group, registry)) {
      for (const fact of facts.derived) {
        const name = resolveStructured(fact.value, scope);
        if (name === undefined || name === group.name || found.has(name)) continue;
        found.set(name, { witness: "base-page", fact: { ...fact, value: group.name } });
      }
    }
  }
  return found;
}
