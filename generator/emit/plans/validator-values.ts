import type { CheckTarget, PropertyCheck, ValueCheck } from "./validator-view.js";
import { isNullable } from "../../model/nullability.js";
import { primitives } from "../../model/primitives.js";
import { mapProperties, type AnyProperty } from "../../model/queries.js";
import type {
  ElementType,
  Model,
  NavigationProperty,
  Property,
  QualifiedName,
  StructuredType,
  TypeReference,
} from "../../model/types.js";

/** Finds what checks a type or an enum; `undefined` where no page defines it. */
export interface TargetFinder {
  findTypeTarget(name: QualifiedName): CheckTarget | undefined;
  findEnumTarget(name: QualifiedName): CheckTarget | undefined;
}

/** All properties of a type but annotations, which are always allowed, whatever they hold. */
export function listAllProperties({ types }: Model, { qualifiedName }: StructuredType): readonly AnyProperty[] {
  return [...mapProperties(types, qualifiedName).values()].filter((property) => !property.name.includes("@"));
}

/** How a property is checked in what the service returns: a relationship only by what identifies the other end. */
export function planProperty(property: Property | NavigationProperty, targets: TargetFinder): PropertyCheck {
  const reference: ValueCheck = { kind: "runtime", check: "edmReference" };
  const many = property.type.value.kind === "collection";
  const check: ValueCheck =
    property.kind !== "navigationProperty"
      ? planValue(property.type.value, targets)
      : many
        ? { kind: "list", element: reference }
        : reference;
  return { name: property.name, check, presence: isNullable(property) ? "nullable" : "notNull" };
}

export function planValue(reference: TypeReference, targets: TargetFinder): ValueCheck {
  return reference.kind === "collection"
    ? { kind: "list", element: planElement(reference.element, targets) }
    : planElement(reference, targets);
}

function planElement(element: ElementType, targets: TargetFinder): ValueCheck {
  switch (element.kind) {
    case "primitive": {
      const { check, isElsewhere } = primitives[element.name];
      return isElsewhere ? { kind: "any" } : { kind: "runtime", check };
    }
    case "knownString":
      return { kind: "runtime", check: "edmString" };
    case "enum": {
      const target = targets.findEnumTarget(element.name);
      return target === undefined ? { kind: "runtime", check: "edmString" } : { kind: "target", target };
    }
    case "structured": {
      const target = targets.findTypeTarget(element.name);
      return target === undefined ? { kind: "any" } : { kind: "target", target };
    }
    case "union": {
      const options = element.options.map((option) => planElement(option, targets));
      return options.some((option) => option.kind === "any") ? { kind: "any" } : { kind: "either", options };
    }
    case "untyped":
    case "unresolved":
      return { kind: "any" };
  }
}
