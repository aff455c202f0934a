import { findFamilies, listShortNames } from "../model/families.js";
import { isA, isOpen, mapProperties, type AnyProperty } from "../model/queries.js";
import type { EnumType, Model, QualifiedName, StructuredType } from "../model/types.js";

export type { AnyProperty };

/** A model in the form in which values are held against it: properties with the inherited ones, names in any case. */
export interface TypeIndex {
  /** The namespace of names that say none. */
  readonly namespace: string;
  findType(name: QualifiedName): StructuredType | undefined;
  findEnum(name: QualifiedName): EnumType | undefined;
  /** All properties of a type by name. */
  propertiesOf(type: StructuredType): ReadonlyMap<string, AnyProperty>;
  /** A property whose name differs in upper and lower case only. */
  findPropertyIgnoringCase(type: StructuredType, name: string): AnyProperty | undefined;
  isOpen(type: StructuredType): boolean;
  /**
   * Whether a page of its own lists the type's properties; the table of an operation's body lists only what may be
   * sent.
   */
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

export function indexTypes(model: Model): TypeIndex {
  const { types } = model;
  const properties = new Map<QualifiedName, ReadonlyMap<string, AnyProperty>>();
  const lowered = new Map<QualifiedName, ReadonlyMap<string, AnyProperty>>();
  const names = indexNames(model);
  const families = findFamilies(types);
  const operationPages = new Set(
    [...model.operations.values()].flatMap(({ origins }) => origins.map(({ path }) => path)),
  );
  const propertiesOf = ({ qualifiedName }: StructuredType): ReadonlyMap<string, AnyProperty> =>
    remember(properties, qualifiedName, () => mapProperties(types, qualifiedName));
  const lowerCaseOf = (type: StructuredType): ReadonlyMap<string, AnyProperty> =>
    remember(
      lowered,
      type.qualifiedName,
      () => new Map([...propertiesOf(type)].map(([name, property]) => [name.toLowerCase(), property])),
    );
  return {
    namespace: model.namespace,
    findType: (name) => types.get(name),
    findEnum: (name) => model.enums.get(name),
    propertiesOf,
    findPropertyIgnoringCase: (type, name) => lowerCaseOf(type).get(name.toLowerCase()),
    isOpen: (type) => isOpen(types, type.qualifiedName),
    isDescribed: (type) => propertiesOf(type).size > 0 && type.origins.some(({ path }) => !operationPages.has(path)),
    isA: (type, ancestor) => isA(types, type.qualifiedName, ancestor.qualifiedName),
    resolveTypeName: names,
    isFamily: families.isFamily,
    findDerivedWith: (type, property) =>
      families.isFamily(type) ? families.descendantsOf(type).filter((each) => propertiesOf(each).has(property)) : [],
    listNames(type) {
      const root = families.findRoot(type);
      if (root === undefined) return undefined;
      const own = listShortNames([type, ...families.descendantsOf(type)]);
      return { own, family: new Set(listShortNames([root, ...families.descendantsOf(root)])) };
    },
  };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}

/** By qualified name first, in the model's namespace where there is none; by the short name where one type has it. */
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
    const own = qualified.get(`${model.namespace.toLowerCase()}.${name}`);
    return qualified.get(name) ?? own ?? short.get(name.slice(name.lastIndexOf(".") + 1));
  };
}
