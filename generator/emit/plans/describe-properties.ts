import type { AnyProperty } from "../../model/queries.js";
import { dropLinks } from "../../../templates/documentation.js";
import type { StructuredType } from "../../model/types.js";
import { toRecord, type JSONSchema } from "./describe-type.js";

/** What is known of the types in a schema. */
export interface TypeFinder {
  /** The type that a definition is of, by its name; undefined where it is of another thing. */
  findType(name: string): StructuredType | undefined;
  listProperties(type: StructuredType): readonly AnyProperty[];
}

/** The schema of a type with what its pages say of it, of its properties, and of the types that they hold. */
export function addDescriptions(schema: JSONSchema, type: StructuredType, finder: TypeFinder): JSONSchema {
  const keyword = "$defs" in schema ? "$defs" : "definitions";
  const { $schema, [keyword]: definitions, ...root } = schema;
  const described = Object.entries(toRecord(definitions)).map(([name, definition]): [string, unknown] => {
    const defined = finder.findType(name);
    return [name, defined === undefined ? definition : describeProperties(toRecord(definition), defined, finder)];
  });
  return {
    $schema,
    title: type.name,
    ...describeProperties(root, type, finder),
    ...(described.length > 0 && { [keyword]: Object.fromEntries(described) }),
  };
}

/** The schema of a type's own, without what it refers to. */
export function describeProperties(
  schema: JSONSchema,
  type: StructuredType,
  finder: Pick<TypeFinder, "listProperties">,
): JSONSchema {
  const texts = new Map(
    finder.listProperties(type).map(({ name, description }) => [name, dropLinks(description).trim()]),
  );
  const properties = Object.entries(toRecord(schema["properties"])).map(([name, property]): [string, unknown] => {
    const text = texts.get(name) ?? "";
    return [name, property === false || text === "" ? property : { description: text, ...toRecord(property) }];
  });
  const description = dropLinks(type.description).trim();
  return {
    ...(description !== "" && { description }),
    ...schema,
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
  };
}
