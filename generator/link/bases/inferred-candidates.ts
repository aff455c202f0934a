import { inferred } from "../../model/fact.js";
import { isNonEmpty, type NonEmpty } from "../../model/non-empty.js";
import type { Property, QualifiedName, StructuredType } from "../../model/types.js";
import type { Span } from "../../source/span.js";
import type { Types } from "../../model/queries.js";
import { groupBy } from "../../source/group.js";
import type { ExampleWitness } from "../witnesses/example-witness.js";
import { reaches, walkChain } from "./chain.js";
import type { BaseCandidate } from "./witnesses.js";
import { keyName } from "../../model/names.js";

/** For each type the names of its properties, each with its type as text: types are compared a million times. */
type Declared = ReadonlyMap<QualifiedName, ReadonlyMap<string, string>>;
type BaseOf = (name: QualifiedName) => QualifiedName | undefined;

/**
 * Bases that no page states but that examples and tables give away, for types that have none (or `entity` by
 * default):
 *  - its values stand in the place of the base, and its table repeats all of the base's
 *    (cancelmediaprocessingoperation.md);
 *  - its examples show what the base declares and its own table lacks (openshift.md);
 *  - its table repeats that of a type which is known to be a base, and their names end with the same word.
 */
export function inferBases(types: Types, witness: ExampleWitness): ReadonlyMap<QualifiedName, BaseCandidate> {
  const found = new Map<QualifiedName, BaseCandidate>();
  const baseOf: BaseOf = (name) => found.get(name)?.fact.value ?? types.get(name)?.base?.value;
  const candidates = [...types.values()].filter((type) => type.open?.value !== true);
  const declared: Declared = new Map(
    candidates.map((type) => [type.qualifiedName, writeEffective(type.qualifiedName, types, baseOf)]),
  );
  const undecided = candidates.filter((type) => type.base === undefined || type.base.certainty === "assumed");
  for (const type of undecided) {
    const places = witness.places.get(type.qualifiedName);
    const possible = witness.sightings.has(type.qualifiedName)
      ? candidates
      : candidates.filter(({ qualifiedName }) => places?.has(qualifiedName) === true);
    const best = findCovered(type, possible, { declared, witness, baseOf });
    if (best !== undefined) found.set(type.qualifiedName, best);
  }
  const proven = new Set([...found.values()].map(({ fact }) => fact.value));
  const bases = groupBy(
    candidates.filter((type) => isBaseLike(type) || proven.has(type.qualifiedName)),
    ({ name }) => lastWord(name),
  );
  for (const type of undecided) {
    const name = type.qualifiedName;
    if (found.has(name) || type.base !== undefined) continue;
    const best = bases
      .get(lastWord(type.name))
      ?.find((base) => base !== type && repeats(type, base, declared) && !reaches(base.qualifiedName, name, baseOf));
    if (best === undefined) continue;
    const fact = inferred(best.qualifiedName, "table-repeats-namesake", type.origins[0]);
    found.set(name, { witness: "table-repeats-namesake", fact });
  }
  return found;
}

interface Evidence {
  readonly declared: Declared;
  readonly witness: ExampleWitness;
  readonly baseOf: BaseOf;
}

/** The candidate of most properties of which all are repeated by the type's table or shown by its examples. */
function findCovered(
  type: StructuredType,
  candidates: readonly StructuredType[],
  { declared, witness, baseOf }: Evidence,
): BaseCandidate | undefined {
  const own = writeTypes(type.properties);
  const sightings = witness.sightings.get(type.qualifiedName) ?? [];
  const sighted = new Set(sightings.map(({ name }) => name));
  const places = witness.places.get(type.qualifiedName);
  let best: { readonly name: QualifiedName; readonly rule: CoverRule; readonly covered: number } | undefined;
  for (const candidate of candidates) {
    const name = candidate.qualifiedName;
    // Most candidates have too many properties to be covered at all.
    if (candidate === type || (declared.get(name)?.size ?? 0) > own.size + sighted.size) continue;
    if (!mayDerive(type, candidate) || reaches(name, type.qualifiedName, baseOf)) continue;
    const properties = [...(declared.get(name) ?? [])];
    const repeated = properties.filter(([key, value]) => own.get(key) === value).length;
    const shown = properties.filter(([key]) => sighted.has(key)).length;
    const covered = repeated + shown;
    if (covered < properties.length || (best !== undefined && covered <= best.covered)) continue;
    const stands = places?.has(name) === true && repeated === properties.length;
    if (stands && (repeated > 1 || candidate.abstract?.value === true))
      best = { name, rule: "values-stand-for-base", covered };
    else if (shown > 0 && shown >= sighted.size * 0.8 && (isBaseLike(candidate) || shown >= 3))
      best = { name, rule: "examples-show-base", covered };
  }
  if (best === undefined) return undefined;
  const origins = sightings.flatMap((sighting) => sighting.origins).slice(0, 3);
  const evidence: NonEmpty<Span> = isNonEmpty(origins) ? origins : [type.origins[0]];
  return { witness: best.rule, fact: inferred(best.name, best.rule, ...evidence) };
}
type CoverRule = "values-stand-for-base" | "examples-show-base";

/** Whether a type has all rows of a base. */
function repeats(type: StructuredType, base: StructuredType, declared: Declared): boolean {
  const properties = [...(declared.get(base.qualifiedName) ?? [])];
  if (properties.length <= 1 || !mayDerive(type, base)) return false;
  const own = writeTypes(type.properties);
  return properties.every(([name, value]) => own.get(name) === value);
}

/** `operation` of `playPromptOperation` and `commsOperation`. */
function lastWord(name: string): string {
  return (
    name
      .split(/(?=[A-Z])|[^A-Za-z\d]/)
      .at(-1)
      ?.toLowerCase() ?? name
  );
}

function isBaseLike(type: StructuredType): boolean {
  return type.derived.length > 0 || type.abstract?.value === true;
}

/**
 * A keyed type and an unkeyed one are not kin, unless the unkeyed one has an `id` that nothing else marks as its key.
 */
function mayDerive(type: StructuredType, base: StructuredType): boolean {
  return (
    base.kind === type.kind ||
    (base.kind === "entityType" && type.properties.some((property) => property.name === keyName))
  );
}

/** What a base gives to its derived types, the key aside: every keyed type has that anyway. */
function writeEffective(name: QualifiedName, types: Types, baseOf: BaseOf): ReadonlyMap<string, string> {
  const properties = [...walkChain(name, baseOf)].flatMap((at) => types.get(at)?.properties ?? []);
  return writeTypes(properties.filter(({ facts, witnesses }) => facts.key?.value !== true && witnesses[0] === "table"));
}

function writeTypes(properties: readonly Property[]): ReadonlyMap<string, string> {
  return new Map(properties.map((property) => [property.name, JSON.stringify(property.type.value)]));
}
