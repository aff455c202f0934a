import type { NonEmpty } from "./non-empty.js";

/** What a primitive type of OData is, wherever something has to be known of it. */
export interface Primitive {
  /** What authors write for it, in lower case and without `Edm.`, OData's own name first. */
  readonly spellings: NonEmpty<string>;
  /** What its values are in JSON. */
  readonly json: "string" | "number" | "boolean";
  /** A number that also comes in words (`INF`), or as digits in a string where a request asks for that. */
  readonly alsoText?: "words" | "digits";
  /** The least and the greatest of a range of whole numbers. */
  readonly range?: readonly [number, number];
  /** JSON Schema's name for the form of a string. */
  readonly format?: PrimitiveFormat;
  /**
   * What generated TypeScript calls it, an alias of the runtime's `primitives.ts`; absent where JSON's own type says it
   * all.
   */
  readonly alias?: string;
  /** The runtime's check of a value, in `edm.ts`. */
  readonly check: `edm${string}`;
  /** The bytes are never in the JSON itself; what stands there instead is left alone by generated validators. */
  readonly isElsewhere?: true;
  /** What a builder makes a value up with, in the runtime's `builder.ts`. */
  readonly builder: string;
  /** What draws values for property tests, in the runtime's `fast-check.ts`. */
  readonly arbitrary: string;
  /** A well-formed value. */
  readonly sample: string | number | boolean;
}

export type PrimitiveFormat = "date-time" | "date" | "time" | "duration" | "uuid" | "byte";

const whole = { json: "number", builder: "number", sample: 1 } as const;
const floating = { ...whole, alias: "Double", alsoText: "words", check: "edmDouble", arbitrary: "double" } as const;
const bytes = {
  json: "string",
  format: "byte",
  alias: "Binary",
  builder: "binary",
  arbitrary: "binary",
  sample: "Z3JhcGhkb3du",
} as const;

/** OData's primitive types, as the pages use them. */
const table = {
  "Edm.String": {
    spellings: ["string", "text", "url", "uri", "etag"],
    json: "string",
    check: "edmString",
    builder: "text",
    arbitrary: "text",
    sample: "text",
  },
  "Edm.Boolean": {
    spellings: ["boolean", "bool"],
    json: "boolean",
    check: "edmBoolean",
    builder: "boolean",
    arbitrary: "boolean",
    sample: true,
  },
  "Edm.Byte": { ...whole, spellings: ["byte"], range: [0, 255], check: "edmByte", arbitrary: "byte" },
  "Edm.SByte": { ...whole, spellings: ["sbyte"], range: [-128, 127], check: "edmSByte", arbitrary: "signedByte" },
  "Edm.Int16": { ...whole, spellings: ["int16"], range: [-32_768, 32_767], check: "edmInt16", arbitrary: "int16" },
  "Edm.Int32": {
    ...whole,
    spellings: ["int32", "int", "integer"],
    range: [-2_147_483_648, 2_147_483_647],
    check: "edmInt32",
    arbitrary: "int32",
  },
  // Its numbers go beyond what JSON's are exact for, so it has no range here.
  "Edm.Int64": {
    ...whole,
    spellings: ["int64", "long"],
    alsoText: "digits",
    alias: "Int64",
    check: "edmInt64",
    arbitrary: "int64",
  },
  "Edm.Single": { ...floating, spellings: ["single", "float"] },
  "Edm.Double": { ...floating, spellings: ["double", "number"] },
  "Edm.Decimal": {
    ...floating,
    spellings: ["decimal"],
    alsoText: "digits",
    alias: "Decimal",
    check: "edmDecimal",
  },
  "Edm.DateTimeOffset": {
    spellings: ["datetimeoffset", "datetime", "timestamp"],
    json: "string",
    format: "date-time",
    alias: "DateTimeOffset",
    check: "edmDateTimeOffset",
    builder: "dateTime",
    arbitrary: "dateTime",
    sample: "2024-01-01T00:00:00Z",
  },
  "Edm.Date": {
    spellings: ["date"],
    json: "string",
    format: "date",
    alias: "DateOnly",
    check: "edmDate",
    builder: "date",
    arbitrary: "date",
    sample: "2024-01-01",
  },
  "Edm.TimeOfDay": {
    spellings: ["timeofday"],
    json: "string",
    format: "time",
    alias: "TimeOfDay",
    check: "edmTimeOfDay",
    builder: "timeOfDay",
    arbitrary: "timeOfDay",
    sample: "08:00:00",
  },
  "Edm.Duration": {
    spellings: ["duration"],
    json: "string",
    format: "duration",
    alias: "Duration",
    check: "edmDuration",
    builder: "duration",
    arbitrary: "duration",
    sample: "PT1H",
  },
  "Edm.Guid": {
    spellings: ["guid", "uuid"],
    json: "string",
    format: "uuid",
    alias: "Guid",
    check: "edmGuid",
    builder: "guid",
    arbitrary: "guid",
    sample: "11111111-2222-4333-8444-555555555555",
  },
  "Edm.Binary": { ...bytes, spellings: ["binary"], check: "edmBinary" },
  // What the pages call a stream comes as a link, as base64 or not at all.
  "Edm.Stream": { ...bytes, spellings: ["stream"], check: "edmString", isElsewhere: true },
} as const satisfies Readonly<Record<`Edm.${string}`, Primitive>>;

/** OData's primitive types, as the pages use them. */
export type PrimitiveName = keyof typeof table;

type Row = (typeof table)[PrimitiveName];
type AliasOf<Each> = Each extends { readonly alias: infer Alias } ? Alias : never;

/** The aliases of the runtime's `primitives.ts` that name what a string or number stands for. */
export type PrimitiveAlias = AliasOf<Row>;

/** A row of the table, its names of functions and aliases known one by one. */
export interface KnownPrimitive extends Primitive {
  readonly alias?: PrimitiveAlias;
  readonly check: Row["check"];
  readonly builder: Row["builder"];
  readonly arbitrary: Row["arbitrary"];
}

/** What each primitive type is. */
export const primitives: Readonly<Record<PrimitiveName, KnownPrimitive>> = table;

export const primitiveNames: readonly PrimitiveName[] = Object.keys(table).filter(isPrimitiveName);

/** Whether OData has a primitive type of exactly this name: `Edm.String`. */
export function isPrimitiveName(name: string): name is PrimitiveName {
  return Object.hasOwn(table, name);
}

const bySpelling: ReadonlyMap<string, PrimitiveName> = new Map(
  primitiveNames.flatMap((name) => primitives[name].spellings.map((spelling) => [spelling, name])),
);
const byOwnName: ReadonlyMap<string, PrimitiveName> = new Map(primitiveNames.map((name) => [name.toLowerCase(), name]));

/**
 * The primitive type that an author means by a word, in any letter case, with or without `Edm.`: `Int32`,
 * `edm.boolean`, `timestamp`. The word is matched whole, so that `dateTimeTimeZone` stays a name.
 */
export function findPrimitive(spelling: string): PrimitiveName | undefined {
  return bySpelling.get(spelling.toLowerCase().replace(/^edm\./, ""));
}

/**
 * The same for OData's own names alone, where a type of the documentation could have another spelling: `Edm.Int32`,
 * `int32`.
 */
export function findPrimitiveByName(name: string): PrimitiveName | undefined {
  return byOwnName.get(`edm.${name.toLowerCase().replace(/^edm\./, "")}`);
}
