import type { JsonObject, JsonValue } from "../source/json.js";
import { modelFormatVersion } from "./serialise.js";

/** An object schema that allows exactly the given keys; those in `optional` may be absent. */
function shape(required: Record<string, JsonValue>, optional: Record<string, JsonValue> = {}): JsonObject {
  return {
    type: "object",
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

const text: JsonObject = { type: "string" };
const flag: JsonObject = { type: "boolean" };
const reference = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` });
const list = (items: JsonObject): JsonObject => ({ type: "array", items });
const oneOf = (...values: readonly string[]): JsonObject => ({ enum: values });

/** Something the documentation says, with how sure it is and where it stands. */
function fact(value: JsonObject): JsonObject {
  return shape(
    { value, certainty: oneOf("stated", "inferred", "assumed"), origins: list(reference("place")) },
    { rule: text },
  );
}

const facts = {
  nullable: fact(flag),
  readOnly: fact(flag),
  required: fact(flag),
  requiredOnCreate: fact(flag),
  key: fact(flag),
  immutable: fact(flag),
  defaultValue: fact({ type: ["string", "number", "boolean"] }),
  deprecated: fact(reference("deprecation")),
  returned: fact(oneOf("default", "select", "expand")),
  filter: fact(list(text)),
  orderBy: fact(flag),
  search: fact(flag),
  expand: fact(flag),
  minLength: fact({ type: "number" }),
  maxLength: fact({ type: "number" }),
  maxItems: fact({ type: "number" }),
  minimum: fact({ type: "number" }),
  maximum: fact({ type: "number" }),
  format: fact(text),
  inheritedFrom: fact(text),
};

const named = {
  qualifiedName: text,
  namespace: text,
  name: text,
  description: text,
};

const body: JsonObject = {
  oneOf: [
    shape(
      { kind: { const: "json" }, truncated: flag, value: true, origin: reference("place") },
      { type: reference("typeFact") },
    ),
    shape({ kind: { const: "text" }, mediaType: text, text, origin: reference("place") }),
    shape({ kind: oneOf("invalidJson", "placeholder"), text, origin: reference("place") }),
  ],
};

const elementTypes: readonly JsonObject[] = [
  shape({ kind: { const: "primitive" }, name: { type: "string", pattern: "^Edm\\." } }),
  shape({ kind: { const: "knownString" }, values: list(text) }),
  shape({ kind: oneOf("enum", "structured"), name: text }),
  shape({ kind: { const: "union" }, options: list(reference("elementType")) }),
  shape({ kind: { const: "untyped" } }),
  shape({ kind: { const: "unresolved" }, text }),
];

const definitions: Record<string, JsonObject> = {
  place: { description: "page:line:column, the latter two from 1", type: "string", pattern: "^.+:[0-9]+:[0-9]+$" },
  deprecation: shape({ message: text }, { date: text, replacement: text }),
  elementType: { oneOf: elementTypes },
  typeReference: {
    oneOf: [...elementTypes, shape({ kind: { const: "collection" }, element: reference("elementType") })],
  },
  typeFact: fact(reference("typeReference")),
  property: shape({
    kind: oneOf("property", "navigationProperty"),
    name: text,
    type: reference("typeFact"),
    description: text,
    facts: shape({}, facts),
    witnesses: list(oneOf("table", "representation", "operation", "example", "override")),
    origins: list(reference("place")),
  }),
  structuredType: shape(
    {
      kind: oneOf("entityType", "complexType"),
      ...named,
      derived: list(text),
      properties: list(reference("property")),
      navigationProperties: list(reference("property")),
      instanceAnnotations: list(reference("property")),
      origins: list(reference("place")),
    },
    {
      base: fact(text),
      key: fact(text),
      abstract: fact(flag),
      open: fact(flag),
      deprecated: fact(reference("deprecation")),
    },
  ),
  enumType: shape(
    {
      kind: { const: "enumType" },
      ...named,
      members: list(
        shape(
          { name: text, description: text, evolvable: flag, origins: list(reference("place")) },
          { value: { type: "number" }, deprecated: fact(reference("deprecation")) },
        ),
      ),
      source: oneOf("declared", "listed", "derived"),
      origins: list(reference("place")),
    },
    { evolvable: fact(flag), flags: fact(flag) },
  ),
  operation: shape(
    {
      kind: { const: "operation" },
      id: text,
      title: text,
      description: text,
      shape: fact(oneOf("get", "list", "create", "update", "delete", "action", "function", "delta", "upload", "other")),
      requests: list(shape({ method: text, path: text, origin: reference("place") })),
      permissions: list(
        shape(
          {
            scheme: oneOf("delegatedWork", "delegatedPersonal", "application"),
            scopes: list(text),
            origin: reference("place"),
          },
          { resource: text },
        ),
      ),
      parameters: list(
        shape(
          {
            name: text,
            in: oneOf("function", "query", "path", "header"),
            description: text,
            origin: reference("place"),
          },
          { type: reference("typeFact"), required: fact(flag) },
        ),
      ),
      responses: list(
        shape({ status: { type: "integer" }, origin: reference("place") }, { type: reference("typeFact") }),
      ),
      origins: list(reference("place")),
    },
    {
      requestBody: shape({ properties: list(reference("property")), origin: reference("place") }, { type: fact(text) }),
    },
  ),
  header: shape({ name: text, value: text }),
  body,
  example: shape(
    { kind: { const: "example" }, id: text, title: text, page: text },
    {
      operation: text,
      request: shape(
        { method: text, url: text, headers: list(reference("header")), origin: reference("place") },
        { body: reference("body") },
      ),
      response: shape(
        { status: { type: "integer" }, headers: list(reference("header")), origin: reference("place") },
        { body: reference("body") },
      ),
    },
  ),
};

/** The JSON Schema (draft 2020-12) of `model.json`. */
export const modelSchema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "graphdown model",
  description: "One API version of a Microsoft Graph documentation set: its types, enums, operations and examples.",
  ...shape({
    $schema: text,
    formatVersion: { const: modelFormatVersion },
    apiVersion: text,
    namespace: text,
    types: list(reference("structuredType")),
    enums: list(reference("enumType")),
    operations: list(reference("operation")),
    examples: list(reference("example")),
  }),
  $defs: definitions,
};
