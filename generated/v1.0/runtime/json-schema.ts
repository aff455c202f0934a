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
import { COLLECT, GUARD, nothing, type About, type Check } from "./failure.js";
import { indexFields, type Fields } from "./fields.js";
import { edmReference } from "./list.js";
import type { StandardJSONSchemaOptions } from "./standard-schema.js";

type JSONSchema = Record<string, unknown>;

const int64 = { anyOf: [{ type: "integer" }, { type: "string", pattern: "^[+-]?\\d{1,19}$" }] };
const decimal = {
  anyOf: [
    { type: "number" },
    { type: "string", pattern: "^[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$" },
  ],
};
const double = { anyOf: [{ type: "number" }, { enum: ["INF", "-INF", "NaN"] }] };

const primitives = new Map<Check, JSONSchema>([
  [edmString, { type: "string" }],
  [edmBoolean, { type: "boolean" }],
  [edmByte, { type: "integer", minimum: 0, maximum: 255 }],
  [edmSByte, { type: "integer", minimum: -128, maximum: 127 }],
  [edmInt16, { type: "integer", minimum: -32_768, maximum: 32_767 }],
  [edmInt32, { type: "integer", minimum: -2_147_483_648, maximum: 2_147_483_647 }],
  [edmInt64, int64],
  [edmDecimal, decimal],
  [edmDouble, double],
  [edmDateTimeOffset, { type: "string", format: "date-time" }],
  [edmDate, { type: "string", format: "date" }],
  [edmTimeOfDay, { type: "string", format: "time" }],
  [edmDuration, { type: "string", format: "duration" }],
  [edmGuid, { type: "string", format: "uuid" }],
  [edmBinary, { type: "string", contentEncoding: "base64" }],
  [
    edmReference,
    { type: "object", properties: { "@odata.type": { type: "string" }, id: { type: "string" } } },
  ],
]);

/** Where the schemas of types stand, for each dialect; the value is the keyword. */
const definitions: Readonly<Record<string, string>> = {
  "draft-2020-12": "$defs",
  "draft-07": "definitions",
};
const dialects: Readonly<Record<string, string>> = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
};

/**
 * JSON Schema of what a check accepts, found out from the check itself: it says what it would have liked in place of
 * nothing. Throws for a dialect other than draft 2020-12 and draft 7, as Standard JSON Schema asks for.
 */
export function describeCheck(check: Check, { target }: StandardJSONSchemaOptions): JSONSchema {
  const keyword = Object.hasOwn(definitions, target) ? definitions[target] : undefined;
  if (keyword === undefined)
    throw new Error(`graphdown writes JSON Schema draft-2020-12 and draft-07, not ${target}.`);
  const names = new Map<Fields, string>();
  const types: JSONSchema = {};

  const describe = (each: Check): JSONSchema => {
    const known = primitives.get(each);
    if (known !== undefined) return known;
    const [failure] = each(nothing, COLLECT) ?? [];
    // A check that wraps another, as one that does not let null pass, is known by its words.
    const wrapped =
      failure &&
      [...primitives].find(
        ([other]) => other(nothing, COLLECT)?.[0]?.expected === failure.expected,
      );
    return failure?.about ? describeAbout(failure.about) : (wrapped?.[1] ?? {});
  };
  const describeAbout = (about: About): JSONSchema => {
    switch (about.kind) {
      case "fields":
        return describeFields(about.fields);
      case "members":
        return about.flags ? { type: "string" } : { enum: about.members };
      case "items":
        return { type: "array", items: describe(about.check) };
      case "options":
        return { anyOf: about.checks.map(describe) };
    }
  };
  const describeFields = (fields: Fields): JSONSchema => {
    let name = names.get(fields);
    if (name === undefined) {
      name = claimName(fields.page ?? "type", types);
      names.set(fields, name);
      types[name] = true;
      const properties: JSONSchema = { __proto__: null };
      for (const [key, each] of indexFields(fields)) properties[key] = orNull(describe(each), each);
      types[name] = { type: "object", properties };
    }
    return { $ref: `#/${keyword}/${name}` };
  };

  const schema = describe(check);
  return {
    $schema: dialects[target],
    ...schema,
    ...(Object.keys(types).length > 0 && { [keyword]: types }),
  };
}

function orNull(schema: JSONSchema, check: Check): JSONSchema {
  return check(null, GUARD) === null && Object.keys(schema).length > 0
    ? { anyOf: [schema, { type: "null" }] }
    : schema;
}

function claimName(name: string, taken: JSONSchema): string {
  let unique = name;
  for (let number = 2; Object.hasOwn(taken, unique); number++) unique = `${name}${number}`;
  return unique;
}
