import type { Span } from "../../generator/source/span.js";
import { mapNonEmpty, type NonEmpty } from "../../generator/model/non-empty.js";
import type { Operation } from "../../generator/model/operation.js";
import { stated } from "../support/facts.js";
import type {
  ElementType,
  EntityType,
  EnumMember,
  EnumType,
  Model,
  NavigationProperty,
  Property,
  PropertyFacts,
  StructuredType,
  TypeReference,
} from "../../generator/model/types.js";

/** Builders for small models, so that a test says only what it is about. */

export function span(path: string, line = 1): Span {
  return { path, start: 0, end: 0, line, column: 1 };
}

export const text: ElementType = { kind: "primitive", name: "Edm.String" };
export const primitive = (name: Extract<ElementType, { kind: "primitive" }>["name"]): ElementType => ({
  kind: "primitive",
  name,
});
export const structured = (name: string): ElementType => ({ kind: "structured", name: `microsoft.graph.${name}` });
export const enumerated = (name: string): ElementType => ({ kind: "enum", name: `microsoft.graph.${name}` });
export const collection = (element: ElementType): TypeReference => ({ kind: "collection", element });

export function property(
  name: string,
  type: TypeReference,
  facts: PropertyFacts = {},
  description = `The ${name}.`,
): Property {
  return {
    kind: "property",
    name,
    type: stated(type),
    description,
    facts,
    witnesses: ["table"],
    origins: [span("resources/sample.md", 9)],
  };
}

export function navigation(name: string, type: TypeReference): NavigationProperty {
  return { ...property(name, type), kind: "navigationProperty" };
}

export function entity(name: string, parts: Partial<EntityType> = {}): EntityType {
  return {
    kind: "entityType",
    ...identify(name),
    description: `A ${name}.`,
    derived: [],
    properties: [],
    navigationProperties: [],
    instanceAnnotations: [],
    origins: [span(`resources/${name.toLowerCase()}.md`)],
    ...parts,
  };
}

export function enumType(
  name: string,
  members: NonEmpty<string | Partial<EnumMember>>,
  parts: Partial<EnumType> = {},
): EnumType {
  return {
    kind: "enumType",
    ...identify(name),
    description: "",
    members: mapNonEmpty(members, (member) => ({
      name: "",
      description: "",
      evolvable: false,
      origins: [span("resources/enums.md", 40)],
      ...(typeof member === "string" ? { name: member } : member),
    })),
    source: "declared",
    origins: [span("resources/enums.md", 40)],
    ...parts,
  };
}

export function model(
  types: readonly StructuredType[],
  enums: readonly EnumType[] = [],
  parts: Partial<Model> = {},
): Model {
  return {
    apiVersion: "v1.0",
    namespace: "microsoft.graph",
    types: new Map(types.map((type) => [type.qualifiedName, type])),
    enums: new Map(enums.map((type) => [type.qualifiedName, type])),
    operations: new Map(),
    examples: [],
    ...parts,
  };
}

/** `user`, or `security.alert` for a type of another namespace. */
function identify(name: string): Pick<EntityType, "qualifiedName" | "namespace" | "name"> {
  const parts = name.split(".");
  const short = parts.at(-1) ?? name;
  return {
    qualifiedName: `microsoft.graph.${name}`,
    namespace: ["microsoft.graph", ...parts.slice(0, -1)].join("."),
    name: short,
  };
}

/** A directory in miniature: bases, overrides, enums of all kinds, another namespace, an open type. */
export const directory: Model = model(
  [
    entity("entity", {
      abstract: stated(true),
      derived: ["microsoft.graph.directoryObject", "microsoft.graph.security.alert"],
      key: stated("id"),
      properties: [
        property("id", text, { key: stated(true), readOnly: stated(true) }, "The unique identifier. Read-only."),
      ],
    }),
    entity("directoryObject", {
      base: stated("microsoft.graph.entity"),
      derived: ["microsoft.graph.user"],
      properties: [property("deletedDateTime", primitive("Edm.DateTimeOffset"))],
    }),
    entity("user", {
      base: stated("microsoft.graph.directoryObject"),
      deprecated: stated({ message: "Too small.", date: "2024-05-31", replacement: "person" }),
      properties: [
        property("displayName", text, {
          nullable: stated(false),
          defaultValue: stated("Nobody"),
          maxLength: stated(64),
        }),
        property("ageGroup", { kind: "knownString", values: ["minor", "adult"] }),
        property("importance", enumerated("importance")),
        property("parts", enumerated("clonableParts")),
        property("size", primitive("Edm.Int64")),
        property("phones", collection(text)),
        property("kinds", collection({ kind: "knownString", values: ["a", "b"] })),
        property("owner", { kind: "union", options: [structured("user"), structured("security.alert")] }),
        property("mystery", { kind: "unresolved", text: "entityType" }),
        property("deletedDateTime", { kind: "primitive", name: "Edm.Boolean" }),
      ],
      navigationProperties: [
        navigation("manager", structured("directoryObject")),
        navigation("alerts", collection(structured("security.alert"))),
      ],
      instanceAnnotations: [property("@microsoft.graph.downloadUrl", text)],
    }),
    entity("security.alert", {
      base: stated("microsoft.graph.entity"),
      open: stated(true),
      properties: [property("riskScore", primitive("Edm.Double"))],
    }),
  ],
  [
    enumType("importance", ["low", { name: "high", description: "Urgent.", value: 2 }]),
    enumType(
      "clonableParts",
      [
        { name: "apps", value: 1 },
        { name: "tabs", value: 2 },
      ],
      { flags: stated(true) },
    ),
  ],
);

/** An operation of which a page says its request line only. */
export function createOperation(id: string, title: string, path: string): Operation {
  return {
    kind: "operation",
    id,
    title,
    description: "",
    shape: stated("action"),
    requests: [{ method: "POST", path, span: span(`api/${id}.md`) }],
    permissions: [],
    parameters: [],
    responses: [],
    origins: [span(`api/${id}.md`)],
  };
}
