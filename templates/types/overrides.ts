import { isA, isLeftOut, listBases, listDeclaredProperties, type AnyProperty } from "../../generator/model/queries.js";
import { isNullable } from "../../generator/model/nullability.js";
import { primitives } from "../../generator/model/primitives.js";
import type {
  ElementType,
  Model,
  PrimitiveName,
  QualifiedName,
  StructuredType,
  TypeReference,
} from "../../generator/model/types.js";

/** A property whose type `extends` would not allow, with the inherited one it replaces. */
export interface Override {
  readonly property: AnyProperty;
  readonly inherited: AnyProperty;
  readonly base: StructuredType;
}

/** The properties of a type that change an inherited property to something that cannot stand in its place. */
export function findOverrides(model: Model, type: StructuredType): readonly Override[] {
  const bases = listBases(model.types, type.qualifiedName);
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
      return wide.kind === "structured" && fitsType(model, narrow.name, wide.name);
    default:
      return false;
  }
}

/** Of types that were left out only an id is known, whichever they are. */
function fitsType(model: Model, narrow: QualifiedName, wide: QualifiedName): boolean {
  const leftOut = [narrow, wide].map((name) => isLeftOut(model, name));
  return leftOut.includes(true) ? leftOut.every(Boolean) : isA(model.types, narrow, wide);
}

/** `unknown` in the output: nothing, or no type that a page defines. */
function isUnknown(model: Model, reference: TypeReference): boolean {
  switch (reference.kind) {
    case "untyped":
    case "unresolved":
      return true;
    case "structured":
      return !model.types.has(reference.name) && !isLeftOut(model, reference.name);
    case "union":
      return reference.options.some((option) => isUnknown(model, option));
    default:
      return false;
  }
}

/** Any string at all fits it: a string, an open list of values, a flags enum. */
function isOpenString(model: Model, element: ElementType): boolean {
  if (element.kind === "enum") return model.enums.get(element.name)?.flags?.value ?? !model.enums.has(element.name);
  return element.kind === "knownString" || (element.kind === "primitive" && primitives[element.name].json === "string");
}

function isText(element: ElementType): boolean {
  return (
    element.kind === "knownString" ||
    element.kind === "enum" ||
    (element.kind === "primitive" && primitives[element.name].json === "string")
  );
}

function isSubset(model: Model, narrow: QualifiedName, wide: QualifiedName): boolean {
  if (model.enums.get(narrow)?.flags?.value === true) return false;
  const members = new Set(model.enums.get(wide)?.members.map((member) => member.name));
  return model.enums.get(narrow)?.members.every((member) => members.has(member.name)) ?? false;
}

/** Strings are dealt with where any string will do; numbers may also come in words (`INF`) or as digits in a string. */
function fitsPrimitive(narrow: PrimitiveName, wide: PrimitiveName): boolean {
  const [from, to] = [primitives[narrow], primitives[wide]];
  if (from.json !== to.json) return false;
  return from.alsoText === to.alsoText || from.alsoText === undefined || to.alsoText === "digits";
}
