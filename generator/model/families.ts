import { listBases, listDescendants, type Types } from "./queries.js";
import type { Model, QualifiedName, StructuredType } from "./types.js";

/**
 * Base types with what is derived from them, where a value may stand for any of it and `@odata.type` tells which.
 * Generated validators and the checks of examples ask the same.
 */
export interface Families {
  /** Everything derived from a type, directly or not, sorted by qualified name. */
  readonly descendantsOf: (type: StructuredType) => readonly StructuredType[];
  /** Whether a value in the type's place is checked as what its `@odata.type` names. */
  readonly isFamily: (type: StructuredType) => boolean;
  /** The most distant of a type and its bases that makes a family; absent where none does. */
  readonly findRoot: (type: StructuredType) => StructuredType | undefined;
}

/**
 * How many descendants a base type may have and still make a family. Beyond that nothing is learnt from a name being
 * among them, and a union of them would bring most of the model along: a model's `entity` is no family.
 */
function findLargestFamily(types: Types): number {
  return Math.min(100, Math.max(10, types.size / 4));
}

/** The families among types; of some of a model's, `all` of them decide, so that asking for less changes nothing. */
export function findFamilies(types: Types, all: Types = types): Families {
  const largest = findLargestFamily(all);
  const descendantsOf = rememberDescendants(types);
  const allDescendantsOf = types === all ? descendantsOf : rememberDescendants(all);
  const isFamily = (type: StructuredType): boolean =>
    descendantsOf(type).length > 0 && allDescendantsOf(all.get(type.qualifiedName) ?? type).length <= largest;
  return {
    descendantsOf,
    isFamily,
    findRoot: (type) => [type, ...listBases(types, type.qualifiedName)].findLast(isFamily),
  };
}

function rememberDescendants(types: Types): Families["descendantsOf"] {
  const known = new Map<QualifiedName, readonly StructuredType[]>();
  return (type) => {
    const found = known.get(type.qualifiedName) ?? listDescendants(types, type);
    known.set(type.qualifiedName, found);
    return found;
  };
}

/** The base types of a model's families; of a selection, those that make one in all of the model. */
export function listFamilyBases({ types, selectedFrom }: Model): readonly StructuredType[] {
  return [...types.values()].filter(findFamilies(types, selectedFrom?.types).isFamily);
}

/** The types that values of a type or of one derived from it can be of: those that are not abstract. */
export function listConcreteTypes(types: Types, type: StructuredType): readonly StructuredType[] {
  return [type, ...listDescendants(types, type)].filter(({ abstract }) => abstract?.value !== true);
}

/** The names of types without their namespaces, each once. */
export function listShortNames(types: readonly StructuredType[]): readonly string[] {
  return [...new Set(types.map((type) => type.name))];
}
