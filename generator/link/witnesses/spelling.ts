import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, outcome } from "../../diagnostics/outcome.js";
import { locateJson } from "../../markdown/json/json-locate.js";
import type { NavigationProperty, Property, QualifiedName, StructuredType } from "../../model/types.js";
import type { Span } from "../../source/span.js";
import type { TypeGroup } from "../declare/group-types.js";
import type { Types } from "../../model/queries.js";
import type { ExampleWitness } from "./example-witness.js";
import type { PathWitness } from "./path-witness.js";
import { spellByType } from "./spell-by-type.js";
import { groupEntries } from "../../source/group.js";

/** Who may speak on how a property is spelled. */
export interface SpellingWitnesses {
  readonly groups: readonly TypeGroup[];
  readonly examples: ExampleWitness;
  readonly paths: PathWitness;
}

/**
 * Where the witnesses of a property's name agree but for letter case, the most of them have it: the table, the JSON
 * representation, the examples and the request paths have one voice each, and the table's breaks a tie (`printerID`
 * in printusagebyprinter.md); a name that lost the humps of its own type's name has that against it too. No name in
 * lower camel case, as all of Graph's are, is outvoted by one that is not. The loser is reported.
 */
export function settleSpelling(types: Types, witnesses: SpellingWitnesses): Outcome<Types> {
  const groups = new Map(witnesses.groups.map((group) => [group.name, group]));
  return gatherOutcome(
    (found) =>
      new Map(
        [...types].map(([name, type]) => {
          const group = groups.get(name);
          const spellings = {
            representation: groupSpellings(representationNames(group)),
            examples: groupSpellings((witnesses.examples.sightings.get(name) ?? []).map((sighting) => sighting.name)),
            paths: groupSpellings([...(witnesses.paths.spellings.get(name) ?? [])]),
          };
          const settle = <P extends Property | NavigationProperty>(property: P): P =>
            found.take(settleName(property, type, { ...witnesses, group, spellings }));
          const properties = type.properties.map(settle);
          const navigationProperties = type.navigationProperties.map(settle);
          return [name, { ...type, properties, navigationProperties }] as const;
        }),
      ),
  );
}

interface TypeWitnesses extends Omit<SpellingWitnesses, "groups"> {
  readonly group: TypeGroup | undefined;
  readonly spellings: Readonly<Record<"representation" | "examples" | "paths", Spellings>>;
}

function settleName<P extends Property | NavigationProperty>(
  property: P,
  { qualifiedName }: StructuredType,
  witnesses: TypeWitnesses,
): Outcome<P> {
  const { name } = property;
  const variants = countVotes(property, qualifiedName, witnesses);
  const eligible = [...variants].filter(([spelling]) => !isLowerCamel(name) || isLowerCamel(spelling));
  const [best = name, voices = []] = eligible.sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  const [place] = property.origins;
  const isBeaten = best !== name && voices.length > (variants.get(name)?.length ?? 0);
  if (!isBeaten || property.witnesses[0] !== "table") return outcome(property);
  const sightings = witnesses.examples.sightings.get(qualifiedName) ?? [];
  const seen = [
    ...findInRepresentation(witnesses.group, best),
    ...sightings.flatMap((sighting) => (sighting.name === best ? sighting.origins.slice(0, 1) : [])),
  ];
  const verb = voices.length === 1 && voices[0]?.startsWith("the ") === true ? "has" : "have";
  const message = `The table has \`${name}\`; ${voices.join(" and ")} ${verb} \`${best}\`, which was used.`;
  const related = seen.map((span) => ({ message: `Here it is \`${best}\`.`, span }));
  return outcome({ ...property, name: best }, [createDiagnostic("property/name-case", place, message, { related })]);
}

function isLowerCamel(name: string): boolean {
  return /^[a-z]/.test(name);
}

/** The spellings of a property's name, each with those who have it. */
function countVotes(
  { name, type }: Property | NavigationProperty,
  owner: QualifiedName,
  { spellings, examples }: TypeWitnesses,
): ReadonlyMap<string, readonly string[]> {
  const lower = name.toLowerCase();
  const isUsed = examples.uses.get(owner)?.has(name) === true;
  const votes: readonly (readonly [voice: string, spelling: string | undefined])[] = [
    ["the table", name],
    ["the JSON representation", spellings.representation.get(lower)],
    ["examples", isUsed ? name : spellings.examples.get(lower)],
    ["request paths", spellings.paths.get(lower)],
    ["the name of its type", spellByType(name, type.value)],
  ];
  return groupEntries(
    votes.flatMap(([voice, spelling]) => (spelling === undefined ? [] : [[spelling, voice] as const])),
  );
}

function findInRepresentation(group: TypeGroup | undefined, name: string): readonly Span[] {
  return (group?.parts ?? []).flatMap(
    ({ facts: { representation } }) => (representation && locateJson(representation.source, `/${name}`)?.name) ?? [],
  );
}

/** Spellings by their lower case, the first of each: a type's properties are asked for one by one. */
type Spellings = ReadonlyMap<string, string>;

function groupSpellings(names: readonly string[]): Spellings {
  return new Map([...names].reverse().map((name) => [name.toLowerCase(), name] as const));
}

function representationNames(group: TypeGroup | undefined): readonly string[] {
  return (group?.parts ?? []).flatMap(({ facts }) => Object.keys(facts.representation?.value ?? {}));
}
