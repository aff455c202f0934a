import { formatIssue } from "../../templates/runtime/issue.js";
import { describe, expect, test } from "vitest";
import { conformExamples } from "../../generator/conform/conform.js";
import { describeIssue } from "../../generator/conform/describe-issue.js";
import type { Fixture } from "../../generator/conform/fixture.js";
import { findMisfit } from "../../generator/conform/primitive.js";
import { assumed } from "../../generator/model/fact.js";
import { somewhere, stated } from "../support/facts.js";
import { keepDigits } from "../../generator/conform/keep-digits.js";
import type { ExactNumbers, Example } from "../../generator/model/example.js";
import type { Operation } from "../../generator/model/operation.js";
import type { Model, PrimitiveName, TypeReference } from "../../generator/model/types.js";
import type { JsonValue } from "../../generator/source/json.js";
import {
  collection,
  entity,
  enumerated,
  enumType,
  model,
  navigation,
  primitive,
  property,
  span,
  structured,
  text,
} from "../emit/sample-model.js";
import { textBlock } from "../support/text-block.js";

const state = enumType("lampState", ["on", "off", { name: "unknownFutureValue" }]);
const parts = enumType("lampParts", ["bulb", "cord"], { flags: stated(true) });
const spot = entity("spotLamp", {
  base: stated("microsoft.graph.lamp"),
  properties: [property("angle", primitive("Edm.Int32"))],
});
const shop = entity("shop", { properties: [property("id", text), property("name", text)] });
const lamp = entity("lamp", {
  derived: [spot.qualifiedName],
  properties: [
    property("id", text),
    property("state", enumerated("lampState")),
    property("parts", enumerated("lampParts")),
    property("tags", collection(text)),
    property("spare", structured("lamp")),
    property("color", text, { nullable: stated(false) }),
    property("either", { kind: "union", options: [primitive("Edm.Int32"), primitive("Edm.Boolean")] }),
    property("any", { kind: "untyped" }),
    property("hint", { kind: "knownString", values: ["a"] }),
    property("hours", primitive("Edm.Int32"), { readOnly: stated(true) }),
  ],
  navigationProperties: [navigation("shop", structured("shop")), navigation("shops", collection(structured("shop")))],
});
const open = entity("openLamp", { open: stated(true), properties: [property("id", text)] });
const everything = model([lamp, spot, shop, open], [state, parts]);

function conform(
  value: JsonValue,
  type: TypeReference = structured("lamp"),
  base: Model = everything,
  exact?: ExactNumbers,
): Fixture {
  const source = textBlock(JSON.stringify(value));
  const example: Example = {
    kind: "example",
    id: "lamp-get-1",
    title: "Example",
    page: "api/lamp-get.md",
    response: {
      status: 200,
      headers: [],
      span: span("api/lamp-get.md"),
      body: { kind: "json", value, ...(exact && { exact }), type: stated(type), truncated: false, source },
    },
  };
  const [fixture] = conformExamples({ ...base, examples: [example] }).value;
  if (!fixture) throw new Error("No fixture was made.");
  return fixture;
}

describe("what fits stays the same object", () => {
  test.each<[JsonValue, TypeReference?]>([
    [{}],
    [{ id: null, state: null, tags: null, spare: null }],
    [{ id: "1", state: "on", parts: "bulb, cord", tags: ["x"], hint: "other", any: [1], either: true }],
    [{ "@odata.context": "x", "@odata.type": "#microsoft.graph.spotLamp", angle: 3, "state@odata.type": 5 }],
    [{ "@odata.type": "#microsoft.graph.futureLamp2" }, structured("openLamp")],
    [{ id: "1", whatever: { a: 1 } }, structured("openLamp")],
    [{ value: [{ id: "1" }], "@odata.nextLink": "x" }, collection(structured("lamp"))],
    [[{ id: "1" }], collection(structured("lamp"))],
    [{ value: 3 }, primitive("Edm.Int32")],
    [{ shop: { id: "1", name: "x" }, shops: [{ id: "2" }] }],
    [{ "@removed": { reason: "deleted" }, id: "1" }],
  ])("%j", (value, type) => {
    const { issues, changes, conforming } = conform(value, type);
    expect(issues.filter((issue) => issue.cause !== "type-name-unknown")).toEqual([]);
    expect(changes).toEqual([]);
    expect(conforming).toBe(value);
  });
});

describe("what contradicts is told and put right", () => {
  test.each<[value: JsonValue, cause: string, message: string, conforming: JsonValue, type?: TypeReference]>([
    [
      { state: "ON" },
      "enum-case",
      '/state: expected one of "on", "off", "unknownFutureValue", got "ON"',
      { state: "on" },
    ],
    [
      { state: "String" },
      "enum-placeholder",
      '/state: expected one of "on", "off", "unknownFutureValue", got "String"',
      { state: "on" },
    ],
    [
      { state: "state-value" },
      "enum-placeholder",
      '/state: expected one of "on", "off", "unknownFutureValue", got "state-value"',
      { state: "on" },
    ],
    [{ state: "" }, "enum-empty", '/state: expected one of "on", "off", "unknownFutureValue", got ""', { state: "on" }],
    [
      { state: "glowing" },
      "enum-member",
      '/state: expected one of "on", "off", "unknownFutureValue", got "glowing"',
      { state: "on" },
    ],
    [{ state: 4 }, "type-mismatch", '/state: expected one of "on", "off", "unknownFutureValue", got 4', {}],
    [
      { state: ["off"] },
      "array-scalar",
      '/state: expected one of "on", "off", "unknownFutureValue", got an array',
      { state: "off" },
    ],
    [
      { parts: "Bulb,cord" },
      "enum-case",
      '/parts: expected any of "bulb", "cord", separated by commas, got "Bulb,cord"',
      { parts: "bulb,cord" },
    ],
    [{ tags: "x" }, "array-scalar", '/tags: expected an array, got "x"', { tags: ["x"] }],
    [{ tags: ["x", null, "y"] }, "null", "/tags/1: expected a string, got null", { tags: ["x", "y"] }],
    [{ id: ["1"] }, "array-scalar", "/id: expected a string, got an array", { id: "1" }],
    [{ id: 5 }, "type-mismatch", "/id: expected a string, got 5", { id: "5" }],
    [{ id: { a: 1 } }, "type-mismatch", "/id: expected a string, got an object", {}],
    [{ color: null }, "null", "/color: expected a string, got null", {}],
    [
      { spare: "microsoft.graph.lamp" },
      "type-placeholder",
      '/spare: expected an object, got "microsoft.graph.lamp"',
      {},
    ],
    [{ spare: [{ id: "1" }] }, "array-scalar", "/spare: expected an object, got an array", { spare: { id: "1" } }],
    [{ either: "x" }, "type-mismatch", '/either: expected an integer, got "x"', { either: 1 }],
    [{ shop: [] }, "array-scalar", "/shop: expected an object, got an array", {}],
    [
      { value: { id: "1" } },
      "wrapped",
      "/value: expected the object itself, without an envelope, got an object",
      { id: "1" },
    ],
    [{ ID: "1" }, "property-case", '/ID: expected the name "id", got "1"', { id: "1" }],
    [
      { "@Odata.type": "#microsoft.graph.spotLamp", angle: 3 },
      "property-case",
      '/@Odata.type: expected the name "@odata.type", got "#microsoft.graph.spotLamp"',
      { "@odata.type": "#microsoft.graph.spotLamp", angle: 3 },
    ],
    [
      { "@odata.type": "#microsoft.graph.Lamp" },
      "type-name-case",
      '/@odata.type: expected "microsoft.graph.lamp", got "#microsoft.graph.Lamp"',
      { "@odata.type": "#microsoft.graph.lamp" },
    ],
    [
      { "@odata.type": "#microsoft.graph.light.lamp" },
      "type-name-namespace",
      '/@odata.type: expected "microsoft.graph.lamp", got "#microsoft.graph.light.lamp"',
      { "@odata.type": "#microsoft.graph.lamp" },
    ],
    [
      { value: [{ state: "On" }] },
      "enum-case",
      '/value/0/state: expected one of "on", "off", "unknownFutureValue", got "On"',
      { value: [{ state: "on" }] },
      collection(structured("lamp")),
    ],
    [
      { value: { id: "1" } },
      "array-scalar",
      "/value: expected an array, got an object",
      { value: [{ id: "1" }] },
      collection(structured("lamp")),
    ],
    [
      { spare: { "@odata.type": "#microsoft.graph.lamp", id: "1" } },
      "type-name-misfit",
      '/spare/@odata.type: expected the name of spotLamp, got "#microsoft.graph.lamp"',
      { spare: { "@odata.type": "#microsoft.graph.spotLamp", id: "1" } },
      structured("case"),
    ],
  ])("%j is %s", (value, cause, message, conforming, type) => {
    const holder = entity("case", { properties: [property("spare", structured("spotLamp"))] });
    const all = model([lamp, spot, shop, open, holder], [state, parts]);
    const fixture = conform(value, type, all);
    expect(fixture.issues.map((issue) => [issue.cause, formatIssue(describeIssue(issue, all))])).toEqual([
      [cause, message],
    ]);
    expect(fixture.conforming).toEqual(conforming);
    expect(fixture.verbatim).toBe(value);
    expect(fixture.changes.length).toBeGreaterThan(0);
  });

  test.each<[value: JsonValue, cause: string]>([
    [{ shade: 1 }, "unknown-property"],
    [{ "@odata.type": "#microsoft.graph.candle" }, "type-name-unknown"],
    [{ "@odata.type": "#microsoft.graph.shop" }, "type-name-misfit"],
    [{ angle: 3 }, "type-name-missing"],
  ])("%j is %s, and stays: the service may well send it", (value, cause) => {
    const { issues, conforming } = conform(value);
    expect(issues.map((issue) => [issue.cause, issue.seenByValidator])).toEqual([[cause, false]]);
    expect(conforming).toBe(value);
  });

  test.each<[value: string, conforming: string]>([
    ["hint-value", "warm"],
    ["String", "warm"],
    ["<hint>", "warm"],
    // Any text may be sent, and the name of another type may be one.
    ["json", "json"],
    ["Single", "Single"],
    ["anything", "anything"],
    ["", ""],
  ])("a String with listed values: %j to %j", (from, to) => {
    const holder = entity("holder", {
      properties: [property("hint", { kind: "knownString", values: ["warm", "cold"] })],
    });
    const all = model([holder]);
    const { issues, conforming } = conform({ hint: from }, structured("holder"), all);
    const told = issues.map((issue) => [issue.cause, formatIssue(describeIssue(issue, all)), issue.seenByValidator]);
    const want =
      from === to
        ? []
        : [["enum-placeholder", `/hint: expected one of "warm", "cold", got ${JSON.stringify(from)}`, false]];
    expect(told).toEqual(want);
    expect(conforming).toEqual({ hint: to });
  });

  test.each<[PrimitiveName, JsonValue, JsonValue, string]>([
    ["Edm.Boolean", "True", true, "type-mismatch"],
    ["Edm.Boolean", "Boolean", true, "type-placeholder"],
    ["Edm.Int32", "12", 12, "type-mismatch"],
    ["Edm.Int32", 1.5, 1, "type-mismatch"],
    ["Edm.Int32", "Int32", 1, "type-placeholder"],
    ["Edm.Byte", 300, 1, "range"],
    ["Edm.DateTimeOffset", "String (timestamp)", "2024-01-01T00:00:00Z", "format-placeholder"],
    ["Edm.DateTimeOffset", "2020-02-10 22:48:33.841", "2020-02-10T22:48:33.841Z", "format"],
    ["Edm.DateTimeOffset", "1974-07-22", "1974-07-22T00:00:00Z", "format"],
    ["Edm.DateTimeOffset", "4/27/2016 5:44:59 PM", "2016-04-27T17:44:59Z", "format"],
    ["Edm.DateTimeOffset", "2018-10-04T00: 58: 45.340Z", "2018-10-04T00:58:45.340Z", "format"],
    ["Edm.Date", "2001-01-01T00:00:00Z", "2001-01-01", "format"],
    ["Edm.TimeOfDay", "2001-01-01T08:30:00Z", "08:30:00", "format"],
    ["Edm.Duration", "01:30:00", "PT1H30M0S", "format"],
    ["Edm.Guid", "<guid>", "11111111-2222-4333-8444-555555555555", "format-placeholder"],
    ["Edm.Binary", "Zm9v\nYmFy", "Zm9vYmFy", "format"],
    ["Edm.Binary", "iVBORw0KGgoAAA<cut>", "iVBORw0KGgoA", "format"],
    ["Edm.Binary", "not base64!", "Z3JhcGhkb3du", "format"],
  ])("%s from %j to %j", (type, from, to, cause) => {
    const { issues, conforming } = conform(
      { a: from },
      structured("holder"),
      model([entity("holder", { properties: [property("a", primitive(type))] })]),
    );
    expect(issues.map((issue) => issue.cause)).toEqual([cause]);
    const { code, expected } = findMisfit(from, type) ?? {};
    expect(issues.map((issue) => describeIssue(issue, everything))).toEqual([
      expect.objectContaining({ code, path: "/a", message: `expected ${expected}, got ${JSON.stringify(from)}` }),
    ]);
    expect(conforming).toEqual({ a: to });
  });

  test("what is documented is told with its place", () => {
    const [issue] = conform({ state: "x" }).issues;
    expect(issue?.documented.map((place) => `${place.path}:${place.line}`)).toEqual([
      "resources/sample.md:9",
      "resources/enums.md:40",
    ]);
  });

  test("the names of hostile properties stay names", () => {
    const value = JSON.parse('{"__proto__": {"state": 1}, "constructor": 1, "ID": "1"}') as JsonValue;
    const { conforming } = conform(value);
    expect(Object.keys(conforming as object)).toEqual(["__proto__", "constructor", "id"]);
  });
});

test("a validator looks into a relationship no further than at what identifies its end", () => {
  const { issues } = conform({ shop: { id: 1, name: 2 }, shops: [{ id: 3 }, null] });
  expect(issues.map((issue) => [issue.path, issue.seenByValidator])).toEqual([
    ["/shop/id", true],
    ["/shop/name", false],
    ["/shops/0/id", true],
    ["/shops/1", true],
  ]);
});

test("a body of a derived type is a fixture of that type", () => {
  expect(conform({ "@odata.type": "#microsoft.graph.spotLamp", angle: 1 }).type).toEqual(structured("spotLamp"));
});

describe("requests", () => {
  const operation: Operation = {
    kind: "operation",
    id: "lamp-post",
    title: "Create lamp",
    description: "",
    shape: assumed("create", "verb-of-title"),
    requests: [],
    permissions: [],
    parameters: [],
    requestBody: {
      properties: [property("color", text, { required: stated(true) }), property("state", enumerated("lampState"))],
      span: span("api/lamp-post.md"),
    },
    responses: [],
    origins: [somewhere],
  };
  function send(
    value: JsonValue,
    parts: { method?: string; truncated?: boolean; operation?: Operation; base?: Model } = {},
  ): Fixture {
    const used = parts.operation ?? operation;
    const source = textBlock(JSON.stringify(value));
    const body = {
      kind: "json",
      value,
      type: stated<TypeReference>(structured("lamp")),
      truncated: parts.truncated ?? false,
      source,
    } as const;
    const example: Example = {
      kind: "example",
      id: "lamp-post-1",
      title: "",
      page: "api/lamp-post.md",
      operation: used.id,
      request: { method: parts.method ?? "POST", url: "/lamps", headers: [], body, span: span("api/lamp-post.md") },
    };
    const [fixture] = conformExamples({
      ...(parts.base ?? everything),
      operations: new Map([[used.id, used]]),
      examples: [example],
    }).value;
    if (!fixture) throw new Error("No fixture was made.");
    return fixture;
  }

  test("what the operation requires is missing", () => {
    const { mode, issues, conforming } = send({ state: "on" });
    expect(mode).toBe("create");
    expect(issues.map((issue) => [issue.cause, issue.path])).toEqual([["missing-required", "/color"]]);
    expect(conforming).toEqual({ state: "on", color: "text" });
  });
  test("not where the example leaves things out on purpose", () => {
    expect(send({ state: "on" }, { truncated: true }).issues).toEqual([]);
  });
  test("what is read-only is sent", () => {
    const { issues, conforming } = send({ color: "red", hours: 3 });
    expect(issues.map((issue) => [issue.cause, issue.path])).toEqual([["read-only", "/hours"]]);
    expect(conforming).toEqual({ color: "red" });
  });
  test("what cannot be changed once created is sent by what creates, not by what updates", () => {
    const type = entity("lamp", {
      properties: [property("name", text, { readOnly: stated(true), immutable: stated(true) })],
    });
    const parts = { base: model([type]), truncated: true };
    expect(send({ name: "x" }, parts).issues).toEqual([]);
    const update = { ...operation, shape: assumed<"update">("update", "operation-response") };
    expect(send({ name: "x" }, { ...parts, method: "PATCH", operation: update })).toMatchObject({
      issues: [{ cause: "read-only" }],
    });
  });
  test("an update requires nothing", () => {
    const update = { ...operation, shape: assumed<"update">("update", "operation-response") };
    expect(send({ hours: 3 }, { operation: update, method: "PATCH" })).toMatchObject({
      mode: "update",
      conforming: {},
      issues: [{ cause: "read-only" }],
    });
  });
  test("a type that only an operation's body table describes may have other properties", () => {
    const described: Operation = { ...operation, origins: [span("api/lamp-post.md")] };
    const issuesOf = (page: string): readonly string[] => {
      const type = entity("lamp", { properties: [property("color", text)], origins: [span(page)] });
      const value = { color: "red", weight: 1 };
      const body = {
        kind: "json",
        value,
        type: stated<TypeReference>(structured("lamp")),
        truncated: false,
        source: textBlock(JSON.stringify(value)),
      } as const;
      const example: Example = {
        kind: "example",
        id: "x",
        title: "",
        page: "api/lamp-post.md",
        response: { status: 201, headers: [], body, span: span("api/lamp-post.md") },
      };
      const [fixture] = conformExamples({
        ...model([type]),
        operations: new Map([[described.id, described]]),
        examples: [example],
      }).value;
      return fixture?.issues.map(({ cause }) => cause) ?? ["no fixture"];
    };
    expect(issuesOf("api/lamp-post.md")).toEqual([]);
    expect(issuesOf("resources/lamp.md")).toEqual(["unknown-property"]);
  });
  test("an action's body is read like a response", () => {
    const action = { ...operation, shape: assumed<"action">("action", "operation-response") };
    expect(send({ hours: 3 }, { operation: action })).toMatchObject({ mode: "read", issues: [] });
  });
});

test("a body whose judging throws is left out and reported, and the others are judged", () => {
  const broken = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("no luck");
      },
    },
  );
  const body = (value: JsonValue) =>
    ({ kind: "json", value, type: stated(structured("lamp")), truncated: false, source: textBlock("{}") }) as const;
  const exampleOf = (id: string, value: JsonValue): Example => ({
    kind: "example",
    id,
    title: id,
    page: "api/lamp-get.md",
    response: { status: 200, headers: [], span: span("api/lamp-get.md"), body: body(value) },
  });
  const examples = [exampleOf("first", { state: "ON" }), exampleOf("second", broken), exampleOf("third", { id: "1" })];
  const { value, diagnostics } = conformExamples({ ...everything, examples });
  expect(value.map(({ example }) => example.id)).toEqual(["first", "third"]);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["conform/failed", 'Holding the response of "second" against the model failed: no luck'],
  ]);
});

describe("numbers that JavaScript rounds", () => {
  const meter = entity("meter", {
    properties: [property("count", primitive("Edm.Int64")), property("ratio", primitive("Edm.Decimal"))],
  });
  const held = (value: JsonValue, exact: ExactNumbers): Fixture =>
    conform(value, structured("meter"), model([meter], []), exact);

  test.each<[JsonValue, ExactNumbers, JsonValue]>([
    [{ count: 18014398509481985 }, { "/count": "18014398509481985" }, { count: "18014398509481985" }],
    [{ ratio: 0.1 }, { "/ratio": "0.10000000000000000001" }, { ratio: "0.10000000000000000001" }],
    [{ count: "18014398509481985" }, {}, { count: "18014398509481985" }],
  ])("%o keeps its digits", (value, exact, conforming) => {
    expect(held(value, exact)).toMatchObject({ issues: [], changes: [], verbatim: conforming, conforming });
  });

  test("one that no 64 bits hold is out of range", () => {
    expect(held({ count: 2 ** 64 }, { "/count": "18446744073709551617" }).issues).toMatchObject([{ cause: "range" }]);
  });

  test("of a body of no known type stand as their digits", () => {
    expect(keepDigits({ value: { a: [2 ** 60, 1] }, exact: { "/a/0": "1152921504606846977" } })).toEqual({
      a: ["1152921504606846977", 1],
    });
  });
});
