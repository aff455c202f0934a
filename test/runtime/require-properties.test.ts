import { describe, expect, expectTypeOf, it } from "vitest";
import { edmPage } from "../../templates/runtime/collection.js";
import { ValidationError } from "../../templates/runtime/conclude.js";
import { edmInt32, edmString } from "../../templates/runtime/edm.js";
import { edmEnvelope } from "../../templates/runtime/envelope.js";
import { add, type Check, type Failures } from "../../templates/runtime/failure.js";
import { checkOf, indexFields, type Fields } from "../../templates/runtime/fields.js";
import { is, parse, validate } from "../../templates/runtime/judge.js";
import { failObject, hasFields } from "../../templates/runtime/object.js";
import { requireProperties } from "../../templates/runtime/require-properties.js";
import { createSchema, type Schema } from "../../templates/runtime/schema.js";
import { strict } from "../../templates/runtime/strict.js";
import { messages, writeStandardIssue } from "./messages.js";

interface Person {
  "@odata.type"?: string;
  id?: string;
  mail?: string | null;
  age?: number | null;
  constructor?: string | null;
}

function define<T>(name: string, fields: Fields): Schema<T> {
  const check: Check = (value, mode) => {
    if (!hasFields<Record<string, unknown>>(value)) return failObject(value, mode);
    let failures: Failures = edmEnvelope(value, mode);
    for (const [key, field] of indexFields(fields)) {
      if (Object.hasOwn(value, key) && (value[key] !== null || typeof field !== "function"))
        failures = add(failures, key, checkOf(field)(value[key], mode));
    }
    return failures;
  };
  return createSchema(name, check, () => ({ fields, schemas: [] }));
}

const Person = define<Person>("Person", [
  ["id", { notNull: edmString }],
  ["mail constructor", edmString],
  ["age", edmInt32],
]);
const Contact = requireProperties(Person, ["id", "mail"]);

describe("requireProperties", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["what is there", { id: "1", mail: "a@b.c" }, []],
    ["null where it may be", { id: "1", mail: null }, []],
    ["null where it may not", { id: null, mail: null }, ["/id: expected a string, got null"]],
    ["what else there is", { id: "1", mail: null, age: 2, more: 3 }, []],
    ["what is missing", { age: 1 }, ["/id: expected a string, got nothing", "/mail: expected a string, got nothing"]],
    [
      "what is missing beside what is wrong",
      { id: "1", age: "x" },
      ['/age: expected an integer, got "x"', "/mail: expected a string, got nothing"],
    ],
    ["another value", 1, ["expected an object, got 1"]],
    ["an error", { error: { code: "x" } }, ['expected a single object, got the error "x"']],
  ])("%s", (_, value, want) => {
    expect(validate(Contact, value)).toMatchObject(want.length === 0 ? { ok: true, value } : { ok: false });
    const result = validate(Contact, value);
    expect(messages(result.ok ? [] : [...result.issues])).toEqual(want);
    expect(is(Contact, value)).toBe(want.length === 0);
    expect(Contact["~standard"].validate(value).issues?.map(writeStandardIssue) ?? []).toEqual(want);
    if (want.length === 0) expect(parse(Contact, value)).toBe(value);
    else expect(() => parse(Contact, value)).toThrow(ValidationError);
  });

  it("names what is missing", () => {
    expect(validate(Contact, { id: "1" })).toMatchObject({
      issues: [{ path: "/mail", pointer: ["mail"], code: "required", expected: "a string" }],
    });
    expect(() => parse(Contact, { id: "1" })).toThrow("This is not a valid Person(id,mail): /mail: expected a string");
  });

  it("does not take for a property what every object inherits", () => {
    const Odd = requireProperties(Person, ["constructor"]);
    expect(is(Odd, {})).toBe(false);
    expect(is(Odd, { constructor: "x" })).toBe(true);
  });

  it("goes with strict", () => {
    const Strict = strict(Contact);
    expect(is(Strict, { id: "1", mail: null })).toBe(true);
    expect(is(Strict, { id: "1", mail: null, nmae: 1 })).toBe(false);
    expect(is(Strict, { id: "1" })).toBe(false);
  });

  it("describes itself", () => {
    expect(Contact["~standard"].jsonSchema.output({ target: "draft-07" })).toMatchObject({
      $ref: "#/definitions/Person(id,mail)",
      definitions: {
        "Person(id,mail)": {
          properties: { id: { type: "string" }, mail: { anyOf: [{ type: "string" }, { type: "null" }] } },
          required: ["id", "mail"],
        },
      },
    });
  });

  it("asks it of a page of a list, of which more is not described", () => {
    const check: Check = (value, mode) => edmPage(value, mode, Person["~graphdown"].check);
    const Page = createSchema<{ value: Person[]; "@odata.count"?: number }>("PersonPage", check, () => ({
      values: Person,
    }));
    const Counted = requireProperties(Page, ["@odata.count"]);
    expect(validate(Counted, { value: [] })).toMatchObject({ issues: [{ pointer: ["@odata.count"] }] });
    expect(is(Counted, { value: [], "@odata.count": 0 })).toBe(true);
    expect(Counted["~graphdown"].describe()).toEqual({ values: Person });
  });

  it("asks it of derived types too", () => {
    const Worker = define<Person>("Worker", [
      ["id", { notNull: edmString }],
      ["boss", edmString],
    ]);
    const AnyPerson = createSchema<Person>("AnyPerson", Person["~graphdown"].check, () => ({
      base: Person,
      derived: { worker: Worker },
    }));
    const AnyContact = requireProperties(AnyPerson, ["id"]);
    expect(validate(AnyContact, {})).toMatchObject({ issues: [{ message: "expected a string, got nothing" }] });
    expect(AnyContact["~standard"].jsonSchema.output({ target: "draft-07" })).toMatchObject({
      definitions: { "Person(id)": { required: ["id"] }, "Worker(id)": { required: ["id"] } },
    });
  });

  it("tells the compiler", () => {
    const value = parse(Contact, { id: "1", mail: null });
    expectTypeOf(value).toExtend<{ id: string; mail: string | null }>();
    expectTypeOf(value.mail).toEqualTypeOf<string | null>();
    expectTypeOf(value).not.toHaveProperty("age");
    // @ts-expect-error there is no such property
    requireProperties(Person, ["nmae"]);
  });
});
