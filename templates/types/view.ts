import type { InterfaceView, PropertyView } from "./interface.js";
import type { OptionsOf } from "../../generator/emit/options.js";
import { listConcreteTypes } from "../../generator/model/families.js";
import { isNullable } from "../../generator/model/nullability.js";
import { primitives, type PrimitiveFormat } from "../../generator/model/primitives.js";
import type {
  Model,
  NavigationProperty,
  Property,
  StructuredType,
  TypeReference,
} from "../../generator/model/types.js";
import { findDocumentationUrl } from "../documentation-url.js";
import { elementOf, findBase, isLeftOut, isOpen } from "../../generator/model/queries.js";
import { findOverrides } from "./overrides.js";

/** Beyond so many derived types a list of their names helps nobody: `entity` has hundreds. */
const maximumTypeNames = 16;

/** The dials of interfaces. */
export const typeOptions = {
  openTypes: {
    enum: ["closed", "index"],
    default: "closed",
    description:
      "Whether the interfaces of open types have an index signature, which lets misspelt names of properties pass. " +
      "Default: closed",
  },
} as const;
export type TypeOptions = OptionsOf<typeof typeOptions>;

/** What the interface template needs to know of a type. */
export function viewInterface(model: Model, type: StructuredType, { openTypes }: TypeOptions): InterfaceView {
  const base = findBase(model.types, type);
  const taken = new Set(["@odata.type"]);
  const documentationUrl = findDocumentationUrl(model.apiVersion, type.origins[0].path);
  return {
    type,
    description: base === undefined ? type.description : cutBase(type.description, base),
    ...(base !== undefined && {
      base: {
        type: base,
        omitted: findOverrides(model, type).map(({ property }) => property.name),
        indexed: openTypes === "index" && isOpen(model.types, base.qualifiedName),
      },
    }),
    typeNames: listTypeNames(model, type),
    ...(openTypes === "index" && type.open?.value === true && { index: { kind: "untyped" } }),
    properties: viewProperties(type.properties, taken, model),
    navigationProperties: viewProperties(type.navigationProperties, taken, model),
    instanceAnnotations: viewProperties(type.instanceAnnotations, taken, model),
    ...(documentationUrl !== undefined && { documentationUrl }),
  };
}

function listTypeNames(model: Model, type: StructuredType): readonly string[] {
  const types = listConcreteTypes(model.types, type);
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
  model: Model,
): readonly PropertyView<P>[] {
  return properties
    .filter((property) => !taken.has(property.name) && taken.add(property.name))
    .map((property) => {
      const format = findFormat(property.type.value);
      const element = elementOf(property.type.value);
      return {
        property,
        nullable: isNullable(property),
        ...(format !== undefined && { format }),
        ...(element.kind === "structured" && isLeftOut(model, element.name) && { leftOut: element.name }),
      };
    });
}

/** A sentence that says only what a type inherits from: the name, and the page that a link leads to. */
const inheritance =
  /(?:(?:It|This type|This resource) )?inherits from \[?([^[\]().]+)\]?(?:\(([^()\s]*)\))?\.(?: |$)/gi;

/** A description without what `extends` says. */
function cutBase(description: string, { name, origins }: StructuredType): string {
  return description
    .replaceAll(inheritance, (sentence: string, words: string, page: string | undefined, at: number) => {
      const isWhole = /(?:^|[.!]\s)$/.test(description.slice(Math.max(0, at - 2), at));
      return isWhole && (words.trim() === name || page === origins[0].path) ? "" : sentence;
    })
    .trim();
}
