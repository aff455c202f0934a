import type { NonEmpty } from "../../generator/model/non-empty.js";
import { stated } from "../support/facts.js";
import type { Operation } from "../../generator/model/operation.js";
import type { ComplexType, Model, Property, StructuredType } from "../../generator/model/types.js";
import {
  collection,
  entity,
  enumerated,
  enumType,
  model as createModel,
  navigation,
  primitive,
  property,
  span,
  structured,
  text,
} from "../emit/sample-model.js";

function complex(name: string, parts: Partial<ComplexType>): StructuredType {
  return { ...entity(name), ...parts, kind: "complexType" };
}

const integer = primitive("Edm.Int32");
const required = { required: stated(true) };

function operation(id: string, type: string | undefined, properties: readonly Property[]): Operation {
  return {
    kind: "operation",
    id,
    title: id,
    description: "",
    shape: stated(type === undefined ? "action" : "create"),
    requests: [],
    permissions: [],
    parameters: [],
    requestBody: { ...(type !== undefined && { type: stated(type) }), properties, span: span(`api/${id}.md`) },
    responses: [],
    origins: [span(`api/${id}.md`)],
  };
}

const numbered = (size: number): NonEmpty<string> => [
  "member0",
  ...Array.from({ length: size - 1 }, (_, index) => `member${index + 1}`),
];

/**
 * Every form of check: a large type, a base with descendants, a type that holds itself, names that mean harm, enums of
 * all sizes.
 */
export const model = createModel(
  [
    complex("address", { properties: [property("city", text)] }),
    complex("anything", { open: stated(true) }),
    complex("box", {
      properties: [
        property("content", structured("item")),
        property("contents", collection(structured("item"))),
        property("nests", collection(structured("nest"))),
      ],
    }),
    entity("item", { derived: ["microsoft.graph.file", "microsoft.graph.link"], properties: [property("name", text)] }),
    entity("file", {
      base: stated("microsoft.graph.item"),
      derived: ["microsoft.graph.picture"],
      properties: [property("size", integer)],
    }),
    entity("picture", { base: stated("microsoft.graph.file"), properties: [property("width", integer)] }),
    entity("link", { base: stated("microsoft.graph.item"), properties: [property("target", text)] }),
    complex("nest", {
      properties: [
        property("name", text),
        property("inner", structured("nest")),
        property("inners", collection(structured("nest"))),
      ],
    }),
    entity("setting", { properties: [property("name", text), property("value", collection(text))] }),
    entity("outcome", { properties: [property("error", structured("address")), property("done", text)] }),
    entity("both", { properties: [property("error", text), property("value", text)] }),
    complex("odd", {
      properties: ["__proto__", "constructor", "toString", "hasOwnProperty", "with blank", 'quo"te\\', "*/"].map(
        (name) => property(name, text),
      ),
    }),
    entity("person", {
      properties: [
        property("id", text, { key: stated(true) }),
        property("displayName", text),
        property("age", integer),
        property("active", primitive("Edm.Boolean")),
        property("since", primitive("Edm.DateTimeOffset"), { readOnly: stated(true) }),
        property("phones", collection(text)),
        property("address", structured("address")),
        property("addresses", collection(structured("address"))),
        property("mood", enumerated("mood")),
        property("moods", collection(enumerated("mood"))),
        property("abilities", enumerated("abilities")),
        property("nickname", { kind: "knownString", values: ["a", "b"] }),
        property("either", { kind: "union", options: [text, integer] }),
        property("sizes", collection(primitive("Edm.Int64"))),
        property("anything", { kind: "untyped" }),
      ],
      navigationProperties: [
        navigation("manager", structured("person")),
        navigation("friends", collection(structured("person"))),
      ],
    }),
  ],
  [
    enumType("mood", ["happy", "calm"]),
    enumType("abilities", ["read", "write"], { flags: stated(true) }),
    ...[8, 9, 30, 31, 100].map((size) => enumType(`enum${size}`, numbered(size))),
  ],
  {
    operations: new Map(
      [
        operation("person-post", "microsoft.graph.person", [property("displayName", text, required)]),
        operation("person-update", "microsoft.graph.person", [
          property("since", primitive("Edm.DateTimeOffset")),
          property("reason", text),
        ]),
        operation("person-replace", "microsoft.graph.person", [property("since", primitive("Edm.DateTimeOffset"))]),
        operation("person-invite", undefined, [property("to", collection(text), required), property("message", text)]),
      ].map((each) => [each.id, each]),
    ),
  },
);

/** The same without the one name that other validators, ajv and zod, pass over. */
export const modelWithoutProto: Model = {
  ...model,
  types: new Map(
    [...model.types].map(([name, type]) => [
      name,
      { ...type, properties: type.properties.filter((each) => each.name !== "__proto__") },
    ]),
  ),
};
