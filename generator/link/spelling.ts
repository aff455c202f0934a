import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { NavigationProperty, Property, QualifiedName, StructuredType } from "../model/types.js";
import { locateJson } from "../markdown/json/json-locate.js";
import type { Span } from "../source/span.js";
import type { TypeGroup } from "./collect-types.js";
import type { ExampleWitness } from "./example-witness.js";
import type { PathWitness } from "./path-witness.js";
import { spellByType } from "./spell-by-type.js";

/**
 * Where the witnesses of a property's name agree but for letter case, the most of them have it: the table, the JSON
 * representation, the examples and the request paths have one voice each, and the table's breaks a tie
 * (`printerID` in printusagebyprinter.md); a name that lost the humps of its own type's name has that against it too. The loser is reported.
 */
export function settleSpelling(
  types: ReadonlyMap<QualifiedName, StructuredType>,
  groups: ReadonlyMap<QualifiedName, TypeGroup>,
  examples: ExampleWitness,
  paths: PathWitness,
): { readonly types: ReadonlyMap<QualifiedName, StructuredType>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const settle = <P extends Property | NavigationProperty>(property: P, type: StructuredType): P => {
    const name = property.name;
    const variants = new Map<string, string[]>();
    const vote = (witness: string, spelling: string | undefined): void => {
      if (spelling !== undefined) variants.set(spelling, [...(variants.get(spelling) ?? []), witness]);
    };
    const isVariant = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
    vote("the table", name);
    vote("the JSON representation", representationNames(groups.get(type.qualifiedName)).find(isVariant));
    const used = examples.uses.get(type.qualifiedName)?.has(name) === true;
    vote(
      "examples",
      used
        ? name
        : examples.sightings
            .get(type.qualifiedName)
            ?.map((sighting) => sighting.name)
            .find(isVariant),
    );
    vote("request paths", [...(paths.spellings.get(type.qualifiedName) ?? [])].find(isVariant));
    vote("the name of its type", spellByType(name, property.type.value));
    const [best = name, witnesses = []] = [...variants].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
    if (best === name || witnesses.length <= (variants.get(name)?.length ?? 0) || property.witnesses[0] !== "table")
      return property;
    const place = property.origins[0];
    const seen = [
      ...findInRepresentation(groups.get(type.qualifiedName), best),
      ...(examples.sightings.get(type.qualifiedName) ?? []).flatMap((sighting) =>
        sighting.name === best ? sighting.origins.slice(0, 1) : [],
      ),
    ];
    const related = seen.map((span) => ({ message: `Here it is \`${best}\`.`, span }));
    if (place !== undefined)
      diagnostics.push(
        createDiagnostic(
          "property/name-case",
          place,
          `The table has \`${name}\`; ${witnesses.join(" and ")} ${witnesses.length === 1 && witnesses[0]?.startsWith("the ") === true ? "has" : "have"} \`${best}\`, which was used.`,
          { related },
        ),
      );
    return { ...property, name: best };
  };
  const result = new Map(
    [...types].map(([name, type]) => [
      name,
      {
        ...type,
        properties: type.properties.map((property) => settle(property, type)),
        navigationProperties: type.navigationProperties.map((property) => settle(property, type)),
      },
    ]),
  );
  return { types: result, diagnostics };
}

function findInRepresentation(group: TypeGroup | undefined, name: string): readonly Span[] {
  return (group?.parts ?? []).flatMap(
    ({ facts: { representation } }) => (representation && locateJson(representation.source, `/${name}`)?.name) ?? [],
  );
}

function representationNames(group: TypeGroup | undefined): readonly string[] {
  return (group?.parts ?? []).flatMap(({ facts }) => Object.keys(facts.representation?.value ?? {}));
}
