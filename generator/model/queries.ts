import type { NavigationProperty, Property, QualifiedName, StructuredType } from "./types.js";

/** A type and its bases, the nearest first; a circle ends the list. */
export function* walkBases(
  types: ReadonlyMap<QualifiedName, StructuredType>,
  name: QualifiedName,
): Generator<StructuredType> {
  const seen = new Set<QualifiedName>();
  for (
    let type = types.get(name);
    type !== undefined && !seen.has(type.qualifiedName);
    type = type.base === undefined ? undefined : types.get(type.base.value)
  ) {
    seen.add(type.qualifiedName);
    yield type;
  }
}

/** A type's own or inherited property of a name. */
export function findProperty(
  types: ReadonlyMap<QualifiedName, StructuredType>,
  name: QualifiedName,
  property: string,
): Property | NavigationProperty | undefined {
  for (const type of walkBases(types, name)) {
    const found = [...type.properties, ...type.navigationProperties].find((each) => each.name === property);
    if (found !== undefined) return found;
  }
  return undefined;
}
