import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeStandardIssue } from "../runtime/messages.js";
import { formatIssue } from "../../templates/runtime/issue.js";
import type { Schema } from "../../templates/runtime/schema.js";
import { loadValidators, type LoadedValidators } from "./load.js";
import { model } from "./model.js";

let validators: LoadedValidators;
beforeAll(async () => {
  validators = await loadValidators(model);
});
afterAll(() => {
  validators.remove();
});

/** The messages of a value's issues; `is` and `parse` must say the same. */
function judge(name: string, value: unknown): readonly string[] {
  const result = validators.validate(name, value);
  expect(validators.is(name, value)).toBe(result.ok);
  if (result.ok) {
    expect(validators.parse(name, value)).toBe(value);
    return [];
  }
  expect(() => validators.parse(name, value)).toThrow(result.issues.map(formatIssue)[0]);
  return result.issues.map(formatIssue);
}

describe("reading what the service returns", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["Person", {}, []],
    ["Person", { displayName: null, unknown: 1, "@odata.etag": 1, "displayName@odata.x": 1 }, []],
    ["Person", { id: null }, ["/id: expected a string, got null"]],
    ["Person", null, ["expected an object, got null"]],
    ["Person", undefined, ["expected an object, got nothing"]],
    ["Person", { error: { code: "NotFound" } }, ['expected a single object, got the error "NotFound"']],
    ["Person", { "@odata.context": "x", value: [{}, {}] }, ["expected a single object, got a list of 2"]],
    ["Person", { error: { code: "NotFound" }, age: 1 }, []],
    ["Person", { error: { code: "NotFound" }, id: "1" }, []],
    ["Address", { value: [] }, []],
    ["Anything", { value: [] }, []],
    ["Setting", { value: ["x"] }, []],
    ["Setting", { error: {} }, ["expected a single object, got an error"]],
    ["Outcome", { error: { city: "x" } }, []],
    ["Outcome", { value: ["x"] }, ["expected a single object, got a list of 1"]],
    ["Both", { value: "x" }, []],
    ["Item", { value: [] }, ["expected a single object, got a list of 0"]],
    ["AnyItem", { error: {} }, ["expected a single object, got an error"]],
    ["PersonCollection", { value: [{}, { error: {} }] }, ["/value/1: expected a single object, got an error"]],
    ["Person", [], ["expected an object, got an array"]],
    ["Person", { age: "12" }, ['/age: expected an integer, got "12"']],
    [
      "Person",
      { age: 1, displayName: 2, address: { city: 3 } },
      ["/displayName: expected a string, got 2", "/address/city: expected a string, got 3"],
    ],
    ["Person", { phones: ["x", null] }, ["/phones/1: expected a string, got null"]],
    ["Person", { mood: "sad" }, ['/mood: expected one of "happy", "calm", got "sad"']],
    ["Person", { abilities: "read, write" }, []],
    [
      "Person",
      { abilities: "read,fly" },
      ['/abilities: expected any of "read", "write", separated by commas, got "read,fly"'],
    ],
    [
      "Person",
      { manager: { id: "1", displayName: 2 }, friends: [{ id: 3 }] },
      ["/friends/0/id: expected a string, got 3"],
    ],
    ["Person", { manager: [] }, ["/manager: expected an object, got an array"]],
    ["Mood", "happy", []],
    ["Mood", null, ['expected one of "happy", "calm", got null']],
    ["PersonCollection", { value: [{ id: "1" }] }, []],
    [
      "PersonCollection",
      { value: [{ id: 1 }, null] },
      ["/value/0/id: expected a string, got 1", "/value/1: expected an object, got null"],
    ],
    [
      "PersonCollection",
      { "@odata.nextLink": 1, value: {} },
      ["/@odata.nextLink: expected a string, got 1", "/value: expected an array, got an object"],
    ],
  ])("%s %j", (name, value, want) => {
    expect(judge(name, value)).toEqual(want);
  });

  it("gives issues with codes, places and pages", () => {
    const result = validators.validate("Person", { address: { city: 3 } });
    expect(result.ok ? [] : result.issues).toEqual([
      {
        path: "/address/city",
        pointer: ["address", "city"],
        code: "type",
        message: "expected a string, got 3",
        expected: "a string",
        docs: "https://learn.microsoft.com/graph/api/resources/address?view=graph-rest-1.0",
      },
    ]);
  });
});

describe("polymorphism", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["Item", { "@odata.type": "#microsoft.graph.file", size: "x" }, []],
    ["AnyItem", { "@odata.type": "#microsoft.graph.file", size: "x" }, ['/size: expected an integer, got "x"']],
    ["AnyItem", { "@odata.type": "other.namespace.file", size: "x" }, ['/size: expected an integer, got "x"']],
    ["AnyItem", { "@odata.type": "#microsoft.graph.picture", width: "x" }, ['/width: expected an integer, got "x"']],
    ["AnyItem", { "@odata.type": "#microsoft.graph.brandNew", name: 1 }, ["/name: expected a string, got 1"]],
    ["AnyItem", { name: 1 }, ["/name: expected a string, got 1"]],
    ["AnyItem", 1, ["expected an object, got 1"]],
    ["File", { "@odata.type": "#microsoft.graph.picture" }, []],
    ["File", { "@odata.type": "#microsoft.graph.brandNew" }, []],
    [
      "File",
      { "@odata.type": "#microsoft.graph.link" },
      ['/@odata.type: expected the name of file or picture, got "#microsoft.graph.link"'],
    ],
    [
      "AnyItemCollection",
      {
        value: [
          { "@odata.type": "#microsoft.graph.file", size: null },
          { "@odata.type": "#microsoft.graph.file", size: true },
        ],
      },
      ["/value/1/size: expected an integer, got true"],
    ],
    [
      "Box",
      { content: { "@odata.type": "#microsoft.graph.file", size: "x" } },
      ['/content/size: expected an integer, got "x"'],
    ],
    [
      "Box",
      { contents: [{ "@odata.type": "#microsoft.graph.link", target: 1 }] },
      ["/contents/0/target: expected a string, got 1"],
    ],
  ])("%s %j", (name, value, want) => {
    expect(judge(name, value)).toEqual(want);
  });

  it("looks at the declared type only, where the config asks for that", async () => {
    const plain = await loadValidators(model, { derivedTypes: "declared" });
    expect(plain.is("Box", { content: { "@odata.type": "#microsoft.graph.file", size: "x" } })).toBe(true);
    plain.remove();
  });
});

describe("values that mean harm", () => {
  const trap = (): never => {
    throw new Error("no");
  };

  it("rejects values that hold themselves", () => {
    const value: Record<string, unknown> = { name: "x" };
    value["inner"] = value;
    expect(judge("Nest", value)).toEqual(["/inner: expected a value that does not hold itself, got an object"]);
    const list: Record<string, unknown> = {};
    list["inners"] = [{}, list, list];
    expect(judge("Nest", list).length).toBeGreaterThan(0);
    const plain: Record<string, unknown> = { id: "1" };
    plain["manager"] = plain;
    plain["unknown"] = plain;
    expect(judge("Person", plain)).toEqual([]);
  });

  it("neither overflows nor hangs on depth and on sharing", () => {
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level++) deep = { inner: deep };
    expect(judge("Nest", deep)[0]).toContain("nested at most 100 levels deep");
    let shared: unknown = {};
    for (let level = 0; level < 80; level++) shared = { inner: shared, inners: [shared, shared, shared] };
    expect(judge("Nest", shared)).toEqual([]);
    expect(judge("Nest", { inner: { inners: [{ inner: { name: 1 } }] } })).toEqual([
      "/inner/inners/0/inner/name: expected a string, got 1",
    ]);
  });

  it("reads properties with the names of Object's own", () => {
    expect(judge("Odd", {})).toEqual([]);
    expect(
      judge("Odd", JSON.parse('{ "__proto__": "x", "constructor": "x", "toString": "x", "hasOwnProperty": "x" }')),
    ).toEqual([]);
    expect(
      judge("Odd", JSON.parse('{ "__proto__": 1, "constructor": 2, "toString": 3, "hasOwnProperty": 4 }')),
    ).toEqual([
      "/__proto__: expected a string, got 1",
      "/constructor: expected a string, got 2",
      "/toString: expected a string, got 3",
      "/hasOwnProperty: expected a string, got 4",
    ]);
    expect(judge("Odd", { "with blank": 1, 'quo"te\\': 2, "*/": 3 })).toHaveLength(3);
  });

  it("takes no harm from getters that throw", () => {
    expect(
      judge("Person", {
        get displayName(): string {
          return trap();
        },
      }),
    ).toEqual(["/displayName: expected a value that can be read, got an error"]);
    expect(
      judge("Address", {
        get city(): string {
          return trap();
        },
      }),
    ).toEqual(["/city: expected a value that can be read, got an error"]);
    expect(
      judge("PersonCollection", {
        value: [
          {},
          {
            get id(): string {
              return trap();
            },
          },
        ],
      }),
    ).toEqual(["/value/1/id: expected a value that can be read, got an error"]);
  });

  it("takes no harm from Proxies", () => {
    expect(judge("Person", new Proxy({ displayName: "x" }, {}))).toEqual([]);
    expect(judge("Person", new Proxy({ displayName: 1 }, {}))).toEqual(["/displayName: expected a string, got 1"]);
    expect(judge("Person", new Proxy({ displayName: "x" }, { get: trap })).length).toBeGreaterThan(0);
    expect(
      judge("Person", new Proxy({ displayName: "x" }, { getPrototypeOf: trap, get: () => 1 })).length,
    ).toBeGreaterThan(0);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(judge("Person", proxy)).toHaveLength(1);
    expect(judge("AnyItem", proxy)).toHaveLength(1);
    expect(judge("PersonCollection", proxy)).toHaveLength(1);
    expect(judge("Mood", proxy)).toHaveLength(1);
  });

  it("reads class instances and prototypes as anyone would", () => {
    class Fake {
      readonly #age = "old";
      get age(): unknown {
        return this.#age;
      }
    }
    expect(judge("Person", new Fake())).toEqual(['/age: expected an integer, got "old"']);
    expect(judge("Person", Object.create({ age: "old" }))).toEqual(['/age: expected an integer, got "old"']);
    expect(judge("Person", Object.assign(Object.create(null), { age: "old" }))).toEqual([
      '/age: expected an integer, got "old"',
    ]);
    expect(judge("Person", new Map())).toEqual([]);
    expect(judge("Person", { [Symbol("age")]: "old" })).toEqual([]);
    expect(judge("Person", { phones: Object.assign(["x"], { 5: "y" }) })).toHaveLength(4);
    expect(judge("Person", { phones: new Array(2 ** 32 - 1) })).toHaveLength(1000);
  });

  it("says the same whatever the values before looked like", () => {
    const shapes = Array.from({ length: 64 }, (_, index) =>
      Object.fromEntries(Array.from({ length: index + 1 }, (__, key) => [`unknown${key}`, key])),
    );
    const values = [
      { age: "old" },
      { id: null },
      {},
      { phones: [1] },
      { address: { city: 1 } },
      { error: {} },
      Object.create({ age: "old" }),
    ];
    const first = values.map((value) => judge("Person", value));
    for (let round = 0; round < 50; round++)
      for (const shape of shapes) expect(validators.is("Person", shape)).toBe(true);
    expect(values.map((value) => judge("Person", value))).toEqual(first);
    for (let round = 0; round < 12_000; round++) validators.is("Person", {});
    expect(values.map((value) => judge("Person", value))).toEqual(first);
  });

  it("takes linear time for ten million characters", () => {
    const long = "1".repeat(10_000_000);
    const start = performance.now();
    expect(judge("Person", { since: long, abilities: ",".repeat(1_000_000) })).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("enums", () => {
  it("accepts any string where the config asks for that", async () => {
    const open = await loadValidators(model, { unknownEnumMembers: "accept" });
    expect(open.is("Person", { mood: "sad" })).toBe(true);
    expect(open.validate("Mood", 1)).toMatchObject({ issues: [{ message: "expected a string, got 1" }] });
    expect(open.is("Mood", "sad")).toBe(true);
    open.remove();
  });

  it.each([8, 9, 30, 31, 100])("knows the members of an enum of %d", (size) => {
    const name = `Enum${size}`;
    for (let index = 0; index < size; index++) expect(validators.is(name, `member${index}`)).toBe(true);
    for (const value of [`member${size}`, "", "member", 1, null, undefined, {}, "membeR0"]) {
      expect(judge(name, value)[0]).toContain('expected one of "member0", "member1"');
    }
  });
});

describe("request bodies", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["PersonCreate", { displayName: "x" }, []],
    ["PersonCreate", {}, ["/displayName: expected a string, got nothing"]],
    ["PersonCreate", { displayName: null }, ["/displayName: expected a string, got null"]],
    ["PersonCreate", { displayName: 1 }, ["/displayName: expected a string, got 1"]],
    [
      "PersonCreate",
      { displayName: "x", since: 1 },
      ["/since: expected nothing, because the property is read-only, got 1"],
    ],
    ["PersonCreate", [], ["expected an object, got an array"]],
    ["UpdatePersonBody", { id: null }, ["/id: expected a string, got null"]],
    ["UpdatePersonBody", { error: {} }, ["expected a single object, got an error"]],
    ["CreatePersonReplaceBody", { age: 12 }, []],
    ["CreatePersonReplaceBody", { age: "12" }, ['/age: expected an integer, got "12"']],
    [
      "PersonCreate",
      { displayName: "x", since: "2024-05-31T08:30:00Z" },
      ['/since: expected nothing, because the property is read-only, got "2024-05-31T08:30:00Z"'],
    ],
    ["PersonCreate", { displayName: "x", age: "12" }, ['/age: expected an integer, got "12"']],
    ["UpdatePersonBody", { age: 12 }, []],
    ["UpdatePersonBody", { since: "2024-05-31T08:30:00Z" }, []],
    ["UpdatePersonBody", { reason: 1 }, ["/reason: expected a string, got 1"]],
    ["InvitePersonBody", { to: ["x"] }, []],
    ["InvitePersonBody", { message: 1 }, ["/to: expected an array, got nothing", "/message: expected a string, got 1"]],
  ])("%s %j", (name, value, want) => {
    expect(judge(name, value)).toEqual(want);
  });

  it("names what is missing and what must not be there", () => {
    expect(validators.validate("PersonCreate", { since: "x" })).toMatchObject({
      issues: [{ code: "required" }, { code: "readOnly" }],
    });
  });
});

describe("schemas", () => {
  const find = (name: string): Schema<unknown> => {
    const schema = validators.get(name);
    if (!isSchema(schema)) throw new Error(`${name} is no schema.`);
    return schema;
  };

  it("are Standard Schemas", () => {
    expect(find("Person")["~standard"].validate({ age: "x" })).toMatchObject({
      issues: [{ path: ["age"], message: 'expected an integer, got "x"' }],
    });
    expect(find("PersonCollection")["~standard"].validate({ value: [] })).toEqual({ value: { value: [] } });
  });

  it("describe themselves in JSON Schema", () => {
    const schema = find("Person")["~standard"].jsonSchema.input({ target: "draft-2020-12" });
    expect(schema).toMatchObject({
      $ref: "#/$defs/Person",
      $defs: {
        Person: { properties: { id: { type: "string" }, age: { anyOf: [{ type: "integer" }, { type: "null" }] } } },
        Address: {},
      },
    });
    expect(find("Nest")["~standard"].jsonSchema.output({ target: "draft-07" })).toMatchObject({
      $ref: "#/definitions/Nest",
    });
    expect(find("Mood")["~standard"].jsonSchema.input({ target: "draft-07" })).toMatchObject({
      enum: ["happy", "calm"],
    });
  });

  it("can be strict about unknown properties, at any depth", async () => {
    const { strict } = await validators.load("runtime/strict.js");
    if (typeof strict !== "function") throw new Error("There is no strict.");
    const messages = (name: string, value: unknown): readonly string[] => {
      const schema: unknown = Reflect.apply(strict, undefined, [find(name)]);
      return isSchema(schema)
        ? (schema["~standard"].validate(value).issues?.map(writeStandardIssue) ?? [])
        : ["no schema"];
    };
    expect(
      messages("Person", { id: "1", address: { city: "x", street: 1 }, "@odata.etag": 1, "id@odata.x": 1 }),
    ).toEqual(["/address/street: there is no such property"]);
    expect(messages("PersonCollection", { value: [{ nmae: "x" }] })).toEqual([
      "/value/0/nmae: there is no such property",
    ]);
    expect(messages("Box", { contents: [{ "@odata.type": "#microsoft.graph.file", size: 1, width: 1 }] })).toEqual([
      "/contents/0/width: there is no such property",
    ]);
    expect(messages("Anything", { unknown: 1 })).toEqual([]);
    expect(messages("Nest", { inner: { unknown: 1 } })).toEqual(["/inner/unknown: there is no such property"]);
  });
});

it("imports no more than a type needs", async () => {
  const loaded: string[] = [];
  const watched = await loadValidators(model, undefined, (files) => {
    for (const { path, text: code } of files) if (path === "internal/types/p.ts") loaded.push(code);
    return files;
  });
  watched.remove();
  expect(loaded).toHaveLength(1);
  expect(loaded[0]).not.toMatch(/from "\.\/(?!common\.)|from "\.\.\/unions/);
});

it("leaves out links to pages where the config says so", async () => {
  const bare = await loadValidators(model, { documentationLinks: false }, (files) => {
    const code = files.filter(({ path }) => path.startsWith("valid")).map(({ text }) => text);
    expect(code.length).toBeGreaterThan(0);
    expect(code.join()).not.toContain("learn.microsoft.com/graph/api/resources/");
    return files;
  });
  expect(bare.validate("Person", { age: "x" })).not.toHaveProperty("issues.0.docs");
  bare.remove();
});

function isSchema(value: unknown): value is Schema<unknown> {
  return typeof value === "object" && value !== null && "~standard" in value;
}
