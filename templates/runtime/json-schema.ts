import { edmReadOnly } from "./body.js";
import {
  edmBinary,
  edmBoolean,
  edmByte,
  edmDate,
  edmDateTimeOffset,
  edmDecimal,
  edmDouble,
  edmDuration,
  edmGuid,
  edmInt16,
  edmInt32,
  edmInt64,
  edmSByte,
  edmString,
  edmTimeOfDay,
} from "./edm.js";
import type { Check } from "./failure.js";
import { checkOf, indexFields, isEitherCheck, isListCheck, type Fields } from "./fields.js";
import { durationPattern, timePattern } from "./formats.js";
import { edmReference } from "./list.js";
import { isForm, readOwn } from "./object.js";
import type { EnumDescription, FamilyDescription, Schema, SchemaParts } from "./schema.js";
import type { StandardJSONSchemaOptions } from "./standard-schema.js";

type JSONSchema = Record<string, unknown>;

const text = { type: "string" };
const whole = (minimum: number, maximum: number): JSONSchema => ({ type: "integer", minimum, maximum });
const orText = (number: JSONSchema, pattern: string): JSONSchema => ({ anyOf: [number, { ...text, pattern }] });

/** What each primitive check accepts. A function, so that bundlers can drop it. */
function listPrimitives(): ReadonlyMap<Check, JSONSchema> {
  return new Map<Check, JSONSchema>([
    [edmString, text],
    [edmBoolean, { type: "boolean" }],
    [edmByte, whole(0, 255)],
    [edmSByte, whole(-128, 127)],
    [edmInt16, whole(-32_768, 32_767)],
    [edmInt32, whole(-2_147_483_648, 2_147_483_647)],
    [edmInt64, orText(whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), "^[+-]?\\d{1,19}$")],
    [edmDecimal, orText({ type: "number" }, "^[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$")],
    [edmDouble, { anyOf: [{ type: "number" }, { enum: ["INF", "-INF", "NaN"] }] }],
    [edmDateTimeOffset, { ...text, format: "date-time" }],
    [edmDate, { ...text, format: "date" }],
    // JSON Schema's own times have an offset, and its durations neither sign nor fraction.
    [edmTimeOfDay, { ...text, pattern: timePattern.source }],
    [edmDuration, { ...text, pattern: durationPattern.source }],
    [edmGuid, { ...text, format: "uuid" }],
    [edmBinary, { ...text, contentEncoding: "base64" }],
    [edmReference, { type: "object", properties: { "@odata.type": orNull(text), id: orNull(text) } }],
  ]);
}

const primitives = /* @__PURE__ */ listPrimitives();

/** Where the schemas of types stand, for each dialect; the value is the keyword. */
const definitions: Readonly<Record<string, string>> = { "draft-2020-12": "$defs", "draft-07": "definitions" };
const dialects: Readonly<Record<string, string>> = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
};

/**
 * What a schema accepts, as JSON Schema. Throws for a dialect other than draft 2020-12 and draft 7, as Standard JSON
 * Schema asks for.
 */
export function describeSchema(root: SchemaParts, { target }: StandardJSONSchemaOptions): JSONSchema {
  const keyword = Object.hasOwn(definitions, target) ? definitions[target] : undefined;
  if (keyword === undefined) throw new Error(`graphdown writes JSON Schema draft-2020-12 and draft-07, not ${target}.`);
  const types: JSONSchema = {};

  const refer = ({ "~graphdown": parts }: Schema<unknown>): JSONSchema => describe(parts);
  const describe = ({ name, describe: explain }: SchemaParts): JSONSchema => {
    const description = explain();
    if (isForm(description, "members")) return describeEnum(description);
    if (isForm(description, "base")) return { anyOf: describeFamily(description, refer) };
    if (!Object.hasOwn(types, name)) {
      // A type may hold itself: the name is taken before its properties are looked at.
      types[name] = true;
      types[name] = isForm(description, "values")
        ? {
            type: "object",
            properties: { value: { type: "array", items: refer(description.values) } },
            required: ["value"],
          }
        : describeFields(description.fields, description.schemas);
    }
    return { $ref: `#/${keyword}/${name}` };
  };
  const describeFields = (fields: Fields, schemas: readonly Schema<unknown>[]): JSONSchema => {
    const describeCheck = (check: Check): JSONSchema => {
      if (isListCheck(check)) return { type: "array", items: describeCheck(check.element) };
      if (isEitherCheck(check)) return { anyOf: check.options.map(describeCheck) };
      const schema = schemas.find(({ "~graphdown": parts }) => parts.check === check);
      return schema === undefined ? (primitives.get(check) ?? {}) : refer(schema);
    };
    const properties: JSONSchema = { __proto__: null };
    const required: string[] = [];
    for (const [name, field] of indexFields(fields)) {
      const check = checkOf(field);
      const described = describeCheck(check);
      const mayBeNull = typeof field === "function" || isForm(field, "present");
      // No value fits the schema `false`.
      properties[name] = check === edmReadOnly ? false : mayBeNull ? orNull(described) : described;
      if (typeof field !== "function" && !isForm(field, "notNull")) required.push(name);
    }
    return { type: "object", properties, ...(required.length > 0 && { required }) };
  };

  const schema = describe(root);
  return { $schema: dialects[target], ...schema, ...(Object.keys(types).length > 0 && { [keyword]: types }) };
}

function describeEnum(description: EnumDescription): JSONSchema {
  const { members } = description;
  if (readOwn(description, "open") === true) return text;
  if (readOwn(description, "flags") !== true) return { enum: [...members] };
  const member = `\\s*(?:${Array.from(members, quotePattern).join("|")})\\s*`;
  return { ...text, pattern: `^${member}(?:,${member})*$` };
}

/** A value is of the type that it says it is, and of the base type where it names none of the others. */
function describeFamily(
  { base, derived }: FamilyDescription,
  refer: (schema: Schema<unknown>) => JSONSchema,
): readonly JSONSchema[] {
  const named = (names: readonly string[]): JSONSchema => ({
    type: "object",
    required: ["@odata.type"],
    properties: { "@odata.type": { ...text, pattern: `(?:^|[.#])(?:${names.map(quotePattern).join("|")})$` } },
  });
  const options = Object.entries(derived);
  return [
    ...options.map(([name, schema]) => ({ allOf: [refer(schema), named([name])] })),
    { allOf: [refer(base), { not: named(options.map(([name]) => name)) }] },
  ];
}

/** Text for the inside of a pattern. */
function quotePattern(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function orNull(schema: JSONSchema): JSONSchema {
  return Object.keys(schema).length > 0 ? { anyOf: [schema, { type: "null" }] } : schema;
}
