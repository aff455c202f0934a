import { walkBases } from "../model/queries.js";
import { isNullable } from "../model/nullability.js";
import type {
  ElementType,
  Model,
  NavigationProperty,
  PrimitiveName,
  Property,
  QualifiedName,
  StructuredType,
  TypeReference,
} from "../model/types.js";

type AnyProperty = Property | NavigationProperty;

/** The documented base of a type; absent where it has none or no page defines it. */
export function findBase(model: Model, type: StructuredType): StructuredType | undefined {
  return type.base === undefined ? undefined : model.types.get(type.base.value);
}

/** The bases of a type from the nearest to the root; a circle ends the list. */
export function listBases(model: Model, type: StructuredType): readonly StructuredType[] {
  return [...walkBases(model.types, type.qualifiedName)].slice(1);
}

/** A type and everything derived from it, directly or not, sorted by qualified name. */
export function listDescendants(model: Model, type: StructuredType): readonly StructuredType[] {
  const found = new Map<QualifiedName, StructuredType>();
  const visit = (name: QualifiedName): void => {
    const derived = model.types.get(name);
    if (derived === undefined || found.has(name)) return;
    found.set(name, derived);
    derived.derived.forEach(visit);
  };
  type.derived.forEach(visit);
  found.delete(type.qualifiedName);
  return [...found.values()].sort((a, b) => (a.qualifiedName < b.qualifiedName ? -1 : 1));
}

/** All properties an interface declares, whatever their group; the first of a name wins. */
export function listDeclaredProperties(type: StructuredType): readonly AnyProperty[] {
  const byName = new Map<string, AnyProperty>();
  for (const property of [...type.properties, ...type.navigationProperties, ...type.instanceAnnotations]) {
    if (!byName.has(property.name)) byName.set(property.name, property);
  }
  return [...byName.values()];
}

/** A property whose type `extends` would not allow, with the inherited one it replaces. */
export interface Override {
  readonly property: AnyProperty;
  readonly inherited: AnyProperty;
  readonly base: StructuredType;
}

/** The properties of a type that change an inherited property to something that cannot stand in its place. */
export function findOverrides(model: Model, type: StructuredType): readonly Override[] {
  const bases = listBases(model, type);
  return listDeclaredProperties(type).flatMap((property) => {
    for (const base of bases) {
      const inherited = listDeclaredProperties(base).find((candidate) => candidate.name === property.name);
      if (inherited !== undefined) return isNarrower(model, property, inherited) ? [] : [{ property, inherited, base }];
    }
    return [];
  });
}

/** Whether every value of `property` is one of `inherited` too. */
function isNarrower(model: Model, property: AnyProperty, inherited: AnyProperty): boolean {
  if (isNullable(property) && !isNullable(inherited) && !isUnknown(model, inherited.type.value)) return false;
  return fitsReference(model, property.type.value, inherited.type.value);
}

function fitsReference(model: Model, narrow: TypeReference, wide: TypeReference): boolean {
  if (isUnknown(model, wide)) return true;
  if (narrow.kind === "collection")
    return wide.kind === "collection" && fitsElement(model, narrow.element, wide.element);
  return wide.kind !== "collection" && fitsElement(model, narrow, wide);
}

function fitsElement(model: Model, narrow: ElementType, wide: ElementType): boolean {
  if (isUnknown(model, wide)) return true;
  if (isUnknown(model, narrow)) return false;
  if (narrow.kind === "union") return narrow.options.every((option) => fitsElement(model, option, wide));
  if (wide.kind === "union") return wide.options.some((option) => fitsElement(model, narrow, option));
  if (isOpenString(model, wide)) return isText(narrow);
  switch (narrow.kind) {
    case "primitive":
      return wide.kind === "primitive" && fitsPrimitive(narrow.name, wide.name);
    case "enum":
      return wide.kind === "enum" && isSubset(model, narrow.name, wide.name);
    case "structured":
      return wide.kind === "structured" && isSameOrDerived(model, narrow.name, wide.name);
    default:
      return false;
  }
}

/** `unknown` in the output: nothing, or no type that a page defines. */
function isUnknown(model: Model, reference: TypeReference): boolean {
  switch (reference.kind) {
    case "untyped":
    case "unresolved":
      return true;
    case "structured":
      return !model.types.has(reference.name);
    case "union":
      return reference.options.some((option) => isUnknown(model, option));
    default:
      return false;
  }
}

/** Any string at all fits it: a string, an open list of values, a flags enum. */
function isOpenString(model: Model, element: ElementType): boolean {
  if (element.kind === "enum") return model.enums.get(element.name)?.flags?.value ?? !model.enums.has(element.name);
  return element.kind === "knownString" || (element.kind === "primitive" && jsonType(element.name) === "string");
}

function isText(element: ElementType): boolean {
  return (
    element.kind === "knownString" ||
    element.kind === "enum" ||
    (element.kind === "primitive" && jsonType(element.name) === "string")
  );
}

function isSubset(model: Model, narrow: QualifiedName, wide: QualifiedName): boolean {
  if (model.enums.get(narrow)?.flags?.value === true) return false;
  const members = new Set(model.enums.get(wide)?.members.map((member) => member.name));
  return model.enums.get(narrow)?.members.every((member) => members.has(member.name)) ?? false;
}

function isSameOrDerived(model: Model, narrow: QualifiedName, wide: QualifiedName): boolean {
  const type = model.types.get(narrow);
  return narrow === wide || (type !== undefined && listBases(model, type).some((base) => base.qualifiedName === wide));
}

/** Strings are dealt with where any string will do; numbers may also come in words (`INF`) or as digits in a string. */
function fitsPrimitive(narrow: PrimitiveName, wide: PrimitiveName): boolean {
  if (jsonType(narrow) !== jsonType(wide)) return false;
  const [narrowForm, wideForm] = [numberForm(narrow), numberForm(wide)];
  return narrowForm === wideForm || narrowForm === "number" || wideForm === "digits";
}

function numberForm(name: PrimitiveName): "number" | "words" | "digits" {
  switch (name) {
    case "Edm.Single":
    case "Edm.Double":
      return "words";
    case "Edm.Int64":
    case "Edm.Decimal":
      return "digits";
    default:
      return "number";
  }
}

function jsonType(name: PrimitiveName): "string" | "number" | "boolean" {
  switch (name) {
    case "Edm.Boolean":
      return "boolean";
    case "Edm.Byte":
    case "Edm.SByte":
    case "Edm.Int16":
    case "Edm.Int32":
    case "Edm.Int64":
    case "Edm.Single":
    case "Edm.Double":
    case "Edm.Decimal":
      return "number";
    default:
      return "string";
  }
}
