import type { EnumView } from "../../templates/enum.js";
import type { InterfaceView, PropertyView } from "../../templates/interface.js";
import { isNullable } from "../model/nullability.js";
import { elementOf, findBase, isOpen, listDescendants } from "../model/queries.js";
import { primitives, type PrimitiveFormat } from "../model/primitives.js";
import type { EnumType, Model, NavigationProperty, Property, StructuredType, TypeReference } from "../model/types.js";
import { findDocumentationUrl } from "./documentation-url.js";
import type { NamedModel } from "./emit-context.js";
import { findOverrides } from "./inheritance.js";

/** Beyond so many derived types a list of their names helps nobody: `entity` has hundreds. */
const maximumTypeNames = 16;

/** What the interface template needs to know of a type. */
export function viewInterface(model: Model, type: StructuredType): InterfaceView {
  const base = findBase(model.types, type);
  const taken = new Set(["@odata.type"]);
  const documentationUrl = findDocumentationUrl(model.apiVersion, type.origins);
  return {
    type,
    ...(base !== undefined && {
      base: {
        type: base,
        omitted: findOverrides(model, type).map(({ property }) => property.name),
        open: isOpen(model.types, base.qualifiedName),
      },
    }),
    typeNames: listTypeNames(model, type),
    properties: viewProperties(type.properties, taken),
    navigationProperties: viewProperties(type.navigationProperties, taken),
    instanceAnnotations: viewProperties(type.instanceAnnotations, taken),
    ...(documentationUrl !== undefined && { documentationUrl }),
  };
}

/** What the enum template needs to know of an enum. */
export function viewEnum({ model, names }: NamedModel, type: EnumType): EnumView {
  const documentationUrl = findDocumentationUrl(model.apiVersion, type.origins);
  return { type, value: names.of(type).value, ...(documentationUrl !== undefined && { documentationUrl }) };
}

function listTypeNames(model: Model, type: StructuredType): readonly string[] {
  const types = [type, ...listDescendants(model.types, type)].filter((candidate) => candidate.abstract?.value !== true);
  return types.length > maximumTypeNames ? [] : types.map((candidate) => candidate.qualifiedName);
}

function findFormat(reference: TypeReference): PrimitiveFormat | undefined {
  const element = elementOf(reference);
  return element.kind === "primitive" ? primitives[element.name].format : undefined;
}

/** Each name once, across all groups: an interface cannot declare a property twice. */
function viewProperties<P extends Property | NavigationProperty>(
  properties: readonly P[],
  taken: Set<string>,
): readonly PropertyView<P>[] {
  return properties
    .filter((property) => !taken.has(property.name) && taken.add(property.name))
    .map((property) => {
      const format = findFormat(property.type.value);
      return { property, nullable: isNullable(property), ...(format !== undefined && { format }) };
    });
}
