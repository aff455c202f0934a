import type { CheckTarget } from "./validator-view.js";
import { findFamilies, type Families } from "../../model/families.js";
import type { EnumType, QualifiedName, StructuredType } from "../../model/types.js";
import { listTypeNames, type NamedModel } from "../names.js";
import { enumFile, typeFile } from "../type-scope.js";

/** A target of which it is told later whether it is on a circle. */
export interface Target extends CheckTarget {
  circle?: number;
}

/** What has a check of its own, by the names of the types and enums that it is for. */
export interface ValidatorTargets {
  readonly types: ReadonlyMap<QualifiedName, Target>;
  readonly enums: ReadonlyMap<QualifiedName, Target>;
  /** Base types with everything derived from them. */
  readonly unions: ReadonlyMap<QualifiedName, Target>;
  readonly families: Families;
  /** A name nothing else has: the one asked for, or that with a number. */
  readonly claimName: (name: string) => string;
}

export function nameTargets({ model, names }: NamedModel): ValidatorTargets {
  const types = [...model.types.values()];
  const enums = [...model.enums.values()];
  const claimName = createNamer(listTypeNames({ model, names }));
  const nameTarget = (type: StructuredType | EnumType): [QualifiedName, Target] => {
    const { type: name } = names.of(type);
    const declaredIn = type.kind === "enumType" ? enumFile(names.of(type)) : typeFile(names.of(type));
    return [type.qualifiedName, { name, type: name, declaredIn }];
  };
  const families = findFamilies(model.types, model.selectedFrom?.types);
  const nameUnion = (type: StructuredType): [QualifiedName, Target] => {
    const { type: base } = names.of(type);
    const { type: name } = names.ofFamily(type);
    const about = `of the type \`${base}\` or of one derived from it; \`@odata.type\` tells them apart`;
    return [type.qualifiedName, { name, type: name, declaredIn: typeFile(names.ofFamily(type)), about }];
  };
  return {
    types: new Map(types.map(nameTarget)),
    enums: new Map(enums.map(nameTarget)),
    unions: new Map(types.filter(families.isFamily).map(nameUnion)),
    families,
    claimName,
  };
}

function createNamer(taken: Iterable<string>): (name: string) => string {
  const names = new Set(taken);
  return (name) => {
    let unique = name;
    for (let number = 2; names.has(unique); number++) unique = `${name}${number}`;
    names.add(unique);
    return unique;
  };
}
