import { findMisfit } from "../../generator/conform/primitive.js";
import { primitives } from "../../generator/model/primitives.js";
import { walkBases } from "../../generator/model/queries.js";
import { isSentinel } from "../../generator/model/sentinel.js";
import type {
  ElementType,
  EnumType,
  Model,
  PrimitiveName,
  Property,
  StructuredType,
  TypeReference,
} from "../../generator/model/types.js";
import type { DrawView } from "./builder.js";
import type { ObservedValues } from "./observed-values.js";

/** What draws are planned with. */
export interface Planning {
  readonly model: Model;
  readonly observed: ObservedValues;
  readonly useBuilder: (type: StructuredType) => string;
}

/** What a builder draws for a property: of a type, what examples show of it; else what fits. */
export function planProperty(
  property: Property,
  type: StructuredType | undefined,
  planning: Planning,
): DrawView | undefined {
  const seen = [...(type === undefined ? [] : walkBases(planning.model.types, type.qualifiedName))]
    .map((each) => planning.observed.valuesOf(each.qualifiedName, property.name))
    .find((values) => values.length > 0);
  return planReference(property.type.value, property.name, seen ?? [], planning);
}

function planReference(
  reference: TypeReference,
  name: string,
  seen: readonly (string | number | boolean)[],
  planning: Planning,
): DrawView | undefined {
  if (reference.kind !== "collection") return planElement(reference, name, seen, planning);
  const element = planElement(reference.element, name, seen, planning);
  return element && { kind: "list", element };
}

function planElement(
  element: ElementType,
  name: string,
  seen: readonly (string | number | boolean)[],
  planning: Planning,
): DrawView | undefined {
  switch (element.kind) {
    case "primitive": {
      const fitting = seen.filter(
        (value) =>
          findMisfit(value, element.name) === undefined &&
          (typeof value === "string") === (primitives[element.name].json === "string"),
      );
      return oneOf(fitting) ?? makeUp(element.name, name);
    }
    case "knownString":
      return oneOf(element.values.slice(0, 5)) ?? { kind: "text", name };
    case "enum": {
      const type = planning.model.enums.get(element.name);
      return type === undefined ? { kind: "text", name } : oneOf(listMembers(type, seen));
    }
    case "structured": {
      const type = planning.model.types.get(element.name);
      return type && { kind: "nested", builder: planning.useBuilder(type) };
    }
    case "union": {
      return planElement(element.options[0], name, [], planning);
    }
    case "untyped":
    case "unresolved":
      return undefined;
  }
}

function oneOf(values: readonly (string | number | boolean)[]): DrawView | undefined {
  const [first, ...rest] = values;
  return first === undefined ? undefined : { kind: "oneOf", values: [first, ...rest] };
}

/** Those that examples show, then others; the one that stands for members to come is never sent. */
function listMembers(type: EnumType, seen: readonly (string | number | boolean)[]): readonly string[] {
  const all = type.members.map((member) => member.name);
  const sent = type.members
    .filter((member) => !member.evolvable && !isSentinel(member.name))
    .map((member) => member.name);
  const members = sent.length > 0 ? sent : all;
  return [...new Set([...members.filter((name) => seen.includes(name)), ...members])].slice(0, 5);
}

function makeUp(type: PrimitiveName, name: string): DrawView {
  const { builder } = primitives[type];
  return builder === "text" ? { kind: "text", name } : { kind: "made", by: builder };
}
