import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { readModelSchema } from "../../source/package-files.js";
import { fail, succeed, type Result } from "../../source/result.js";
import { mapNonEmpty } from "../non-empty.js";
import type { EnumMember, EnumType, Model, StructuredType } from "../types.js";
import type { EnumMemberJson, EnumTypeJson, ModelJson, StructuredTypeJson } from "./model-json.js";
import { omitAbsent } from "./omit-absent.js";
import { readExample } from "./read-examples.js";
import { readFact, readNavigationProperty, readPlace, readProperty } from "./read-facts.js";
import { readOperation } from "./read-operations.js";

/** Why something is no model. */
export interface ModelProblem {
  /** Where, as a JSON Pointer: `/types/0/name`; `""` is the whole file. */
  readonly path: string;
  /** `must have required property 'name'` */
  readonly message: string;
}

/**
 * The model of a `model.json`, from its text or from what `JSON.parse` made of it; never throws. Written again it is
 * the same bytes. It has no pages behind it: spans know their line and column, not their offsets, and JSON bodies have
 * their place and value, not their text.
 */
export function parseModel(input: unknown): Result<Model, ModelProblem> {
  try {
    const json: unknown = typeof input === "string" ? JSON.parse(input) : input;
    const validate = (compiled ??= compile());
    return validate(json) ? readModel(json) : fail(pickProblem(validate.errors ?? []));
  } catch (error) {
    // Text that is no JSON, or lists in lists without end.
    return fail({ path: "", message: error instanceof Error ? error.message : String(error) });
  }
}

let compiled: ValidateFunction<ModelJson> | undefined;

/** Once, when it is first needed: most runs read no model. */
function compile(): ValidateFunction<ModelJson> {
  const schema: unknown = JSON.parse(readModelSchema());
  return new Ajv({ allowUnionTypes: true, ownProperties: true }).compile<ModelJson>(
    typeof schema === "object" ? { ...schema } : true,
  );
}

/**
 * Of a union each alternative says what it misses: the one that came furthest is the one that was meant. That one is of
 * another kind says nothing where there is more to say.
 */
function pickProblem(errors: readonly ErrorObject[]): ModelProblem {
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split("/").length;
  const telling = errors.filter(({ keyword }) => keyword !== "const" && keyword !== "anyOf");
  const [first, ...rest] = telling.length > 0 ? telling : errors;
  if (first === undefined) return { path: "", message: "is no model" };
  const deepest = rest.reduce((found, each) => (depth(each) > depth(found) ? each : found), first);
  return { path: deepest.instancePath, message: deepest.message ?? "does not fit the schema" };
}

function readModel(json: ModelJson): Result<Model, ModelProblem> {
  const types = keyBy(json.types.map(readType), "types", (type) => type.qualifiedName);
  if (!types.ok) return types;
  const enums = keyBy(json.enums.map(readEnum), "enums", (type) => type.qualifiedName);
  if (!enums.ok) return enums;
  const operations = keyBy(json.operations.map(readOperation), "operations", (operation) => operation.id);
  if (!operations.ok) return operations;
  return succeed({
    apiVersion: json.apiVersion,
    namespace: json.namespace,
    types: types.value,
    enums: enums.value,
    operations: operations.value,
    examples: json.examples.map(readExample),
  });
}

function keyBy<Item>(
  items: readonly Item[],
  list: string,
  keyOf: (item: Item) => string,
): Result<ReadonlyMap<string, Item>, ModelProblem> {
  const byKey = new Map<string, Item>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    if (byKey.has(key)) return fail({ path: `/${list}/${index}`, message: `${JSON.stringify(key)} is there twice` });
    byKey.set(key, item);
  }
  return succeed(byKey);
}

function readType(type: StructuredTypeJson): StructuredType {
  return omitAbsent<StructuredType>({
    kind: type.kind,
    qualifiedName: type.qualifiedName,
    namespace: type.namespace,
    name: type.name,
    description: type.description,
    base: readFact(type.base),
    derived: type.derived,
    key: readFact(type.key),
    abstract: readFact(type.abstract),
    open: readFact(type.open),
    deprecated: readFact(type.deprecated),
    properties: type.properties.map(readProperty),
    navigationProperties: type.navigationProperties.map(readNavigationProperty),
    instanceAnnotations: type.instanceAnnotations.map(readProperty),
    origins: mapNonEmpty(type.origins, readPlace),
  });
}

function readEnum(type: EnumTypeJson): EnumType {
  return omitAbsent<EnumType>({
    kind: type.kind,
    qualifiedName: type.qualifiedName,
    namespace: type.namespace,
    name: type.name,
    description: type.description,
    members: mapNonEmpty(type.members, readMember),
    evolvable: readFact(type.evolvable),
    flags: readFact(type.flags),
    source: type.source,
    origins: mapNonEmpty(type.origins, readPlace),
  });
}

function readMember(member: EnumMemberJson): EnumMember {
  return omitAbsent<EnumMember>({
    name: member.name,
    value: member.value,
    description: member.description,
    evolvable: member.evolvable,
    deprecated: readFact(member.deprecated),
    origins: mapNonEmpty(member.origins, readPlace),
  });
}
