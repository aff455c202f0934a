import { addOrigins, assumed } from "../../model/fact.js";
import { walkBases } from "../../model/queries.js";
import type { Property, PropertyFacts, QualifiedName, StructuredType, TypeReference } from "../../model/types.js";
import { keyName } from "../../model/names.js";

/**
 * What follows from the bases once they are known: a row that repeats an inherited property says no less than its
 * base does, and the `id` of a keyed type is its key unless a page names another.
 */
export function settleInheritance(
  types: ReadonlyMap<QualifiedName, StructuredType>,
): ReadonlyMap<QualifiedName, StructuredType> {
  const settled = new Map<QualifiedName, StructuredType>();
  const settle = (type: StructuredType, above: ReadonlySet<QualifiedName>): StructuredType => {
    const done = settled.get(type.qualifiedName);
    if (done !== undefined) return done;
    const baseType = type.base === undefined || above.has(type.base.value) ? undefined : types.get(type.base.value);
    const base = baseType === undefined ? undefined : settle(baseType, new Set([...above, type.qualifiedName]));
    const result: StructuredType = {
      ...type,
      properties: assumeKey(type, base, settled).map((property) =>
        withInherited(property, findInherited(property.name, base, settled)),
      ),
    };
    settled.set(type.qualifiedName, result);
    return result;
  };
  for (const type of types.values()) settle(type, new Set());
  return new Map([...types.values()].map((type) => [type.qualifiedName, settled.get(type.qualifiedName) ?? type]));
}

function findInherited(
  name: string,
  base: StructuredType | undefined,
  settled: ReadonlyMap<QualifiedName, StructuredType>,
): Property | undefined {
  if (base === undefined) return undefined;
  for (const type of walkBases(settled, base.qualifiedName)) {
    const found = type.properties.find((property) => property.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Graph's keys are called `id`, with few exceptions, and those are named by an annotation or a row. */
function assumeKey(
  type: StructuredType,
  base: StructuredType | undefined,
  settled: ReadonlyMap<QualifiedName, StructuredType>,
): readonly Property[] {
  if (
    type.kind !== "entityType" ||
    type.properties.some((property) => property.facts.key?.value === true) ||
    findInherited(keyName, base, settled) !== undefined
  )
    return type.properties;
  return type.properties.map((property) =>
    property.name === keyName
      ? {
          ...property,
          facts: { ...property.facts, key: assumed(true, "id-of-keyed-type", property.origins[0]) },
        }
      : property,
  );
}

function withInherited(property: Property, inherited: Property | undefined): Property {
  if (inherited === undefined) return property;
  const facts: PropertyFacts = {
    ...property.facts,
    ...(property.facts.nullable === undefined &&
      inherited.facts.nullable !== undefined && { nullable: inherited.facts.nullable }),
    ...(property.facts.key === undefined && inherited.facts.key !== undefined && { key: inherited.facts.key }),
  };
  const type = isVaguer(property.type.value, inherited.type.value)
    ? addOrigins(inherited.type, property.type.origins)
    : property.type;
  return { ...property, type, facts };
}

/** A String where the base has an enum (eventmessage.md and `importance`): the row says less, not otherwise. */
function isVaguer(own: TypeReference, inherited: TypeReference): boolean {
  if (own.kind === "collection" || inherited.kind === "collection") {
    return own.kind === "collection" && inherited.kind === "collection" && isVaguer(own.element, inherited.element);
  }
  const isString = own.kind === "knownString" || (own.kind === "primitive" && own.name === "Edm.String");
  return (
    isString &&
    (inherited.kind === "enum" ||
      inherited.kind === "knownString" ||
      (own.kind === "knownString" && inherited.kind === "primitive" && inherited.name === "Edm.String"))
  );
}
