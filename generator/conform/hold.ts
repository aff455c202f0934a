import { isNullable } from "../model/nullability.js";
import { primitives, type PrimitiveName } from "../model/primitives.js";
import type { CollectionType, ElementType, StructuredType, TypeReference } from "../model/types.js";
import type { JsonValue } from "../source/json.js";
import { holdEnum, holdKnownString } from "./enum-value.js";
import { holdObject } from "./hold-object.js";
import { change, placeInside, remove, report, startOver, type Judgement, type Place } from "./judgement.js";
import { isPlaceholderText } from "./placeholder.js";
import { findMisfit, mendPrimitive, type Misfit } from "./primitive.js";
import type { AnyProperty } from "./type-index.js";

/**
 * Holds a value against a type: notes what does not fit, and returns the value with that corrected; undefined where
 * nothing of it can stay. Values are as deep as JSON that was read, so recursion is safe.
 */
export function holdValue(
  value: JsonValue,
  type: TypeReference,
  place: Place,
  judgement: Judgement,
): JsonValue | undefined {
  if (type.kind !== "collection") return holdElement(value, type, place, judgement);
  return isArray(value)
    ? holdElements(value, type.element, place, judgement)
    : holdScalarAsList(value, type, place, judgement);
}

/** A property's value: `null` is a value of almost all of them. */
export function holdProperty(
  value: JsonValue,
  property: AnyProperty,
  place: Place,
  judgement: Judgement,
): JsonValue | undefined {
  if (value !== null && property.kind === "navigationProperty")
    return holdReference(value, property.type.value, place, judgement);
  if (value !== null) return holdValue(value, property.type.value, place, judgement);
  if (isNullable(property)) return value;
  const expected = property.type.value;
  const isSeen = place.visible && (expected.kind === "collection" || !isUnchecked(expected));
  report(judgement, { ...place, visible: isSeen }, { cause: "null", expected }, value);
  return remove(judgement, place, value, "the property is documented as not nullable");
}

/** The other end of a relationship, or several: objects, also where no page says of what type. */
function holdReference(
  value: JsonValue,
  type: TypeReference,
  place: Place,
  judgement: Judgement,
): JsonValue | undefined {
  const element = type.kind === "collection" ? type.element : type;
  if (element.kind === "structured" && judgement.index.findType(element.name))
    return holdValue(value, type, place, judgement);
  if (isArray(value) === (type.kind === "collection") && typeof value === "object") return value;
  const isMany = type.kind === "collection";
  report(judgement, place, { cause: "array-scalar", expected: isMany ? type : { kind: "object" } }, value);
  return change(judgement, place, value, isMany ? [value] : undefined, "the relationship leads to objects");
}

function holdElements(
  values: readonly JsonValue[],
  element: ElementType,
  place: Place,
  judgement: Judgement,
): JsonValue {
  const held = values.map((value, index) => {
    const inner = placeInside(place, index);
    if (value !== null || isAny(element)) return holdValue(value, element, inner, judgement);
    report(judgement, inner, { cause: "null", expected: element }, value);
    return remove(judgement, inner, value, "a collection holds no null");
  });
  return held.every((value, index) => value === values[index]) ? values : held.filter((value) => value !== undefined);
}

function holdScalarAsList(
  value: JsonValue,
  type: CollectionType,
  place: Place,
  judgement: Judgement,
): JsonValue | undefined {
  report(judgement, place, { cause: "array-scalar", expected: type }, value);
  const inner = holdValue(value, type.element, place, startOver(judgement));
  return change(judgement, place, value, inner === undefined ? [] : [inner], "the property is a collection");
}

function holdElement(value: JsonValue, type: ElementType, place: Place, judgement: Judgement): JsonValue | undefined {
  switch (type.kind) {
    case "primitive":
      return holdPrimitive(value, type.name, place, judgement);
    case "knownString":
      return typeof value === "string"
        ? holdKnownString(value, type.values, place, judgement)
        : holdPrimitive(value, "Edm.String", place, judgement);
    case "enum": {
      const found = judgement.index.findEnum(type.name);
      return found ? holdEnum(value, found, place, judgement) : holdPrimitive(value, "Edm.String", place, judgement);
    }
    case "structured": {
      const found = judgement.index.findType(type.name);
      return found ? holdStructured(value, found, place, judgement) : value;
    }
    case "union":
      return holdUnion(value, type.options, place, judgement);
    case "untyped":
    case "unresolved":
      return value;
  }
}

function holdPrimitive(
  value: JsonValue,
  type: PrimitiveName,
  place: Place,
  judgement: Judgement,
): JsonValue | undefined {
  const exact = keepDigits(value, type, place, judgement);
  if (exact !== undefined) return exact;
  const misfit = findMisfit(value, type);
  if (misfit === undefined) return value;
  const seen = { ...place, visible: place.visible && primitives[type].isElsewhere !== true };
  const isPlaceholder = typeof value === "string" && isPlaceholderText(value, judgement.index.namespace);
  const cause = isArray(value) ? "array-scalar" : isPlaceholder ? placeholderCause(misfit) : misfitCause(misfit);
  report(judgement, seen, { cause, expected: { kind: "primitive", name: type } }, value);
  if (isArray(value)) {
    const [first] = value;
    const kept =
      first === undefined || first === null ? undefined : holdPrimitive(first, type, place, startOver(judgement));
    return change(judgement, place, value, kept, "the property is no collection");
  }
  if (typeof value === "object") return remove(judgement, place, value, "nothing of an object fits here");
  return change(
    judgement,
    place,
    value,
    mendPrimitive(value, type),
    isPlaceholder ? "a well-formed value for the placeholder" : "the value in its documented form",
  );
}

function placeholderCause({ code }: Misfit): "format-placeholder" | "type-placeholder" {
  return code === "format" ? "format-placeholder" : "type-placeholder";
}
function misfitCause({ code }: Misfit): "format" | "range" | "type-mismatch" {
  return code === "format" || code === "range" ? code : "type-mismatch";
}

/** What a number of JavaScript would round stands as its digits, where the type takes them: nothing of it is lost. */
function keepDigits(value: JsonValue, type: PrimitiveName, place: Place, judgement: Judgement): JsonValue | undefined {
  const digits = judgement.exact?.[place.path];
  if (digits === undefined || primitives[type].alsoText !== "digits" || findMisfit(digits, type)) return undefined;
  return change(judgement, place, value, digits, "its digits, of which a number would lose some");
}

function holdStructured(
  value: JsonValue,
  type: StructuredType,
  place: Place,
  judgement: Judgement,
): JsonValue | undefined {
  if (typeof value === "object" && value !== null && !isArray(value)) return holdObject(value, type, place, judgement);
  const isPlaceholder = typeof value === "string" && isPlaceholderText(value, judgement.index.namespace);
  const cause = isArray(value) ? "array-scalar" : isPlaceholder ? "type-placeholder" : "type-mismatch";
  report(judgement, place, { cause, expected: { kind: "structured", name: type.qualifiedName } }, value);
  const [first]: readonly JsonValue[] = isArray(value) ? value : [];
  const kept =
    typeof first === "object" && first !== null && !isArray(first)
      ? holdObject(first, type, place, startOver(judgement))
      : undefined;
  return change(
    judgement,
    place,
    value,
    kept,
    kept === undefined ? "no object can be read from it" : "the property is no collection",
  );
}

/** `A or B`: whatever one of them accepts; else the first is what the value is judged by. */
function holdUnion(
  value: JsonValue,
  options: readonly ElementType[],
  place: Place,
  judgement: Judgement,
): JsonValue | undefined {
  for (const option of options) {
    const trial = startOver(judgement);
    const held = holdElement(value, option, place, trial);
    if (trial.issues.some((issue) => issue.cause !== "unknown-property")) continue;
    judgement.issues.push(...trial.issues);
    judgement.changes.push(...trial.changes);
    return held;
  }
  const [first] = options;
  return first ? holdElement(value, first, place, judgement) : value;
}

function isAny(type: ElementType): boolean {
  return type.kind === "untyped" || type.kind === "unresolved";
}
/** What the generated validator lets pass whatever it is. */
function isUnchecked(type: ElementType): boolean {
  return (
    isAny(type) ||
    (type.kind === "primitive" && primitives[type.name].isElsewhere === true) ||
    (type.kind === "union" && type.options.some(isUnchecked))
  );
}
function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
