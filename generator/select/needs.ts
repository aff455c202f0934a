import { findFamilies } from "../model/families.js";
import type { Operation } from "../model/operation.js";
import { elementOf, findBase } from "../model/queries.js";
import type { ElementType, EnumType, Model, StructuredType, TypeReference } from "../model/types.js";
import { listBodies, type ShownBody } from "../model/values.js";
import type { Part } from "./pattern.js";
import { groupBy } from "../source/group.js";

/** Something that a part cannot do without. */
export interface Need {
  readonly part: StructuredType | EnumType;
  /** What it is to that part: `property passwordProfile`. */
  readonly as: string;
  /** Values of it are held or sent, and so values of the types derived from it; a base lends its properties only. */
  readonly asValue: boolean;
}

/** Tells what each part of a model needs. */
export type ListNeeds = (part: Part) => readonly Need[];

/**
 * A type needs its base and the types of its properties, an operation those of its bodies, parameters and examples.
 * Relationships are not followed: of what they lead to, nothing but its id comes unasked.
 */
export function createNeeds(model: Model): ListNeeds {
  const bodies = groupBodies(model);
  const find = (reference: TypeReference | undefined, as: string): readonly Need[] =>
    reference === undefined ? [] : listNamed(elementOf(reference), model).map((part) => ({ part, as, asValue: true }));
  const ofType = (type: StructuredType): readonly Need[] => {
    const base = findBase(model.types, type);
    return [
      ...(base === undefined ? [] : [{ part: base, as: "base", asValue: false }]),
      ...[...type.properties, ...type.instanceAnnotations].flatMap((property) =>
        find(property.type.value, `property ${property.name}`),
      ),
    ];
  };
  const ofOperation = ({ id, requestBody, responses, parameters }: Operation): readonly Need[] => [
    ...(requestBody?.type === undefined
      ? []
      : find({ kind: "structured", name: requestBody.type.value }, "request body")),
    ...(requestBody?.properties ?? []).flatMap(({ name, type }) => find(type.value, `request body's ${name}`)),
    ...responses.flatMap(({ type }) => find(type?.value, "response")),
    ...parameters.flatMap(({ name, type }) => find(type?.value, `parameter ${name}`)),
    ...(bodies.get(id) ?? []).flatMap(({ body, part }) => find(body.type?.value, `example of the ${part}`)),
  ];
  return (part) => {
    if (part.kind === "operation") return ofOperation(part);
    return part.kind === "enumType" ? [] : ofType(part);
  };
}

function groupBodies({ examples }: Model): ReadonlyMap<string, readonly ShownBody[]> {
  return groupBy(listBodies(examples), ({ example }) => example.operation ?? "");
}

/**
 * What values of a part may be instead of it: the types derived from it, where they are few enough that their names
 * tell something.
 */
export function createDerived(model: Model): (part: Part) => readonly StructuredType[] {
  const { isFamily, descendantsOf } = findFamilies(model.types, model.selectedFrom?.types);
  return (part) =>
    part.kind === "operation" || part.kind === "enumType" || !isFamily(part) ? [] : descendantsOf(part);
}

function listNamed(element: ElementType, model: Model): readonly (StructuredType | EnumType)[] {
  if (element.kind === "union") return element.options.flatMap((option) => listNamed(option, model));
  const found =
    element.kind === "structured"
      ? model.types.get(element.name)
      : element.kind === "enum"
        ? model.enums.get(element.name)
        : undefined;
  return found === undefined ? [] : [found];
}
