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
  /** Whether `type` is `ancestor` or derived from it. */
  isA(type: StructuredType, ancestor: StructuredType): boolean;
  /** The type that `@odata.type` names, `#microsoft.graph.user` or `user`, in any case. */
  resolveTypeName(written: string): StructuredType | undefined;
  hasDerived(type: StructuredType): boolean;
}

export function indexTypes(model: Model): TypeIndex {
  const properties = new Map<QualifiedName, ReadonlyMap<string, AnyProperty>>();
  const lowered = new Map<QualifiedName, ReadonlyMap<string, AnyProperty>>();
  const names = indexNames(model);

  const listLineage = (type: StructuredType): readonly StructuredType[] => {
    const lineage = new Map<QualifiedName, StructuredType>();
    for (let at: StructuredType | undefined = type; at && !lineage.has(at.qualifiedName); at = at.base && model.types.get(at.base.value)) {
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
    isA: (type, ancestor) => listLineage(type).some((each) => each.qualifiedName === ancestor.qualifiedName),
    resolveTypeName: (written) => names(written),
    hasDerived: (type) => type.derived.length > 0,
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
