import type { EnumType, Model, NavigationProperty, Property, QualifiedName, StructuredType } from "../model/types.js";

export type AnyProperty = Property | NavigationProperty;

/** A model in the form in which values are held against it: properties with the inherited ones, names in any case. */
export interface TypeIndex {
  findType(name: QualifiedName): StructuredType | undefined;
  findEnum(name: QualifiedName): EnumType | undefined;
  /** All properties of a type by name: its own, then those of its bases. */
  propertiesOf(type: StructuredType): ReadonlyMap<string, AnyProperty>;
  /** A property whose name differs in upper and lower case only. */
  findPropertyIgnoringCase(type: StructuredType, name: string): AnyProperty | undefined;
  isOpen(type: StructuredType): boolean;
  /** Whether a page of its own lists the type's properties; the table of an operation's body lists only what may be sent. */
  isDescribed(type: StructuredType): boolean;
  /** Whether `type` is `ancestor` or derived from it. */
  isA(type: StructuredType, ancestor: StructuredType): boolean;
  /** The type that `@odata.type` names, `#microsoft.graph.user` or `user`, in any case. */
  resolveTypeName(written: string): StructuredType | undefined;
  /** The types derived from a type that have a property of the name which it has not itself. */
  findDerivedWith(type: StructuredType, property: string): readonly StructuredType[];
  /** Whether the generated validators check a value in the type's place as what its `@odata.type` names. */
  isFamily(type: StructuredType): boolean;
  /** The short names a value of the type may go by, and those of all its relatives; undefined where it has none. */
  listNames(
    type: StructuredType,
  ): { readonly own: readonly string[]; readonly family: ReadonlySet<string> } | undefined;
}

/** A base type with more descendants says nothing of a value: `entity`. The validators draw the line in the same place. */
const largestFamily = 100;

export function indexTypes(model: Model): TypeIndex {
  const properties = new Map<QualifiedName, ReadonlyMap<string, AnyProperty>>();
  const lowered = new Map<QualifiedName, ReadonlyMap<string, AnyProperty>>();
  const names = indexNames(model);
  const operationPages = new Set(
    [...model.operations.values()].flatMap(({ origins }) => origins.map(({ path }) => path)),
  );

  const descendants = new Map<QualifiedName, readonly StructuredType[]>();
  const listDescendants = (type: StructuredType): readonly StructuredType[] => {
    let known = descendants.get(type.qualifiedName);
    if (!known) descendants.set(type.qualifiedName, (known = findDescendants(model, type)));
    return known;
  };
  const isFamily = (type: StructuredType): boolean => {
    const { length } = listDescendants(type);
    return length > 0 && length <= largestFamily;
  };
  const listLineage = (type: StructuredType): readonly StructuredType[] => {
    const lineage = new Map<QualifiedName, StructuredType>();
    for (
      let at: StructuredType | undefined = type;
      at && !lineage.has(at.qualifiedName);
      at = at.base && model.types.get(at.base.value)
    ) {
      lineage.set(at.qualifiedName, at);
    }
    return [...lineage.values()];
  };
  const propertiesOf = (type: StructuredType): ReadonlyMap<string, AnyProperty> => {
    const known = properties.get(type.qualifiedName);
    if (known) return known;
    const found = new Map<string, AnyProperty>();
    for (const each of listLineage(type)) {
      for (const property of [...each.properties, ...each.navigationProperties, ...each.instanceAnnotations]) {
        if (!found.has(property.name)) found.set(property.name, property);
      }
    }
    properties.set(type.qualifiedName, found);
    return found;
  };
  return {
    findType: (name) => model.types.get(name),
    findEnum: (name) => model.enums.get(name),
    propertiesOf,
    findPropertyIgnoringCase(type, name) {
      let known = lowered.get(type.qualifiedName);
      if (!known) {
        known = new Map([...propertiesOf(type)].map(([each, property]) => [each.toLowerCase(), property]));
        lowered.set(type.qualifiedName, known);
      }
      return known.get(name.toLowerCase());
    },
    isOpen: (type) => listLineage(type).some((each) => each.open?.value === true),
    isDescribed: (type) => propertiesOf(type).size > 0 && type.origins.some(({ path }) => !operationPages.has(path)),
    isA: (type, ancestor) => listLineage(type).some((each) => each.qualifiedName === ancestor.qualifiedName),
    resolveTypeName: (written) => names(written),
    isFamily,
    findDerivedWith: (type, property) =>
      isFamily(type) ? listDescendants(type).filter((each) => propertiesOf(each).has(property)) : [],
    listNames(type) {
      const root = listLineage(type).findLast(isFamily);
      if (root === undefined) return undefined;
      const own = [...new Set([type, ...listDescendants(type)].map((each) => each.name))];
      return { own, family: new Set([root, ...listDescendants(root)].map((each) => each.name)) };
    },
  };
}

/** By qualified name first; by the short name where only one type has it. */
function indexNames(model: Model): (written: string) => StructuredType | undefined {
  const qualified = new Map<string, StructuredType>();
  const short = new Map<string, StructuredType | undefined>();
  for (const type of model.types.values()) {
    qualified.set(type.qualifiedName.toLowerCase(), type);
    const name = type.name.toLowerCase();
    short.set(name, short.has(name) ? undefined : type);
  }
  return (written) => {
    const name = written.replace(/^#/, "").toLowerCase();
    return qualified.get(name) ?? short.get(name.slice(name.lastIndexOf(".") + 1));
  };
}

/** Everything derived from a type, directly or not, sorted by qualified name. */
function findDescendants(model: Model, type: StructuredType): readonly StructuredType[] {
  const found = new Map<QualifiedName, StructuredType>();
  const queue = [...type.derived];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const derived = model.types.get(name);
    if (derived === undefined || found.has(name) || name === type.qualifiedName) continue;
    found.set(name, derived);
    queue.push(...derived.derived);
  }
  return [...found.values()].sort((a, b) => (a.qualifiedName < b.qualifiedName ? -1 : 1));
}
