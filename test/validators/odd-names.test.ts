import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameModel } from "../../generator/emit/names.js";
import type { Schema } from "../../templates/runtime/schema.js";
import { is } from "../../templates/runtime/judge.js";
import { requireProperties } from "../../templates/runtime/require-properties.js";
import { strict } from "../../templates/runtime/strict.js";
import { collection, entity, model as createModel, property, text } from "../emit/sample-model.js";
import { loadValidators, type LoadedValidators } from "./load.js";

/* Names that mean something to JavaScript are names like any other, of types and of properties. */
const inherited = Object.getOwnPropertyNames(Object.prototype);
const oddName = fc.constantFrom(...inherited, "then", "prototype", "name", "length", "arguments", "default", "value");
const typeNames = fc.uniqueArray(
  oddName.filter((name) => /^[a-z]/i.test(name)),
  { minLength: 2, maxLength: 4 },
);
const propertyNames = fc.uniqueArray(fc.oneof(oddName, fc.constantFrom("id", "error", "toJSON")), {
  minLength: 1,
  maxLength: 24,
});

it("types and properties are checked rightly, whatever their names mean to JavaScript", async () => {
  await fc.assert(
    fc.asyncProperty(typeNames, propertyNames, async (types, properties) => {
      const model = createModel(
        types.map((name) => entity(name, { properties: properties.map((each) => property(each, text)) })),
        [],
        { operations: new Map() },
      );
      const validators = await loadValidators(model);
      try {
        for (const type of model.types.values()) judgeType(validators, nameModel(model).of(type).type, properties);
      } finally {
        validators.remove();
      }
    }),
    { numRuns: 6 },
  );
});

function judgeType(validators: LoadedValidators, name: string, properties: readonly string[]): void {
  const schema = validators.get(name);
  if (!isSchema(schema)) throw new Error(`There is no schema ${name}.`);
  const full = withOwn(properties.map((each) => [each, "x"]));
  expect(validators.validate(name, {})).toEqual({ ok: true, value: {} });
  expect(validators.is(name, full)).toBe(true);
  expect(is(strict(schema), full)).toBe(true);
  for (const each of properties) {
    const wrong = withOwn([...properties.filter((other) => other !== each).map((other) => [other, "x"]), [each, 1]]);
    expect(validators.validate(name, wrong)).toMatchObject({ ok: false, issues: [{ pointer: [each], code: "type" }] });
    const required = requireProperties<Record<string, unknown>, string>(schema, [each]);
    expect(is(required, {})).toBe(false);
    expect(is(required, withOwn([[each, "x"]]))).toBe(true);
  }
  const described = schema["~standard"].jsonSchema.output({ target: "draft-07" });
  expect(JSON.parse(JSON.stringify(described))).toMatchObject({ definitions: { [name]: { type: "object" } } });
  for (const each of properties) expect(JSON.stringify(described)).toContain(`${JSON.stringify(each)}:{"anyOf"`);
}

/** An object as JSON gives it: with `__proto__` as a property like any other. */
function withOwn(entries: readonly (readonly string[] | readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries.map(([name, value]) => [name, value]));
}

function isSchema(value: unknown): value is Schema<Record<string, unknown>> {
  return typeof value === "object" && value !== null && "~graphdown" in value;
}

describe("what others add to all objects", () => {
  let validators: LoadedValidators;
  beforeAll(async () => {
    const lamp = entity("lamp", { properties: [property("id", text), property("colors", collection(text))] });
    validators = await loadValidators(createModel([lamp], [], { operations: new Map() }));
  });
  afterAll(() => {
    validators.remove();
  });
  const values = [{}, { id: "1" }, { id: 1 }, { colors: 2 }, { other: 1 }, { value: [] }, { error: {} }, [], null];
  const judge = (): string => {
    const schema = validators.get("Lamp");
    if (!isSchema(schema)) throw new Error("There is no schema.");
    const Named = requireProperties<Record<string, unknown>, string>(schema, ["id"]);
    return JSON.stringify([
      values.map((value) => [validators.validate("Lamp", value), is(strict(schema), value), is(Named, value)]),
      schema["~standard"].jsonSchema.output({ target: "draft-2020-12" }),
    ]);
  };
  /** What `read` gives while every object has one property more. */
  const pollute = <T>(name: string, value: unknown, read: () => T): T => {
    const original = Object.getOwnPropertyDescriptor(Object.prototype, name);
    Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true });
    try {
      return read();
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
      if (original !== undefined) Object.defineProperty(Object.prototype, name, original);
    }
  };
  const functions = ["required", "notNull", "present", "element", "options", "fields", "values", "base", "then", "get"];
  const words = ["open", "flags", "members", "docs", "path", "code", "length", "constructor", "Lamp"];

  it.each<readonly [string, unknown]>([
    ...functions.map((name) => [name, () => null] as const),
    ...words.map((name) => [name, true] as const),
    ["value", [1]],
    ["error", { code: "x" }],
  ])("does not change what is said: %s", (name, value) => {
    const before = judge();
    expect(pollute(name, value, judge)).toBe(before);
  });

  it("is read of a value as whoever uses that would read it", () => {
    expect(pollute("id", 5, () => [{}, { id: "1" }].map((value) => validators.is("Lamp", value)))).toEqual([
      false,
      true,
    ]);
  });
});
