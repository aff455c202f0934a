import { describe, expect, it } from "vitest";
import { edmReadOnly, walkBody } from "../../templates/runtime/body.js";
import { edmPage, pageFits } from "../../templates/runtime/collection.js";
import { accept, conclude, finishIssues, rejectUnreadable, unwrap, ValidationError } from "../../templates/runtime/conclude.js";
import { edmBoolean, edmInt32, edmString } from "../../templates/runtime/edm.js";
import { combines, failEnum, failFlags, memberSet } from "../../templates/runtime/enum.js";
import { expand } from "../../templates/runtime/expand.js";
import { add, COLLECT, fail, GUARD, isSettled, nothing, STRICT, type Check, type Failures } from "../../templates/runtime/failure.js";
import { defineFields, descend, diverse, notNull, walk, type Fields } from "../../templates/runtime/fields.js";
import { describeValue, writeMessage, writePointer } from "../../templates/runtime/issue.js";
import { describeCheck } from "../../templates/runtime/json-schema.js";
import { edmEither, edmList, edmReference, edmReferences, edmStrings, eitherOf, hasStrings, listOf } from "../../templates/runtime/list.js";
import { hasFields, hasItems, listable, readOwn } from "../../templates/runtime/object.js";
import { createSchema, run } from "../../templates/runtime/schema.js";
import { strict } from "../../templates/runtime/strict.js";
import { edmTypeName, namesType, typeNameOf } from "../../templates/runtime/type-name.js";

const messages = (failures: Failures, root?: unknown): readonly string[] =>
  failures === null ? [] : finishIssues(failures, root).map((issue) => issue.message);

describe("pointers and messages", () => {
  it.each([
    [[], ""],
    [["mail"], "/mail"],
    [["value", 0, "size"], "/value/0/size"],
    [["a/b", "c~d", ""], "/a~1b/c~0d/"],
    [["~1"], "/~01"],
  ])("%j is %j", (keys, want) => {
    expect(writePointer(keys)).toBe(want);
  });

  it("puts the path in front, where there is one", () => {
    expect(writeMessage("/mail", "expected a string, got 12")).toBe("/mail: expected a string, got 12");
    expect(writeMessage("", "expected an object, got 12")).toBe("expected an object, got 12");
  });

  it.each<[unknown, string]>([
    ["12", '"12"'],
    ['say "hi"\n', '"say \\"hi\\"\\n"'],
    ["x".repeat(61), `"${"x".repeat(60)}…"`],
    [12, "12"],
    [NaN, "NaN"],
    [true, "true"],
    [null, "null"],
    [undefined, "nothing"],
    [[], "an array"],
    [{}, "an object"],
    [() => 1, "a function"],
    [12n, "a bigint"],
    [Symbol("x"), "a symbol"],
  ])("describes a value in a few words", (value, want) => {
    expect(describeValue(value)).toBe(want);
  });

  it("describes a revoked Proxy", () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(describeValue(proxy)).toBe("an object");
  });
});

describe("failures", () => {
  it("collects, each with the way to it", () => {
    let failures = add(null, "a", fail(1, COLLECT, "type", "a string"));
    failures = add(failures, "b", null);
    failures = add(failures, "c", add(null, 0, fail(2, COLLECT, "type", "a string")));
    expect(messages(failures)).toEqual(["/a: expected a string, got 1", "/c/0: expected a string, got 2"]);
  });

  it("keeps no more than anyone reads", () => {
    let failures: Failures = null;
    for (let index = 0; index < 1500; index++) failures = add(failures, index, fail(index, COLLECT, "type", "a string"));
    expect(failures).toHaveLength(1000);
    expect(isSettled(failures, COLLECT)).toBe(true);
  });

  it("is settled at once where only the answer matters", () => {
    expect(isSettled(null, GUARD)).toBe(false);
    expect(isSettled(fail(1, GUARD, "type", "a string"), GUARD)).toBe(true);
    expect(isSettled(fail(1, COLLECT, "type", "a string"), COLLECT)).toBe(false);
  });
});

describe("objects", () => {
  it.each<[unknown, boolean]>([
    [{}, true],
    [Object.create(null), true],
    [[], false],
    [null, false],
    [undefined, false],
    ["x", false],
    [() => 1, false],
  ])("knows what has fields", (value, want) => {
    expect(hasFields(value)).toBe(want);
  });

  it("lists plain objects as they are, others with what their class gives them", () => {
    const plain = { a: 1 };
    expect(listable(plain)).toBe(plain);
    const bare: object = { __proto__: null };
    expect(listable(bare)).toBe(bare);
    class Base {
      private readonly two = 2;
      get inherited(): number {
        return this.two / 2;
      }
      get shadowed(): number {
        return this.two;
      }
    }
    class Derived extends Base {
      own = 3;
      override get shadowed(): number {
        return this.inherited + this.own;
      }
    }
    expect(listable(new Derived())).toMatchObject({ own: 3, inherited: 1, shadowed: 4 });
    expect("toString" in listable(new Derived())).toBe(false);
  });

  it("reads own properties only where every object has something of that name", () => {
    expect(readOwn({}, "constructor")).toBe(undefined);
    expect(readOwn({ constructor: 1 }, "constructor")).toBe(1);
  });
});

const fields = defineFields("sample", () => [
  "id",
  notNull(edmString),
  "name other",
  edmString,
  ["with blank"],
  edmInt32,
  "on",
  edmBoolean,
]);

describe("walking the keys", () => {
  it.each<[unknown, readonly string[]]>([
    [{}, []],
    [{ id: "1", name: null, other: undefined, "with blank": 3, unknown: 4 }, []],
    [{ id: null }, ["/id: expected a string, got null"]],
    [{ id: undefined }, []],
    [{ name: 1, on: "x" }, ["/name: expected a string, got 1", '/on: expected a boolean, got "x"']],
    [{ "with blank": "x" }, ['/with blank: expected an integer, got "x"']],
    [[], ["expected an object, got an array"]],
    [null, ["expected an object, got null"]],
  ])("%j", (value, want) => {
    expect(messages(walk(value, COLLECT, fields), value)).toEqual(want);
    expect(walk(value, GUARD, fields) === null).toBe(want.length === 0);
  });

  it("notes the page of the type a failure belongs to, the innermost first", () => {
    const inner = defineFields("inner", () => ["size", edmInt32]);
    const outer = defineFields("outer", () => ["part", (value, mode) => walk(value, mode, inner), "name", edmString]);
    const failures = walk({ part: { size: "x" }, name: 1 }, COLLECT, outer);
    expect(failures?.map(({ page }) => page)).toEqual(["inner", "outer"]);
  });

  it("reports unknown properties in strict mode, but never annotations, and none of open types", () => {
    const value = { id: "1", nmae: "x", "@odata.etag": "e", "name@odata.type": "t" };
    expect(messages(walk(value, STRICT, fields))).toEqual(['/nmae: expected no such property, got "x"']);
    expect(
      walk(
        value,
        STRICT,
        defineFields("sample", () => [], true),
      ),
    ).toBe(null);
  });
});

describe("watching the shapes of values", () => {
  const watch = (properties: number): Fields => {
    const names = Array.from({ length: properties }, (_, index) => `name${index}`);
    return defineFields(undefined, () => [names, edmString]);
  };
  const shape = (number: number): object => Object.fromEntries(Array.from({ length: number + 1 }, (_, index) => [`key${index}`, 1]));
  const feed = (watched: Fields, count: number, shapes: number): void => {
    for (let call = 0; call < count; call++) diverse(watched, shape(call % shapes));
  };

  it.each([
    [128, 1, false],
    [128, 5, false],
    [128, 6, true],
    [128, 64, true],
    [1000, 4, false],
    [1000, 5, true],
    [40, 16, false],
    [40, 17, true],
    [9, 32, false],
    [9, 33, true],
  ])("%d properties, %d sets of keys: %s", (properties, shapes, want) => {
    const watched = watch(properties);
    feed(watched, 3000, shapes);
    expect(watched.diverse).toBe(want);
  });

  it("comes back when values are all alike again", () => {
    const watched = watch(100);
    feed(watched, 2000, 64);
    expect(watched.diverse).toBe(true);
    feed(watched, 61 * 64 * 3, 1);
    expect(watched.diverse).toBe(false);
  });

  it("bears a Proxy that does not let its keys be listed", () => {
    const watched = watch(100);
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    for (let call = 0; call < 100; call++) expect(diverse(watched, proxy)).toBe(false);
  });
});

describe("values that hold their own kind", () => {
  const tree: Fields = defineFields("tree", () => [
    "name",
    edmString,
    "left right",
    check,
    "children",
    (value, mode, trail) => edmList(value, mode, (element, how) => check(element, how, trail)),
  ]);
  function check(...[value, mode, trail]: Parameters<Check>): Failures {
    return value === undefined || value === null ? null : descend(value, mode, tree, trail);
  }
  interface Tree {
    name?: unknown;
    left?: Tree;
    right?: Tree;
    children?: Tree[];
  }

  it("finds what is wrong deep inside", () => {
    expect(messages(descend({ left: { children: [{}, { name: 1 }] } }, COLLECT, tree))).toEqual([
      "/left/children/1/name: expected a string, got 1",
    ]);
  });

  it("rejects a value that holds itself", () => {
    const value: Tree = { left: {} };
    value.left = { right: value };
    expect(messages(descend(value, COLLECT, tree))).toEqual(["/left/right: expected a value that does not hold itself, got an object"]);
    expect(descend(value, GUARD, tree)).not.toBe(null);
  });

  it("accepts a value that stands in two places, and looks at it once", () => {
    let value: Tree = {};
    for (let level = 0; level < 90; level++) value = { left: value, right: value, children: [value, value] };
    expect(descend(value, GUARD, tree)).toBe(null);
    expect(descend(value, COLLECT, tree)).toBe(null);
  });

  it("does not follow 100,000 levels", () => {
    let value: Tree = {};
    for (let level = 0; level < 100_000; level++) value = { left: value };
    expect(descend(value, COLLECT, tree)).toMatchObject([{ code: "depth" }]);
  });
});

describe("collections", () => {
  it.each<[unknown, readonly string[]]>([
    [["a", ""], []],
    [[], []],
    [undefined, []],
    [null, []],
    [
      ["a", 1, null],
      ["/1: expected a string, got 1", "/2: expected a string, got null"],
    ],
    ["a", ['expected an array, got "a"']],
    [{ length: 1 }, ["expected an array, got an object"]],
    [new Array(2), ["/0: expected a string, got nothing", "/1: expected a string, got nothing"]],
  ])("%j", (value, want) => {
    expect(messages(edmStrings(value, COLLECT), value)).toEqual(want);
    expect(messages(listOf(edmString)(value, COLLECT), value)).toEqual(want);
    expect(edmList(value, GUARD, edmString) === null).toBe(want.length === 0);
    if (value !== undefined && value !== null) expect(hasStrings(value)).toBe(want.length === 0);
  });

  it("stops in time in a sparse array of four billion holes", () => {
    expect(edmStrings(new Array(2 ** 32 - 1), COLLECT)).toHaveLength(1000);
  });

  it("knows arrays", () => {
    expect(hasItems([])).toBe(true);
    expect(hasItems("x")).toBe(false);
  });

  it.each<[unknown, readonly string[]]>([
    [{ id: "1", "@odata.type": "#x" }, []],
    [{}, []],
    [null, []],
    [undefined, []],
    ["x", ['expected an object, got "x"']],
    [[], ["expected an object, got an array"]],
    [{ id: 1, "@odata.type": 2 }, ["/@odata.type: expected a string, got 2", "/id: expected a string, got 1"]],
  ])("an expanded relationship: %j", (value, want) => {
    expect(messages(edmReference(value, COLLECT))).toEqual(want);
    expect(edmReferences([value ?? {}], GUARD) === null).toBe(want.length === 0);
  });

  it("accepts what either of two checks accepts", () => {
    const check = eitherOf(edmString, edmInt32);
    expect(check("x", COLLECT)).toBe(null);
    expect(check(1, COLLECT)).toBe(null);
    expect(messages(check(true, COLLECT))).toEqual(["expected a string or an integer, got true"]);
    expect(edmEither(true, GUARD, edmString, edmInt32)).not.toBe(null);
    const picky: Check = (value, mode) => (value === true ? fail(value, mode, "type", "anything else") : null);
    expect(messages(edmEither(true, COLLECT, edmString, picky))).toEqual(["expected a string, got true"]);
  });
});

describe("enums", () => {
  it("lists members, but not all of hundreds", () => {
    expect(messages(failEnum("x", COLLECT, ["a", "b"]))).toEqual(['expected one of "a", "b", got "x"']);
    expect(failEnum(1, COLLECT, ["a"])).toMatchObject([{ code: "type" }]);
    const many = Array.from({ length: 20 }, (_, index) => String(index));
    expect(messages(failEnum("x", COLLECT, memberSet(...many)))[0]).toContain('"11" or 8 others');
    expect(messages(failFlags("x", COLLECT, ["a", "b"]))).toEqual(['expected any of "a", "b", separated by commas, got "x"']);
    expect(failFlags(1, GUARD, ["a"])).not.toBe(null);
  });

  it.each<[unknown, boolean]>([
    ["a", true],
    ["a,b", true],
    ["b, a", true],
    ["", false],
    ["a,", false],
    ["a,c", false],
    [1, false],
  ])("combinations: %j", (value, want) => {
    expect(combines(value, (name) => name === "a" || name === "b")).toBe(want);
  });
});

describe("the names of types", () => {
  it.each<[unknown, string | undefined]>([
    [{ "@odata.type": "#microsoft.graph.user" }, "user"],
    [{ "@odata.type": "microsoft.graph.user" }, "user"],
    [{ "@odata.type": "#Other.Name.Space.user" }, "user"],
    [{ "@odata.type": "#user" }, "user"],
    [{ "@odata.type": "user" }, "user"],
    [{ "@odata.type": 1 }, undefined],
    [{}, undefined],
    [null, undefined],
    ["x", undefined],
  ])("%j says %j", (value, want) => {
    expect(typeNameOf(value)).toBe(want);
  });

  it.each<[unknown, boolean]>([
    [undefined, true],
    [12, true],
    ["#microsoft.graph.file", true],
    ["#microsoft.graph.picture", true],
    ["#microsoft.graph.item", false],
    ["#microsoft.graph.base", false],
    ["#microsoft.graph.brandNew", true],
  ])("a file may say it is %j: %s", (type, want) => {
    expect(namesType(type, "file picture", "base file item picture")).toBe(want);
    expect(edmTypeName(type, COLLECT, "file picture", "base file item picture") === null).toBe(want);
  });

  it("says which name would fit", () => {
    expect(messages(edmTypeName("#x.item", COLLECT, "file picture", "file item picture"))).toEqual([
      'expected the name of file or picture, got "#x.item"',
    ]);
  });
});

describe("request bodies", () => {
  const body = defineFields(undefined, () => ["name", edmString, "id", edmReadOnly, "anything", () => null]);
  it.each<[unknown, readonly string[]]>([
    [{ name: "x", anything: 1 }, []],
    [{ anything: 1 }, ["/name: expected a string, got nothing"]],
    [{ name: null, anything: 1 }, ["/name: expected a string, got null"]],
    [{ name: "x" }, ["/anything: expected a value, got nothing"]],
    [{ name: "x", anything: 1, id: "1" }, ['/id: expected nothing, because the property is read-only, got "1"']],
    [{ name: "x", anything: 1, id: undefined }, []],
    [null, ["expected an object, got null"]],
  ])("%j", (value, want) => {
    expect(messages(walkBody(value, COLLECT, body, ["name", "anything"]), value)).toEqual(want);
    expect(walkBody(value, GUARD, body, ["name", "anything"]) === null).toBe(want.length === 0);
  });
});

const sample = createSchema<{ id?: string; name?: string | null }>(
  "Sample",
  (value) => walk(value, GUARD, fields) === null,
  (value, mode) => walk(value, mode, fields),
  (page) => `https://example.org/${page}`,
);

describe("pages of lists", () => {
  const each: Check = (value, mode) => edmList(value, mode, (element, how) => walk(element, how, fields));
  const fits = (value: unknown): boolean => pageFits(value, (values) => hasItems(values) && each(values, GUARD) === null);
  it.each<[unknown, readonly string[]]>([
    [{ value: [] }, []],
    [{ "@odata.context": "c", "@odata.count": 1, "@odata.nextLink": "n", "@odata.deltaLink": "d", value: [{ id: "1" }] }, []],
    [{ value: [{ id: 1 }, null] }, ["/value/0/id: expected a string, got 1", "/value/1: expected an object, got null"]],
    [{}, ["/value: expected an array, got nothing"]],
    [{ value: null }, ["/value: expected an array, got null"]],
    [{ "@odata.count": "many", value: [] }, ['/@odata.count: expected a 64-bit integer, got "many"']],
    [[], ["expected an object, got an array"]],
  ])("%j", (value, want) => {
    expect(messages(edmPage(value, COLLECT, each), value)).toEqual(want);
    expect(fits(value)).toBe(want.length === 0);
  });
});

describe("results", () => {
  it("gives issues with everything there is to know", () => {
    const value = { name: 12 };
    expect(conclude(value, walk(value, COLLECT, fields), (page) => `https://example.org/${page}`)).toEqual({
      ok: false,
      issues: [
        {
          path: "/name",
          pointer: ["name"],
          code: "type",
          message: "/name: expected a string, got 12",
          expected: "a string",
          docs: "https://example.org/sample",
        },
      ],
    });
    expect(conclude(value, null)).toEqual({ ok: true, value });
  });

  it("throws what reads well", () => {
    expect(unwrap(accept(1), "Number")).toBe(1);
    const value = { name: 12 };
    expect(() => unwrap(conclude(value, walk(value, COLLECT, fields)), "Sample")).toThrow(
      "This is not a valid Sample: /name: expected a string, got 12",
    );
    const many = conclude(
      null,
      edmList(
        Array.from({ length: 12 }, () => 1),
        COLLECT,
        edmString,
      ),
    );
    let thrown: unknown;
    try {
      unwrap(many, "List");
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ValidationError);
    expect(String(thrown)).toContain("\n  /9: expected a string, got 1\n  and 2 more");
    expect(new ValidationError("List", []).message).toBe("This is not a valid List:");
  });

  it("says where reading threw", () => {
    const trap = (): never => {
      throw new Error("no");
    };
    const cyclic: Record<string, unknown> = { a: 1 };
    cyclic["self"] = cyclic;
    cyclic["list"] = [
      {},
      {
        get bad(): number {
          return trap();
        },
      },
    ];
    expect(rejectUnreadable(cyclic)).toMatchObject({ issues: [{ path: "/list/1/bad", code: "unreadable" }] });
    expect(rejectUnreadable(new Proxy({}, { ownKeys: trap }))).toMatchObject({ issues: [{ path: "" }] });
    expect(rejectUnreadable({})).toMatchObject({ issues: [{ path: "", message: "expected a value that can be read, got an error" }] });
    let deep: unknown = {
      get bad(): number {
        return trap();
      },
    };
    for (let level = 0; level < 10_000; level++) deep = { deep };
    expect(rejectUnreadable(deep)).toMatchObject({ issues: [{ path: "" }] });
  });
});

describe("schemas", () => {
  it("is a Standard Schema", () => {
    const standard = sample["~standard"];
    expect(standard.version).toBe(1);
    expect(standard.vendor).toBe("graphdown");
    expect(standard.validate({ name: "x" })).toEqual({ value: { name: "x" } });
    expect(standard.validate({ name: 1 })).toMatchObject({ issues: [{ message: "/name: expected a string, got 1", path: ["name"] }] });
    expect(
      standard.validate({
        get name(): string {
          throw new Error("no");
        },
      }),
    ).toMatchObject({ issues: [{ path: ["name"], code: "unreadable" }] });
    expect(run(sample["~graphdown"], {})).toEqual({ ok: true, value: {} });
  });

  it("describes itself in JSON Schema", () => {
    const part = defineFields(undefined, () => ["size", edmInt32]);
    const kind: Check = (value, mode) => (value === "a" ? null : failEnum(value, mode, ["a", "b"]));
    const flags: Check = (value, mode) => failFlags(value, mode, ["a", "b"]);
    const self: Check = (value, mode) => (value === undefined || value === null ? null : walk(value, mode, whole));
    const whole: Fields = defineFields("whole", () => [
      "id",
      notNull(edmString),
      "kind",
      kind,
      "flags",
      flags,
      "tags",
      edmStrings,
      "part other",
      (value, mode) => (value === undefined || value === null ? null : walk(value, mode, part)),
      "either",
      eitherOf(edmString, edmInt32),
      "self",
      self,
      "anything",
      () => null,
    ]);
    const inspect: Check = (value, mode) => walk(value, mode, whole);
    const schema = createSchema("Whole", () => false, inspect)["~standard"].jsonSchema;
    expect(schema.input({ target: "draft-2020-12" })).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $ref: "#/$defs/whole",
      $defs: {
        type: {
          type: "object",
          properties: { size: { anyOf: [{ type: "integer", minimum: -2147483648, maximum: 2147483647 }, { type: "null" }] } },
        },
        whole: {
          type: "object",
          properties: {
            id: { type: "string" },
            kind: { enum: ["a", "b"] },
            flags: { type: "string" },
            tags: { anyOf: [{ type: "array", items: { type: "string" } }, { type: "null" }] },
            part: { anyOf: [{ $ref: "#/$defs/type" }, { type: "null" }] },
            other: { anyOf: [{ $ref: "#/$defs/type" }, { type: "null" }] },
            either: {
              anyOf: [{ anyOf: [{ type: "string" }, { type: "integer", minimum: -2147483648, maximum: 2147483647 }] }, { type: "null" }],
            },
            self: { anyOf: [{ $ref: "#/$defs/whole" }, { type: "null" }] },
            anything: {},
          },
        },
      },
    });
    expect(schema.output({ target: "draft-07" })).toMatchObject({ $ref: "#/definitions/whole" });
    expect(() => schema.input({ target: "openapi-3.0" })).toThrow("not openapi-3.0");
    expect(() => schema.input({ target: "toString" })).toThrow("not toString");
    expect(describeCheck(edmString, { target: "draft-07" })).toEqual({
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "string",
    });
    const twins = defineFields("same", () => [
      "a",
      (value, mode) =>
        walk(
          value,
          mode,
          defineFields("same", () => []),
        ),
    ]);
    expect(describeCheck((value, mode) => walk(value, mode, twins), { target: "draft-07" })).toMatchObject({
      definitions: { same: {}, same2: {} },
    });
  });

  it("can be strict", () => {
    const StrictSample = strict(sample);
    expect(StrictSample["~standard"].validate({ id: "1" })).toEqual({ value: { id: "1" } });
    expect(StrictSample["~standard"].validate({ nmae: 1 })).toMatchObject({ issues: [{ code: "unknownProperty", path: ["nmae"] }] });
  });

  it("can look into relationships", () => {
    interface Person {
      name?: string | null;
      manager?: Person | null;
      reports?: Person[] | null;
    }
    const person = defineFields("person", () => ["name", edmString, "manager", edmReference, "reports", edmReferences]);
    const Person = createSchema<Person>(
      "Person",
      (value) => walk(value, GUARD, person) === null,
      (value, mode) => walk(value, mode, person),
    );
    const Expanded = expand(Person, { manager: Person, reports: Person });
    const check = (value: unknown): readonly string[] => Expanded["~standard"].validate(value).issues?.map(({ message }) => message) ?? [];
    expect(check({ manager: { name: 1 } })).toEqual(["/manager/name: expected a string, got 1"]);
    expect(check({ name: 2, reports: [{}, { name: 3 }] })).toEqual([
      "/name: expected a string, got 2",
      "/reports/1/name: expected a string, got 3",
    ]);
    expect(check({ name: "x", manager: null, reports: [] })).toEqual([]);
    expect(check({ manager: { manager: { name: 1 } } })).toEqual([]);
    expect(check({ name: 1 })).toEqual(["/name: expected a string, got 1"]);
    expect(check(12)).toEqual(["expected an object, got 12"]);
  });
});

it("hands over nothing that is something", () => {
  expect(describeValue(nothing)).toBe("a symbol");
});
