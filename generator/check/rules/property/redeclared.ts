import { describeType } from "../../../model/describe-type.js";
import { isA, listBases, type AnyProperty, type Types } from "../../../model/queries.js";
import type { ElementType, StructuredType, TypeReference } from "../../../model/types.js";
import { defineOwnRule } from "../../rule.js";

/** A type lists a property that it inherits, and of another type, or spelt in another letter case. */
export const propertyRedeclared = defineOwnRule("property/redeclared", ({ model: { types }, report }) => {
  for (const type of types.values())
    for (const property of [...type.properties, ...type.navigationProperties]) {
      const span = property.type.origins.at(0);
      const inherited = findInherited(types, type, property.name);
      if (inherited === undefined || span === undefined) continue;
      const message = describeDifference(property, inherited, types);
      const related = inherited.property.origins.map((origin) => ({ message: "The base has it here.", span: origin }));
      if (message !== undefined) report({ span, message, related: related.slice(0, 1) });
    }
});

interface Inherited {
  readonly owner: StructuredType;
  readonly property: AnyProperty;
}

/** The property of a base of that name, in any letter case. */
function findInherited(types: Types, type: StructuredType, name: string): Inherited | undefined {
  for (const owner of listBases(types, type.qualifiedName)) {
    const own = [...owner.properties, ...owner.navigationProperties];
    const property = own.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (property !== undefined) return { owner, property };
  }
  return undefined;
}

function describeDifference(own: AnyProperty, { owner, property }: Inherited, types: Types): string | undefined {
  if (own.name !== property.name)
    return `\`${own.name}\` is spelt \`${property.name}\` in the base type \`${owner.name}\`.`;
  const [written, inherited] = [own.type.value, property.type.value];
  if (agree(written, inherited, types)) return undefined;
  const base = `the base type \`${owner.name}\` has it as \`${describeType(inherited)}\``;
  return `\`${own.name}\` is \`${describeType(written)}\` here, but ${base}.`;
}

/** The same, or the type of one derived from that of the other; of what is no type nothing is known. */
function agree(own: TypeReference, inherited: TypeReference, types: Types): boolean {
  if (own.kind === "collection" && inherited.kind === "collection")
    return agreeOn(own.element, inherited.element, types);
  if (own.kind === "collection") return inherited.kind !== "collection" && isVague(own.element);
  return inherited.kind === "collection" ? isVague(own) : agreeOn(own, inherited, types);
}

function agreeOn(own: ElementType, inherited: ElementType, types: Types): boolean {
  if (isVague(own) || isVague(inherited)) return true;
  if (own.kind === "structured" && inherited.kind === "structured")
    return isA(types, own.name, inherited.name) || isA(types, inherited.name, own.name);
  return isText(own) && isText(inherited) ? true : describeType(own) === describeType(inherited);
}

function isVague({ kind }: ElementType): boolean {
  return kind === "untyped" || kind === "unresolved" || kind === "union";
}

/** A String, or one whose values are listed. */
function isText(type: ElementType): boolean {
  return type.kind === "knownString" || (type.kind === "primitive" && type.name === "Edm.String");
}
