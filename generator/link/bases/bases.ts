import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome } from "../../diagnostics/outcome.js";
import { assumed } from "../../model/fact.js";
import { qualifyName, splitQualifiedName } from "../../model/names.js";
import type { QualifiedName } from "../../model/types.js";
import { decide } from "../decision.js";
import type { Declarations } from "../declare/declare.js";
import { linkEach } from "../guard.js";
import type { Registry } from "../references/registry.js";
import type { Types } from "../../model/queries.js";
import type { ExampleWitness } from "../witnesses/example-witness.js";
import type { PathWitness } from "../witnesses/path-witness.js";
import { reaches } from "./chain.js";
import { breakCircles, limitDepth } from "./circles.js";
import type { KeyedTypes } from "./keyed-types.js";
import { inferBases } from "./inferred-candidates.js";
import { readBasePages, readOwnCandidates } from "./page-candidates.js";
import {
  baseWitnesses,
  findBaseWitness,
  type BaseCandidate,
  type BaseDecision,
  type BaseDecisions,
} from "./witnesses.js";

/** The base of every type as far as pages say it; a keyed type of which nobody says anything begins at `entity`. */
export function decideStatedBases(names: Declarations, keyed: KeyedTypes): Outcome<BaseDecisions> {
  return gatherOutcome((found) => {
    const entity = entityOf(names.registry);
    const basePages = readBasePages(names.types, names.registry);
    const decisions = new Map<QualifiedName, BaseDecision>();
    const own = linkEach(
      names.types,
      ({ name, parts: [{ facts }] }) => ({ name: `the base of ${name}`, span: facts.span }),
      (group) => gatherOutcome((found) => [group.name, found.take(readOwnCandidates(group, names.registry))] as const),
    );
    for (const [name, candidates] of found.take(own)) {
      const basePage = basePages.get(name);
      const assumption: readonly BaseCandidate[] =
        entity === undefined || name === entity || !keyed.byEvidence(name)
          ? []
          : [{ witness: "keyed-type-without-base", fact: assumed(entity, "keyed-type-without-base") }];
      const all = [...candidates, ...(basePage === undefined ? [] : [basePage]), ...assumption];
      const decision = decide(baseWitnesses, all);
      if (decision === undefined) continue;
      found.report(...describeConflict(name, decision));
      decisions.set(name, decision);
    }
    return found.take(limitDepth(found.take(breakCircles(preferNearer(decisions)))));
  });
}

/** The same with what examples, tables and paths give away of the types on whose base no page says a word. */
export function decideBases(
  stated: BaseDecisions,
  types: Types,
  witnesses: { readonly examples: ExampleWitness; readonly paths: PathWitness },
  registry: Registry,
): BaseDecisions {
  const decisions = new Map(stated);
  const found = [...inferBases(types, witnesses.examples), ...assumeEntities(witnesses.paths, registry)];
  for (const [name, candidate] of found) {
    const decision = decide(baseWitnesses, [...(decisions.get(name)?.candidates ?? []), candidate]);
    if (decision !== undefined) decisions.set(name, decision);
  }
  return decisions;
}

/** `entity` is where Graph's keyed types begin; a set that documents none simply has no such base. */
function entityOf(registry: Registry): QualifiedName | undefined {
  const name = qualifyName(registry.namespace, "entity");
  return registry.types.has(name) ? name : undefined;
}

/**
 * What a path navigates to without a table's word is an entity: complex values are properties, and tables have those.
 */
function assumeEntities(paths: PathWitness, registry: Registry): readonly (readonly [QualifiedName, BaseCandidate])[] {
  const entity = entityOf(registry);
  return [...paths.added.values()].flat().flatMap(({ type }) => {
    const element = type.value.kind === "collection" ? type.value.element : type.value;
    if (entity === undefined || element.kind !== "structured" || element.name === entity) return [];
    const fact = assumed(entity, "path-navigates-to-it", ...type.origins);
    return [[element.name, { witness: "path-navigates-to-it", fact }] as const];
  });
}

/** Puts the nearer base in the place of a farther one, where its witness may. */
function preferNearer(decisions: ReadonlyMap<QualifiedName, BaseDecision>): BaseDecisions {
  const refined = new Map(decisions);
  const baseOf = (name: QualifiedName): QualifiedName | undefined => refined.get(name)?.chosen?.fact.value;
  for (const [name, { candidates }] of decisions) {
    for (const candidate of candidates) {
      const chosen = refined.get(name)?.chosen;
      if (chosen === undefined || chosen.fact.value === candidate.fact.value || !mayRefine(candidate, chosen)) continue;
      if (reaches(candidate.fact.value, chosen.fact.value, baseOf))
        refined.set(name, { candidates, chosen: candidate });
    }
  }
  return refined;
}

function mayRefine(candidate: BaseCandidate, chosen: BaseCandidate): boolean {
  const { refines } = findBaseWitness(candidate.witness) ?? {};
  return refines === "any" || (refines === "inferred" && chosen.fact.certainty !== "stated");
}

/** Two places of a type's own pages that name different bases. */
function describeConflict(name: QualifiedName, { candidates }: BaseDecision): readonly Diagnostic[] {
  const [first, ...others] = candidates.filter(({ witness }) => findBaseWitness(witness)?.word === "own");
  const other = others.find(({ fact }) => fact.value !== first?.fact.value && fact.origins.length > 0);
  const place = other?.fact.origins[0];
  if (first === undefined || other === undefined || place === undefined) return [];
  const [here, elsewhere] = [shortOf(other.fact.value), shortOf(first.fact.value)];
  return [
    createDiagnostic(
      "type/conflicting-base",
      place,
      `The base type of \`${shortOf(name)}\` is \`${here}\` here, but \`${elsewhere}\` elsewhere.`,
      { related: first.fact.origins.slice(0, 1).map((span) => ({ message: `This says \`${elsewhere}\`.`, span })) },
    ),
  ];
}

function shortOf(name: QualifiedName): string {
  return splitQualifiedName(name).name;
}
