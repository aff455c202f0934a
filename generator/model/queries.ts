import type {
  ElementType,
  Model,
  NavigationProperty,
  Property,
  QualifiedName,
  StructuredType,
  TypeReference,
} from "./types.js";

export type Types = ReadonlyMap<QualifiedName, StructuredType>;
export type AnyProperty = Property | NavigationProperty;

/** A type and its bases, the nearest first; a circle ends the list. */
export function* walkBases(types: Types, name: QualifiedName): Generator<StructuredType> {
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

/** The bases of a type from the nearest to the root. */
export function listBases(types: Types, name: QualifiedName): readonly StructuredType[] {
  return [...walkBases(types, name)].slice(1);
}

/** The documented base of a type; absent where it has none or no page defines it. */
export function findBase(types: Types, { base }: StructuredType): StructuredType | undefined {
  return base === undefined ? undefined : types.get(base.value);
}

/** Everything derived from a type, directly or not, sorted by qualified name; never the type itself. */
export function listDescendants(types: Types, type: StructuredType): readonly StructuredType[] {
  const found = new Map<QualifiedName, StructuredType>();
  const waiting = [...type.derived];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const derived = types.get(name);
    if (derived === undefined || found.has(name) || name === type.qualifiedName) continue;
    found.set(name, derived);
    waiting.push(...derived.derived);
  }
  return [...found.values()].sort((a, b) => (a.qualifiedName < b.qualifiedName ? -1 : 1));
}

/** Whether a type is another or derived from it. */
export function isA(types: Types, name: QualifiedName, ancestor: QualifiedName): boolean {
  return name === ancestor || listBases(types, name).some((base) => base.qualifiedName === ancestor);
}

/** Whether a value of the type may carry properties that no page names: it or a base of it is open. */
export function isOpen(types: Types, name: QualifiedName): boolean {
  return [...walkBases(types, name)].some((level) => level.open?.value === true);
}

/** What a type declares itself, whatever its group; the first of a name wins. */
export function listDeclaredProperties(type: StructuredType): readonly AnyProperty[] {
  const byName = new Map<string, AnyProperty>();
  for (const property of [...type.properties, ...type.navigationProperties, ...type.instanceAnnotations]) {
    if (!byName.has(property.name)) byName.set(property.name, property);
  }
  return [...byName.values()];
}

/** All properties of a type by name, its bases' first; a type's own takes the place of an inherited one. */
export function mapProperties(types: Types, name: QualifiedName): ReadonlyMap<string, AnyProperty> {
  const byName = new Map<string, AnyProperty>();
  for (const level of [...walkBases(types, name)].reverse()) {
    for (const property of listDeclaredProperties(level)) byName.set(property.name, property);
  }
  return byName;
}

/** A type's own or inherited property of a name. */
export function findProperty(types: Types, name: QualifiedName, property: string): AnyProperty | undefined {
  for (const type of walkBases(types, name)) {
    const found = [...type.properties, ...type.navigationProperties].find((each) => each.name === property);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a type is documented and was not asked for: a relationship to it knows an id and no more. */
export function isLeftOut(
  { types, selectedFrom }: Pick<Model, "types" | "selectedFrom">,
  name: QualifiedName,
): boolean {
  return !types.has(name) && selectedFrom?.types.has(name) === true;
}

/** What a collection holds, or the type itself. */
export function elementOf(type: TypeReference): ElementType {
  return type.kind === "collection" ? type.element : type;
}

/** Whether the service sets a property itself; what cannot be changed once it is created can be set before. */
export function isSetByService({ facts }: AnyProperty, isCreation: boolean): boolean {
  return facts.readOnly?.value === true && !(isCreation && facts.immutable?.value === true);
}
