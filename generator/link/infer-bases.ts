import type { RuleId } from "../phrases/fact-rules.js";
import { inferred, type Fact } from "../model/fact.js";
import type { Property, QualifiedName, StructuredType } from "../model/types.js";
import type { ExampleWitness } from "./example-witness.js";

/**
 * Bases that no page states but that examples and tables give away, for types that have none (or `entity` by default):
 *  - its values stand in the place of the base, and its table repeats all of the base's (cancelmediaprocessingoperation.md);
 *  - its examples show what the base declares and its own table lacks (openshift.md);
 *  - its table repeats that of a type which is known to be a base, and their names end with the same word.
 */
export function inferBases(
  types: ReadonlyMap<QualifiedName, StructuredType>,
  witness: ExampleWitness,
): ReadonlyMap<QualifiedName, Fact<QualifiedName>> {
  const found = new Map<QualifiedName, Fact<QualifiedName>>();
  const baseOf = (name: QualifiedName): QualifiedName | undefined =>
    found.get(name)?.value ?? types.get(name)?.base?.value;
  const candidates = [...types.values()].filter((type) => type.open?.value !== true);
  const declared = new Map(
    candidates.map((type) => [type.qualifiedName, effectiveProperties(type.qualifiedName, types, baseOf)]),
  );
  const undecided = candidates.filter((type) => type.base === undefined || type.base.certainty === "assumed");
  for (const type of undecided) {
    const places = witness.places.get(type.qualifiedName);
    const possible = witness.sightings.has(type.qualifiedName)
      ? candidates
      : candidates.filter(({ qualifiedName }) => places?.has(qualifiedName) === true);
    const best = chooseBase(type, possible, declared, witness, baseOf);
    if (best !== undefined) found.set(type.qualifiedName, best);
  }
  const proven = new Set([...found.values()].map((fact) => fact.value));
  const bases = candidates.filter((type) => isBaseLike(type) || proven.has(type.qualifiedName));
  for (const type of undecided) {
    if (found.has(type.qualifiedName) || type.base !== undefined) continue;
    const best = bases.find(
      (base) =>
        base !== type &&
        repeatsNamesake(type, base, declared) &&
        !reaches(base.qualifiedName, type.qualifiedName, baseOf),
    );
    if (best !== undefined)
      found.set(
        type.qualifiedName,
        inferred(best.qualifiedName, "table-repeats-namesake", ...type.origins.slice(0, 1)),
      );
  }
  return found;
}

/** For each type the names of its properties, each with its type as text: types are compared a million times. */
type Declared = ReadonlyMap<QualifiedName, ReadonlyMap<string, string>>;

function writeTypes(properties: readonly Property[]): ReadonlyMap<string, string> {
  return new Map(properties.map((property) => [property.name, JSON.stringify(property.type.value)]));
}

function chooseBase(
  type: StructuredType,
  candidates: readonly StructuredType[],
  declared: Declared,
  witness: ExampleWitness,
  baseOf: (name: QualifiedName) => QualifiedName | undefined,
): Fact<QualifiedName> | undefined {
  const own = writeTypes(type.properties);
  const sightings = witness.sightings.get(type.qualifiedName) ?? [];
  const sighted = new Set(sightings.map(({ name }) => name));
  const places = witness.places.get(type.qualifiedName);
  let best: { readonly name: QualifiedName; readonly rule: RuleId; readonly covered: number } | undefined;
  for (const candidate of candidates) {
    const name = candidate.qualifiedName;
    if (candidate === type || !mayDerive(type, candidate) || reaches(name, type.qualifiedName, baseOf)) continue;
    // Most candidates have too many properties to be covered at all.
    if ((declared.get(name)?.size ?? 0) > own.size + sighted.size) continue;
    const properties = [...(declared.get(name) ?? [])];
    const repeated = properties.filter(([key, value]) => own.get(key) === value).length;
    const shown = properties.filter(([key]) => sighted.has(key)).length;
    const covered = repeated + shown;
    if (covered < properties.length) continue;
    const rule = ((): RuleId | undefined => {
      if (
        places?.has(name) === true &&
        repeated === properties.length &&
        (repeated > 1 || candidate.abstract?.value === true)
      )
        return "values-stand-for-base";
      return shown > 0 && shown >= sighted.size * 0.8 && (isBaseLike(candidate) || shown >= 3)
        ? "examples-show-base"
        : undefined;
    })();
    if (rule !== undefined && (best === undefined || covered > best.covered)) best = { name, rule, covered };
  }
  if (best === undefined) return undefined;
  const origins = sightings.flatMap((sighting) => sighting.origins).slice(0, 3);
  return inferred(best.name, best.rule, ...(origins.length > 0 ? origins : type.origins.slice(0, 1)));
}

/** All rows of a base that other types are known to have, and the same last word in the name: `playPromptOperation`, `commsOperation`. */
function repeatsNamesake(type: StructuredType, base: StructuredType, declared: Declared): boolean {
  const properties = [...(declared.get(base.qualifiedName) ?? [])];
  if (properties.length <= 1 || lastWord(type.name) !== lastWord(base.name) || !mayDerive(type, base)) return false;
  const own = writeTypes(type.properties);
  return properties.every(([name, value]) => own.get(name) === value);
}
function lastWord(name: string): string {
  return /[A-Z]?[a-z\d]*$/.exec(name)?.[0].toLowerCase() ?? name;
}

function isBaseLike(type: StructuredType): boolean {
  return type.derived.length > 0 || type.abstract?.value === true;
}

/** A keyed type and an unkeyed one are not kin, unless the unkeyed one has an `id` that nothing else marks as its key. */
function mayDerive(type: StructuredType, base: StructuredType): boolean {
  return (
    base.kind === type.kind ||
    (base.kind === "entityType" && type.properties.some((property) => property.name === "id"))
  );
}

function reaches(
  from: QualifiedName,
  target: QualifiedName,
  baseOf: (name: QualifiedName) => QualifiedName | undefined,
): boolean {
  const seen = new Set<QualifiedName>();
  for (let at: QualifiedName | undefined = from; at !== undefined && !seen.has(at); at = baseOf(at)) {
    if (at === target) return true;
    seen.add(at);
  }
  return false;
}

/** What a base gives to its derived types, the key aside: every keyed type has that anyway. */
function effectiveProperties(
  name: QualifiedName,
  types: ReadonlyMap<QualifiedName, StructuredType>,
  baseOf: (name: QualifiedName) => QualifiedName | undefined,
): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const seen = new Set<QualifiedName>();
  for (let at: QualifiedName | undefined = name; at !== undefined && !seen.has(at); at = baseOf(at)) {
    seen.add(at);
    for (const property of types.get(at)?.properties ?? [])
      if (property.facts.key?.value !== true && property.witnesses[0] === "table")
        properties.set(property.name, JSON.stringify(property.type.value));
  }
  return properties;
}
