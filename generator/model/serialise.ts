import stringify from "json-stringify-pretty-compact";
import type { JsonObject, JsonValue } from "../source/json.js";
import { formatSpan, type Span } from "../source/span.js";
import { spanInBlock, type TextBlock } from "../source/text-block.js";
import type { Body, Example, ExampleRequest, ExampleResponse } from "./example.js";
import type { Fact } from "./fact.js";
import type { Operation, Parameter, Permission, ResponseShape } from "./operation.js";
import type {
  EnumMember,
  EnumType,
  Model,
  NavigationProperty,
  Property,
  PropertyFacts,
  StructuredType,
} from "./types.js";

/** Rises with every change that could break a reader of `model.json`. */
export const modelFormatVersion = 1;

/**
 * The model as `model.json`: sorted, each key always in the same place, every span as `page:line:column`. It is described
 * by `modelSchema`, and everything in a Model is in it but the text of pages.
 */
export function serialiseModel(model: Model): string {
  return `${stringify(toJson(model), { maxLength: 120, indent: 2 })}\n`;
}

/** The value that `serialiseModel` writes. */
export function toJson(model: Model): JsonObject {
  return {
    $schema: "./model.schema.json",
    formatVersion: modelFormatVersion,
    apiVersion: model.apiVersion,
    namespace: model.namespace,
    types: [...model.types.values()].map(writeType),
    enums: [...model.enums.values()].map(writeEnum),
    operations: [...model.operations.values()].map(writeOperation),
    examples: model.examples.map(writeExample),
  };
}

type Fields = Record<string, JsonValue | undefined>;

/** An object without the keys whose value is undefined. */
function writeObject(fields: Fields): JsonObject {
  const kept: [string, JsonValue][] = [];
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept.push([key, value]);
  return Object.fromEntries(kept);
}

function writeFact<T>(fact: Fact<T> | undefined, writeValue: (value: T) => JsonValue): JsonObject | undefined {
  if (fact === undefined) return undefined;
  const { value, certainty, rule, origins } = fact;
  return writeObject({ value: writeValue(value), certainty, rule, origins: writeSpans(origins) });
}

const writeSpans = (spans: readonly Span[]): readonly string[] => spans.map(formatSpan);
const writeBlock = (block: TextBlock): string => formatSpan(spanInBlock(block, 0, 0));
/** For values that are JSON already: they are copied without keys that hold undefined. */
const writePlain = (value: object): JsonObject => writeObject({ ...value });
const same = <T extends JsonValue>(value: T): T => value;

function writeType(type: StructuredType): JsonObject {
  return writeObject({
    kind: type.kind,
    qualifiedName: type.qualifiedName,
    namespace: type.namespace,
    name: type.name,
    description: type.description,
    base: writeFact(type.base, same),
    derived: type.derived,
    key: writeFact(type.key, same),
    abstract: writeFact(type.abstract, same),
    open: writeFact(type.open, same),
    deprecated: writeFact(type.deprecated, writePlain),
    properties: type.properties.map(writeProperty),
    navigationProperties: type.navigationProperties.map(writeProperty),
    instanceAnnotations: type.instanceAnnotations.map(writeProperty),
    origins: writeSpans(type.origins),
  });
}

function writeProperty(property: Property | NavigationProperty): JsonObject {
  return writeObject({
    kind: property.kind,
    name: property.name,
    type: writeFact(property.type, writeReference),
    description: property.description,
    facts: writePropertyFacts(property.facts),
    witnesses: property.witnesses,
    origins: writeSpans(property.origins),
  });
}

function writePropertyFacts(facts: PropertyFacts): JsonObject {
  return writeObject({
    nullable: writeFact(facts.nullable, same),
    readOnly: writeFact(facts.readOnly, same),
    required: writeFact(facts.required, same),
    requiredOnCreate: writeFact(facts.requiredOnCreate, same),
    key: writeFact(facts.key, same),
    immutable: writeFact(facts.immutable, same),
    defaultValue: writeFact<string | number | boolean>(facts.defaultValue, same),
    deprecated: writeFact(facts.deprecated, writePlain),
    returned: writeFact(facts.returned, same),
    filter: writeFact(facts.filter, same),
    orderBy: writeFact(facts.orderBy, same),
    search: writeFact(facts.search, same),
    expand: writeFact(facts.expand, same),
    minLength: writeFact(facts.minLength, same),
    maxLength: writeFact(facts.maxLength, same),
    maxItems: writeFact(facts.maxItems, same),
    minimum: writeFact(facts.minimum, same),
    maximum: writeFact(facts.maximum, same),
    format: writeFact(facts.format, same),
    inheritedFrom: writeFact(facts.inheritedFrom, same),
  });
}

/** A type reference is plain JSON already; its keys are written in one order, whatever made it. */
function writeReference(reference: Property["type"]["value"]): JsonObject {
  switch (reference.kind) {
    case "collection":
      return { kind: reference.kind, element: writeReference(reference.element) };
    case "union":
      return { kind: reference.kind, options: reference.options.map(writeReference) };
    case "knownString":
      return { kind: reference.kind, values: reference.values };
    case "unresolved":
      return { kind: reference.kind, text: reference.text };
    case "untyped":
      return { kind: reference.kind };
    default:
      return { kind: reference.kind, name: reference.name };
  }
}

function writeEnum(type: EnumType): JsonObject {
  return writeObject({
    kind: type.kind,
    qualifiedName: type.qualifiedName,
    namespace: type.namespace,
    name: type.name,
    description: type.description,
    members: type.members.map(writeMember),
    evolvable: writeFact(type.evolvable, same),
    flags: writeFact(type.flags, same),
    source: type.source,
    origins: writeSpans(type.origins),
  });
}

function writeMember(member: EnumMember): JsonObject {
  return writeObject({
    name: member.name,
    value: member.value,
    description: member.description,
    evolvable: member.evolvable,
    deprecated: writeFact(member.deprecated, writePlain),
    origins: writeSpans(member.origins),
  });
}

function writeOperation(operation: Operation): JsonObject {
  const { requestBody } = operation;
  return writeObject({
    kind: operation.kind,
    id: operation.id,
    title: operation.title,
    description: operation.description,
    shape: writeFact(operation.shape, same),
    requests: operation.requests.map(({ method, path, span }) => ({ method, path, origin: formatSpan(span) })),
    permissions: operation.permissions.map(writePermission),
    parameters: operation.parameters.map(writeParameter),
    requestBody:
      requestBody &&
      writeObject({
        type: writeFact(requestBody.type, same),
        properties: requestBody.properties.map(writeProperty),
        origin: formatSpan(requestBody.span),
      }),
    responses: operation.responses.map(writeResponseShape),
    origins: writeSpans(operation.origins),
  });
}

function writePermission({ scheme, scopes, resource, span }: Permission): JsonObject {
  return writeObject({ scheme, scopes, resource, origin: formatSpan(span) });
}

function writeParameter(parameter: Parameter): JsonObject {
  return writeObject({
    name: parameter.name,
    in: parameter.in,
    type: writeFact(parameter.type, writeReference),
    required: writeFact(parameter.required, same),
    description: parameter.description,
    origin: formatSpan(parameter.span),
  });
}

function writeResponseShape({ status, type, span }: ResponseShape): JsonObject {
  return writeObject({ status, type: writeFact(type, writeReference), origin: formatSpan(span) });
}

function writeExample(example: Example): JsonObject {
  return writeObject({
    kind: example.kind,
    id: example.id,
    title: example.title,
    page: example.page,
    operation: example.operation,
    request: example.request && writeRequest(example.request),
    response: example.response && writeResponse(example.response),
  });
}

function writeRequest({ method, url, headers, body, span }: ExampleRequest): JsonObject {
  return writeObject({
    method,
    url,
    headers: headers.map(writePlain),
    body: body && writeBody(body),
    origin: formatSpan(span),
  });
}

function writeResponse({ status, headers, body, span }: ExampleResponse): JsonObject {
  return writeObject({
    status,
    headers: headers.map(writePlain),
    body: body && writeBody(body),
    origin: formatSpan(span),
  });
}

function writeBody(body: Body): JsonObject {
  const origin = writeBlock(body.source);
  switch (body.kind) {
    case "json":
      return writeObject({
        kind: body.kind,
        type: writeFact(body.type, writeReference),
        truncated: body.truncated,
        value: body.value,
        origin,
      });
    case "text":
      return { kind: body.kind, mediaType: body.mediaType, text: body.source.text, origin };
    case "invalidJson":
      return { kind: body.kind, text: body.source.text, origin };
    case "placeholder":
      return { kind: body.kind, text: body.source.text, origin };
  }
}
