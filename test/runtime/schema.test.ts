import { writeStandardIssue } from "./messages.js";
import { describe, expect, it } from "vitest";
import { edmReadOnly } from "../../templates/runtime/body.js";
import { edmPage } from "../../templates/runtime/collection.js";
import { edmInt32, edmString } from "../../templates/runtime/edm.js";
import { failEnum } from "../../templates/runtime/enum.js";
import { expand } from "../../templates/runtime/expand.js";
import { add, GUARD, type Check, type Failures } from "../../templates/runtime/failure.js";
import { checkOf, edmUntyped, eitherOf, indexFields, listOf, type Fields } from "../../templates/runtime/fields.js";
import { edmReference } from "../../templates/runtime/list.js";
import { failObject, hasFields } from "../../templates/runtime/object.js";
import { createSchema, type ObjectDescription, type Schema } from "../../templates/runtime/schema.js";
import { strict } from "../../templates/runtime/strict.js";
import { shortName } from "../../templates/runtime/type-name.js";

/** A type as generated code has it, slowly. */
function define<T>(
  name: string,
  fields: () => Fields,
  more: () => Omit<ObjectDescription, "fields"> = () => ({ schemas: [] }),
): Schema<T> {
  const check: Check = (value, mode) => {
    if (!hasFields<Record<string, unknown>>(value)) return failObject(value, mode);
    let failures: Failures = null;
    for (const [key, field] of indexFields(fields())) {
      if (value[key] !== undefined && value[key] !== null)
        failures = add(failures, key, checkOf(field)(value[key], mode));
    }
    return failures;
  };
  return createSchema(name, check, () => ({ fields: fields(), ...more() }));
}
const checkOfSchema = (schema: Schema<unknown>): Check => schema["~graphdown"].check;
const issues = (schema: Schema<unknown>, value: unknown): readonly string[] =>
  schema["~standard"].validate(value).issues?.map(writeStandardIssue) ?? [];

const Part = define<{ size?: number | null }>("Part", () => [["size", edmInt32]]);
const checkKind: Check = (value, mode) => (value === "a" ? null : failEnum(value, mode, ["a", "b"]));
const Kind = createSchema<"a" | "b">("Kind", checkKind, () => ({ members: new Set(["a", "b"]) }));
const OpenKind = createSchema<string>("OpenKind", edmString, () => ({ members: ["a"], open: true }));
const Flags = createSchema<string>("Flags", edmString, () => ({ members: ["a", "b"], flags: true }));
const checkWhole: Check = (value, mode) => checkOfSchema(Whole)(value, mode);
const Whole: Schema<unknown> = define(
  "Whole",
  () => [
    ["id", { notNull: edmString }],
    ["kind", checkKind],
    ["tags", listOf(edmString)],
    ["part other", checkOfSchema(Part)],
    ["parts", listOf(checkOfSchema(Part))],
    ["either", eitherOf(edmString, edmInt32)],
    ["link", edmReference],
    ["self", checkWhole],
    ["anything", edmUntyped],
  ],
  () => ({ schemas: [Part, Kind, createSchema("Whole", checkWhole, Whole["~graphdown"].describe)] }),
);
const WholePage = createSchema<unknown>(
  "WholePage",
  (value, mode) => edmPage(value, mode, checkWhole),
  () => ({ values: Whole }),
);
const AnyPart = createSchema<unknown>(
  "AnyPart",
  (value, mode) => {
    const named = hasFields<{ "@odata.type": unknown }>(value) && shortName(value["@odata.type"]) === "whole";
    return checkOfSchema(named ? Whole : Part)(value, mode);
  },
  () => ({ base: Part, derived: { whole: Whole } }),
);

describe("a schema", () => {
  it("is a Standard Schema", () => {
    const standard = Part["~standard"];
    expect(Part["~standard"]).toBe(standard);
    expect(standard).toMatchObject({ version: 1, vendor: "graphdown" });
    expect(standard.validate({ size: 1 })).toEqual({ value: { size: 1 } });
    expect(standard.validate({ size: "x" })).toMatchObject({
      issues: [{ message: 'expected an integer, got "x"', path: ["size"] }],
    });
    expect(
      standard.validate({
        get size(): string {
          throw new Error("no");
        },
      }),
    ).toMatchObject({ issues: [{ path: ["size"], code: "unreadable" }] });
  });
});

const integer = { type: "integer", minimum: -2147483648, maximum: 2147483647 };
const orNull = (schema: object): object => ({ anyOf: [schema, { type: "null" }] });

describe("JSON Schema", () => {
  it("describes types, and those they hold once", () => {
    const part = { $ref: "#/$defs/Part" };
    expect(Whole["~standard"].jsonSchema.input({ target: "draft-2020-12" })).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $ref: "#/$defs/Whole",
      $defs: {
        Part: { type: "object", properties: { size: orNull(integer) } },
        Whole: {
          type: "object",
          properties: {
            id: { type: "string" },
            kind: orNull({ enum: ["a", "b"] }),
            tags: orNull({ type: "array", items: { type: "string" } }),
            part: orNull(part),
            other: orNull(part),
            parts: orNull({ type: "array", items: part }),
            either: orNull({ anyOf: [{ type: "string" }, integer] }),
            link: orNull({
              type: "object",
              properties: { "@odata.type": orNull({ type: "string" }), id: orNull({ type: "string" }) },
            }),
            self: orNull({ $ref: "#/$defs/Whole" }),
            anything: {},
          },
        },
      },
    });
  });

  it("describes enums, unions and pages of lists", () => {
    const describeIt = (schema: Schema<unknown>): unknown =>
      schema["~standard"].jsonSchema.output({ target: "draft-07" });
    expect(describeIt(Kind)).toEqual({ $schema: "http://json-schema.org/draft-07/schema#", enum: ["a", "b"] });
    expect(describeIt(Flags)).toMatchObject({
      type: "string",
      pattern: "^\\s*(?:a|b)\\s*(?:,\\s*(?:a|b)\\s*)*$",
    });
    expect(describeIt(OpenKind)).toMatchObject({ type: "string" });
    const named = {
      type: "object",
      required: ["@odata.type"],
      properties: { "@odata.type": { type: "string", pattern: "(?:^|[.#])(?:whole)$" } },
    };
    expect(describeIt(AnyPart)).toMatchObject({
      anyOf: [
        { allOf: [{ $ref: "#/definitions/Whole" }, named] },
        { allOf: [{ $ref: "#/definitions/Part" }, { not: named }] },
      ],
    });
    expect(describeIt(WholePage)).toMatchObject({
      $ref: "#/definitions/WholePage",
      definitions: {
        WholePage: { properties: { value: { items: { $ref: "#/definitions/Whole" } } }, required: ["value"] },
        Part: {},
      },
    });
  });

  it("describes request bodies", () => {
    const Body = define("Body", () => [
      ["name", { required: edmString }],
      ["id", edmReadOnly],
    ]);
    expect(Body["~standard"].jsonSchema.input({ target: "draft-07" })).toMatchObject({
      definitions: { Body: { properties: { name: { type: "string" }, id: false }, required: ["name"] } },
    });
  });

  it("knows two dialects", () => {
    const { input } = Part["~standard"].jsonSchema;
    expect(() => input({ target: "openapi-3.0" })).toThrow("not openapi-3.0");
    expect(() => input({ target: "toString" })).toThrow("not toString");
  });
});

describe("strict", () => {
  it.each<[string, Schema<unknown>, unknown, readonly string[]]>([
    ["what is documented", Whole, { id: "1", part: { size: 1 }, anything: { unknown: 1 } }, []],
    ["a misspelt name", Whole, { nmae: "x" }, ["/nmae: there is no such property"]],
    ["annotations", Whole, { "@odata.etag": 1, "id@odata.type": 1 }, []],
    ["deep inside", Whole, { self: { part: { x: 1 } } }, ["/self/part/x: there is no such property"]],
    [
      "in a collection",
      Whole,
      { parts: [{}, { x: 1 }, 2] },
      ["/parts/2: expected an object, got 2", "/parts/1/x: there is no such property"],
    ],
    [
      "beside another issue",
      Part,
      { size: "x", y: 1 },
      ['/size: expected an integer, got "x"', "/y: there is no such property"],
    ],
    ["in a page of a list", WholePage, { value: [{ x: 1 }] }, ["/value/0/x: there is no such property"]],
    [
      "as the type that the value names",
      AnyPart,
      { "@odata.type": "#x.whole", size: 1 },
      ["/size: there is no such property"],
    ],
    [
      "as the base where the name is unknown",
      AnyPart,
      { "@odata.type": "#x.toString", id: 1 },
      ["/id: there is no such property"],
    ],
    ["as the base where there is no name", AnyPart, { id: 1 }, ["/id: there is no such property"]],
    ["no enum", Kind, {}, ['expected one of "a", "b", got an object']],
    ["an enum", Kind, "c", ['expected one of "a", "b", got "c"']],
    [
      "an open type",
      define(
        "Open",
        () => [],
        () => ({ schemas: [], open: true }),
      ),
      { x: 1 },
      [],
    ],
  ])("%s", (_, schema, value, want) => {
    expect(issues(strict(schema), value)).toEqual(want);
  });

  it("says no as well where only the answer matters", () => {
    expect(checkOfSchema(strict(Part))({ y: 1 }, GUARD)).not.toBe(null);
    expect(checkOfSchema(strict(Part))({ size: 1 }, GUARD)).toBe(null);
  });

  it("comes to an end in values that hold themselves", () => {
    const Loose = createSchema<unknown>("Loose", edmUntyped, () => ({
      fields: [["self", checkLoose]],
      schemas: [Self],
    }));
    const checkLoose: Check = () => null;
    const Self: Schema<unknown> = createSchema("Self", checkLoose, () => ({
      fields: [["self", checkLoose]],
      schemas: [Self],
    }));
    const value: Record<string, unknown> = { x: 1 };
    value["self"] = value;
    expect(issues(strict(Loose), value)).toEqual([
      "/x: there is no such property",
      "/self/x: there is no such property",
    ]);
  });
});

describe("expand", () => {
  interface Person {
    name?: string | null;
    manager?: Person | null;
    reports?: Person[] | null;
  }
  const Person = define<Person>("Person", () => [
    ["name", edmString],
    ["manager", edmReference],
    ["reports", listOf(edmReference)],
  ]);

  it.each<[unknown, readonly string[]]>([
    [{ manager: { name: 1 } }, ["/manager/name: expected a string, got 1"]],
    [
      { name: 2, reports: [{}, { name: 3 }] },
      ["/name: expected a string, got 2", "/reports/1/name: expected a string, got 3"],
    ],
    [{ name: "x", manager: null, reports: [] }, []],
    [{ manager: { manager: { name: 1 } } }, []],
    [12, ["expected an object, got 12"]],
  ])("%j", (value, want) => {
    expect(issues(expand(Person, { manager: Person, reports: Person }), value)).toEqual(want);
  });
});
