import stringify from "json-stringify-pretty-compact";
import { formatSpan } from "../../source/span.js";
import { mapNonEmpty } from "../non-empty.js";
import type { EnumMember, EnumType, Model, StructuredType } from "../types.js";
import {
  modelFormatVersion,
  type EnumMemberJson,
  type EnumTypeJson,
  type ModelJson,
  type StructuredTypeJson,
} from "./model-json.js";
import { omitAbsent } from "./omit-absent.js";
import { writeExample } from "./write-examples.js";
import { writeDeprecation, writeFact } from "./write-facts.js";
import { writeOperation } from "./write-operations.js";
import { writeNavigationProperty, writeProperty } from "./write-properties.js";

/**
 * The model as `model.json`: sorted, each key always in the same place, every span as `page:line:column`. `modelSchema`
 * describes it, `parseModel` reads it, and everything in a Model is in it but the text of JSON bodies.
 */
export function serialiseModel(model: Model): string {
  return `${stringify(toJson(model), { maxLength: 120, indent: 1 })}\n`;
}

/** The value that `serialiseModel` writes. */
export function toJson(model: Model): ModelJson {
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

function writeType(type: StructuredType): StructuredTypeJson {
  return omitAbsent<StructuredTypeJson>({
    kind: type.kind,
    qualifiedName: type.qualifiedName,
    namespace: type.namespace,
    name: type.name,
    description: type.description,
    base: writeFact(type.base),
    derived: type.derived,
    key: writeFact(type.key),
    abstract: writeFact(type.abstract),
    open: writeFact(type.open),
    deprecated: writeDeprecation(type.deprecated),
    properties: type.properties.map(writeProperty),
    navigationProperties: type.navigationProperties.map(writeNavigationProperty),
    instanceAnnotations: type.instanceAnnotations.map(writeProperty),
    origins: mapNonEmpty(type.origins, formatSpan),
  });
}

function writeEnum(type: EnumType): EnumTypeJson {
  return omitAbsent<EnumTypeJson>({
    kind: type.kind,
    qualifiedName: type.qualifiedName,
    namespace: type.namespace,
    name: type.name,
    description: type.description,
    members: mapNonEmpty(type.members, writeMember),
    evolvable: writeFact(type.evolvable),
    flags: writeFact(type.flags),
    source: type.source,
    origins: mapNonEmpty(type.origins, formatSpan),
  });
}

function writeMember(member: EnumMember): EnumMemberJson {
  return omitAbsent<EnumMemberJson>({
    name: member.name,
    value: member.value,
    description: member.description,
    evolvable: member.evolvable,
    deprecated: writeDeprecation(member.deprecated),
    origins: mapNonEmpty(member.origins, formatSpan),
  });
}
