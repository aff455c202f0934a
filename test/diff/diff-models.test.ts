import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeKinds, changeKindNames, isChangeKind } from "../../generator/diff/change-kinds.js";
import { sideOf, type Change } from "../../generator/diff/change.js";
import { diffModels, judgeChanges } from "../../generator/diff/diff-models.js";
import { parseModel } from "../../generator/model/json/read-model.js";
import { serialiseModel } from "../../generator/model/json/write-model.js";
import type { Example } from "../../generator/model/example.js";
import type { Operation, Parameter } from "../../generator/model/operation.js";
import type {
  ElementType,
  EnumType,
  Model,
  PropertyFacts,
  StructuredType,
  TypeReference,
} from "../../generator/model/types.js";
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
import { anyModel } from "../model/arbitrary-model.js";
import { full } from "../model/full-model.js";
import { stated } from "../support/facts.js";
import { textBlock } from "../support/text-block.js";

const lamp = "microsoft.graph.lamp";

function operation(id: string, parts: Partial<Operation> = {}): Operation {
  return {
    kind: "operation",
    id,
    title: id,
    description: "",
    shape: stated("other"),
    requests: [{ method: "GET", path: `/${id}`, span: span(`api/${id}.md`, 10) }],
    permissions: [],
    parameters: [],
    responses: [],
    origins: [span(`api/${id}.md`)],
    ...parts,
  };
}
const reads = operation("lamp-get", {
  responses: [{ status: 200, type: stated(structured("lamp")), span: span("api/lamp-get.md", 30) }],
});
const sends = operation("lamp-post", {
  requestBody: { type: stated(lamp), properties: [], span: span("api/lamp-post.md", 20) },
});

type Use = "read" | "sent" | "both";

/** A model whose lamps are read, sent, or both. */
function build(
  types: readonly StructuredType[],
  use: Use = "read",
  enums: readonly EnumType[] = [],
  more: readonly Operation[] = [],
): Model {
  const operations = [...(use === "sent" ? [] : [reads]), ...(use === "read" ? [] : [sends]), ...more];
  return model(types, enums, { operations: new Map(operations.map((each) => [each.id, each])) });
}
function lampOf(type: TypeReference, facts: PropertyFacts = {}): StructuredType {
  return entity("lamp", { properties: [property("light", type, facts)] });
}
const withType = (type: TypeReference, use: Use, ...enums: readonly EnumType[]): Model =>
  build([lampOf(type), entity("bulb"), entity("led", { base: stated("microsoft.graph.bulb") })], use, enums);
const withFacts = (facts: PropertyFacts, use: Use): Model => build([lampOf(text, facts)], use);
const withEnum = (use: Use, ...parts: Parameters<typeof enumType>): Model =>
  withType(enumerated("hue"), use, enumType(...parts));
const withOperation = (parts: Partial<Operation>): Model =>
  build([entity("lamp")], "read", [], [operation("lamp-dim", parts)]);
const row = (name: string, type: TypeReference, facts: PropertyFacts = {}) => property(name, type, facts, "");
const withRows = (...properties: readonly ReturnType<typeof row>[]): Model =>
  withOperation({ requestBody: { properties, span: span("api/lamp-dim.md", 40) } });
const withParameter = (parts: Partial<Parameter>): Model =>
  withOperation({
    parameters: [{ name: "", in: "query", description: "", span: span("api/lamp-dim.md", 20), ...parts }],
  });
const withScopes = (...alternatives: readonly (readonly [string, ...string[]])[]): Model => {
  const [first, ...rest] = alternatives;
  const at = span("api/lamp-dim.md", 15);
  return withOperation({
    permissions: [
      first === undefined
        ? { scheme: "application", state: "notSupported", alternatives: [], span: at }
        : { scheme: "application", state: "scopes", alternatives: [first, ...rest], span: at },
    ],
  });
};
const withExample = (value: string | undefined, type?: ElementType): Model => {
  const body = {
    kind: "json",
    value: value ?? "",
    truncated: false,
    source: textBlock("{}"),
    ...(type && { type: stated(type) }),
  } as const;
  const example: Example = {
    kind: "example",
    id: "lamp-get-1",
    title: "",
    page: "api/lamp-get.md",
    response: { status: 200, headers: [], body, span: span("api/lamp-get.md", 50) },
  };
  return { ...build([entity("lamp")]), examples: value === undefined ? [] : [example] };
};

const hue = ["red", "green", "blue"] as const;
const long = "How much light the lamp gives when it is lit.";
const yes = stated(true);
const old = { deprecated: stated({ message: "" }) };
const described = (name: string, type: ElementType = text) => property(name, type, {}, long);

interface Case {
  readonly title: string;
  readonly from: Model;
  readonly to: Model;
  /** What has changed, each as its class, kind and what it is about. */
  readonly want: readonly string[];
  /** The same the other way round. */
  readonly back: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: "a type comes",
    from: build([]),
    to: build([entity("lamp")]),
    want: ["minor type/added lamp"],
    back: ["major type/removed lamp"],
  },
  {
    title: "a type has another name and the same properties",
    from: build([
      entity("lamp"),
      entity("light", { properties: [property("a", text), property("b", text), property("c", text)] }),
    ]),
    to: build([
      entity("lamp"),
      entity("torch", { properties: [property("a", text), property("b", text), property("c", text)] }),
    ]),
    want: ["major type/renamed torch"],
    back: ["major type/renamed light"],
  },
  {
    title: "a type has another name, and what refers to it too",
    from: build([
      lampOf(structured("light")),
      entity("light", { properties: [property("a", text), property("b", text), property("c", text)] }),
    ]),
    to: build([
      lampOf(structured("torch")),
      entity("torch", { properties: [property("a", text), property("b", text), property("c", text)] }),
    ]),
    want: ["major type/renamed torch"],
    back: ["major type/renamed light"],
  },
  {
    title: "one type went, and two came that it could be",
    from: build([
      entity("lamp"),
      entity("light", { properties: [property("a", text), property("b", text), property("c", text)] }),
    ]),
    to: build([
      entity("lamp"),
      entity("torch", { properties: [property("a", text), property("b", text), property("c", text)] }),
      entity("beam", { properties: [property("a", text), property("b", text), property("c", text)] }),
    ]),
    want: ["major type/removed light", "minor type/added beam", "minor type/added torch"],
    back: ["major type/removed beam", "major type/removed torch", "minor type/added light"],
  },
  {
    title: "a type gets a base",
    from: build([entity("lamp"), entity("bulb")]),
    to: build([entity("lamp", { base: stated("microsoft.graph.bulb") }), entity("bulb")]),
    want: ["minor type/base-added lamp"],
    back: ["major type/base-removed lamp"],
  },
  {
    title: "a level comes between a type and its base",
    from: build([entity("lamp", { base: stated("microsoft.graph.bulb") }), entity("bulb"), entity("led")]),
    to: build([
      entity("lamp", { base: stated("microsoft.graph.led") }),
      entity("bulb"),
      entity("led", { base: stated("microsoft.graph.bulb") }),
    ]),
    want: ["minor type/base-added lamp", "minor type/base-added led"],
    back: ["major type/base-removed lamp", "major type/base-removed led"],
  },
  {
    title: "a property moves to the base",
    from: build([
      entity("bulb"),
      entity("lamp", { base: stated("microsoft.graph.bulb"), properties: [property("a", text)] }),
    ]),
    to: build([
      entity("bulb", { properties: [property("a", text)] }),
      entity("lamp", { base: stated("microsoft.graph.bulb") }),
    ]),
    want: ["minor property/added bulb.a"],
    back: ["major property/removed bulb.a"],
  },
  {
    title: "a base loses a property",
    from: build([
      entity("bulb", { properties: [property("a", text)] }),
      entity("lamp", { base: stated("microsoft.graph.bulb") }),
    ]),
    to: build([entity("bulb"), entity("lamp", { base: stated("microsoft.graph.bulb") })]),
    want: ["major property/removed bulb.a"],
    back: ["minor property/added bulb.a"],
  },
  {
    title: "a type opens",
    from: build([entity("lamp")]),
    to: build([entity("lamp", { open: yes })]),
    want: ["minor type/opened lamp"],
    back: ["major type/closed lamp"],
  },
  {
    title: "a type is deprecated",
    from: build([entity("lamp")]),
    to: build([entity("lamp", old)]),
    want: ["minor type/deprecated lamp"],
    back: ["patch type/renewed lamp"],
  },
  {
    title: "a property has another name, the same type and description",
    from: build([entity("lamp", { properties: [described("brightness")] })]),
    to: build([entity("lamp", { properties: [described("luminance")] })]),
    want: ["major property/renamed lamp.luminance"],
    back: ["major property/renamed lamp.brightness"],
  },
  {
    title: "a property has another name and another type",
    from: build([entity("lamp", { properties: [described("brightness")] })]),
    to: build([entity("lamp", { properties: [described("luminance", primitive("Edm.Int32"))] })]),
    want: ["major property/removed lamp.brightness", "minor property/added lamp.luminance"],
    back: ["major property/removed lamp.luminance", "minor property/added lamp.brightness"],
  },
  {
    title: "a property has another name, and its description says too little",
    from: build([entity("lamp", { properties: [property("a", text, {}, "Read-only.")] })]),
    to: build([entity("lamp", { properties: [property("b", text, {}, "Read-only.")] })]),
    want: ["major property/removed lamp.a", "minor property/added lamp.b"],
    back: ["major property/removed lamp.b", "minor property/added lamp.a"],
  },
  {
    title: "a type that is read widens",
    from: withType(structured("led"), "read"),
    to: withType(structured("bulb"), "read"),
    want: ["major property/widened lamp.light"],
    back: ["minor property/narrowed lamp.light"],
  },
  {
    title: "a type that is sent widens",
    from: withType(structured("led"), "sent"),
    to: withType(structured("bulb"), "sent"),
    want: ["minor property/widened lamp.light"],
    back: ["major property/narrowed lamp.light"],
  },
  {
    title: "a type that is read and sent widens",
    from: withType(primitive("Edm.Int32"), "both"),
    to: withType(primitive("Edm.Int64"), "both"),
    want: ["major property/widened lamp.light"],
    back: ["major property/narrowed lamp.light"],
  },
  {
    title: "a String becomes an enum",
    from: withType(text, "read", enumType("hue", hue)),
    to: withType(enumerated("hue"), "read", enumType("hue", hue)),
    want: ["minor property/narrowed lamp.light"],
    back: ["major property/widened lamp.light"],
  },
  {
    title: "an enum becomes a larger one",
    from: withType(enumerated("hue"), "read", enumType("hue", hue), enumType("paint", [...hue, "gold"])),
    to: withType(enumerated("paint"), "read", enumType("hue", hue), enumType("paint", [...hue, "gold"])),
    want: ["major property/widened lamp.light"],
    back: ["minor property/narrowed lamp.light"],
  },
  {
    title: "a union gets an option",
    from: withType({ kind: "union", options: [structured("bulb"), text] }, "read"),
    to: withType({ kind: "union", options: [structured("bulb"), text, primitive("Edm.Boolean")] }, "read"),
    want: ["major property/widened lamp.light"],
    back: ["minor property/narrowed lamp.light"],
  },
  {
    title: "what was known of a String is known in other words",
    from: withType({ kind: "knownString", values: ["a"] }, "both"),
    to: withType({ kind: "knownString", values: ["a", "b"] }, "both"),
    want: ["patch property/equivalent lamp.light"],
    back: ["patch property/equivalent lamp.light"],
  },
  {
    title: "a type that no page defines is defined",
    from: withType(structured("shade"), "read"),
    to: withType(structured("bulb"), "read"),
    want: ["minor property/narrowed lamp.light"],
    back: ["major property/widened lamp.light"],
  },
  {
    title: "one becomes several",
    from: withType(text, "read"),
    to: withType(collection(text), "read"),
    want: ["major property/changed lamp.light"],
    back: ["major property/changed lamp.light"],
  },
  {
    title: "what is read may be null",
    from: withFacts({ nullable: stated(false) }, "read"),
    to: withFacts({}, "read"),
    want: ["major property/nullable lamp.light"],
    back: ["minor property/not-nullable lamp.light"],
  },
  {
    title: "what is sent may be null",
    from: withFacts({ nullable: stated(false) }, "sent"),
    to: withFacts({}, "sent"),
    want: ["minor property/nullable lamp.light"],
    back: ["major property/not-nullable lamp.light"],
  },
  {
    title: "what is sent is required",
    from: withFacts({}, "sent"),
    to: withFacts({ required: yes }, "sent"),
    want: ["major property/required lamp.light"],
    back: ["minor property/not-required lamp.light"],
  },
  {
    title: "what is sent becomes read-only",
    from: withFacts({}, "both"),
    to: withFacts({ readOnly: yes }, "both"),
    want: ["major property/read-only lamp.light"],
    back: ["minor property/writable lamp.light"],
  },
  {
    title: "what is read-only on both sides is not sent",
    from: withFacts({ readOnly: yes, nullable: stated(false) }, "both"),
    to: withFacts({ readOnly: yes }, "both"),
    want: ["major property/nullable lamp.light"],
    back: ["minor property/not-nullable lamp.light"],
  },
  {
    title: "a property comes only on request",
    from: withFacts({ returned: stated("default") }, "read"),
    to: withFacts({ returned: stated("select") }, "read"),
    want: ["minor property/on-request lamp.light"],
    back: ["patch property/by-default lamp.light"],
  },
  {
    title: "a property is deprecated",
    from: withFacts({}, "read"),
    to: withFacts(old, "read"),
    want: ["minor property/deprecated lamp.light"],
    back: ["patch property/renewed lamp.light"],
  },
  {
    title: "a property's limits change",
    from: withFacts({ maxLength: stated(3) }, "read"),
    to: withFacts({ maxLength: stated(4), filter: stated(["eq"]) }, "read"),
    want: ["patch property/noted lamp.light"],
    back: ["patch property/noted lamp.light"],
  },
  {
    title: "a property becomes a relationship",
    from: build([entity("lamp", { properties: [property("a", structured("lamp"))] })]),
    to: build([entity("lamp", { navigationProperties: [navigation("a", structured("lamp"))] })]),
    want: ["patch property/relationship lamp.a"],
    back: ["patch property/structural lamp.a"],
  },
  {
    title: "an enum that is read gets a member",
    from: withEnum("read", "hue", hue),
    to: withEnum("read", "hue", [...hue, "gold"]),
    want: ["major member/added hue.gold"],
    back: ["major member/removed hue.gold"],
  },
  {
    title: "an enum that is sent gets a member",
    from: withEnum("sent", "hue", hue),
    to: withEnum("sent", "hue", [...hue, "gold"]),
    want: ["minor member/added hue.gold"],
    back: ["major member/removed hue.gold"],
  },
  {
    title: "an evolvable enum gets a member",
    from: withEnum("read", "hue", hue, { evolvable: yes }),
    to: withEnum("read", "hue", [...hue, "gold"], { evolvable: yes }),
    want: ["minor member/added hue.gold"],
    back: ["major member/removed hue.gold"],
  },
  {
    title: "a member has another name, the same number and description",
    from: withEnum("read", "hue", ["red", { name: "cyan", value: 2, description: long }]),
    to: withEnum("read", "hue", ["red", { name: "aqua", value: 2, description: long }]),
    want: ["major member/renamed hue.aqua"],
    back: ["major member/renamed hue.cyan"],
  },
  {
    title: "a member is deprecated",
    from: withEnum("read", "hue", ["red"]),
    to: withEnum("read", "hue", [{ name: "red", ...old }]),
    want: ["minor member/deprecated hue.red"],
    back: ["patch member/renewed hue.red"],
  },
  {
    title: "an enum's values combine",
    from: withEnum("read", "hue", hue),
    to: withEnum("read", "hue", hue, { flags: yes }),
    want: ["major enum/combined hue"],
    back: ["minor enum/single hue"],
  },
  {
    title: "an enum may evolve",
    from: withEnum("read", "hue", hue),
    to: withEnum("read", "hue", hue, { evolvable: yes }),
    want: ["patch enum/evolvable hue"],
    back: ["patch enum/settled hue"],
  },
  {
    title: "an enum has another name and most of its members",
    from: withEnum("read", "hue", hue),
    to: withType(enumerated("colour"), "read", enumType("colour", hue)),
    want: ["major enum/renamed colour"],
    back: ["major enum/renamed hue"],
  },
  {
    title: "one enum went, and one came with the members that many have",
    from: build([entity("lamp")], "read", [enumType("hue", ["none", "custom", "red", "unknownFutureValue"])]),
    to: build([entity("lamp")], "read", [enumType("shape", ["none", "custom", "unknownFutureValue"])]),
    want: ["major enum/removed hue", "minor enum/added shape"],
    back: ["major enum/removed shape", "minor enum/added hue"],
  },
  {
    title: "an enum comes",
    from: build([entity("lamp")]),
    to: build([entity("lamp")], "read", [enumType("hue", hue)]),
    want: ["minor enum/added hue"],
    back: ["major enum/removed hue"],
  },
  {
    title: "an operation comes",
    from: build([entity("lamp")]),
    to: withOperation({}),
    want: ["minor operation/added lamp-dim"],
    back: ["major operation/removed lamp-dim"],
  },
  {
    title: "an operation's page has another name and the same request",
    from: build(
      [entity("lamp")],
      "read",
      [],
      [operation("lamp-dim", { requests: [{ method: "POST", path: "/lamps/{id}/dim", span: span("api/a.md") }] })],
    ),
    to: build(
      [entity("lamp")],
      "read",
      [],
      [
        operation("lamp-darken", {
          requests: [{ method: "POST", path: "/lamps/{lamp-id}/dim", span: span("api/b.md") }],
        }),
      ],
    ),
    want: ["major operation/renamed lamp-darken"],
    back: ["major operation/renamed lamp-dim"],
  },
  {
    title: "an operation gets another request",
    from: withOperation({}),
    to: withOperation({
      requests: ["/lamp-dim", "/me/lamp/dim"].map((path) => ({
        method: "GET",
        path,
        span: span("api/lamp-dim.md", 9),
      })),
    }),
    want: ["minor request/added lamp-dim GET /me/lamp/dim"],
    back: ["major request/removed lamp-dim GET /me/lamp/dim"],
  },
  {
    title: "a parameter comes that may be left out",
    from: withOperation({}),
    to: withOperation({
      parameters: [{ name: "level", in: "query", description: "", span: span("api/lamp-dim.md", 20) }],
    }),
    want: ["minor parameter/added lamp-dim level"],
    back: ["major parameter/removed lamp-dim level"],
  },
  {
    title: "a parameter comes that is required",
    from: withOperation({}),
    to: withOperation({
      parameters: [{ name: "level", in: "query", required: yes, description: "", span: span("api/lamp-dim.md", 20) }],
    }),
    want: ["major parameter/added-required lamp-dim level"],
    back: ["major parameter/removed-required lamp-dim level"],
  },
  {
    title: "a parameter has another name and the same description",
    from: withParameter({ name: "level", description: long }),
    to: withParameter({ name: "strength", description: long }),
    want: ["major parameter/renamed lamp-dim strength"],
    back: ["major parameter/renamed lamp-dim level"],
  },
  {
    title: "a parameter is required",
    from: withParameter({ name: "level" }),
    to: withParameter({ name: "level", required: yes }),
    want: ["major parameter/required lamp-dim level"],
    back: ["minor parameter/not-required lamp-dim level"],
  },
  {
    title: "a row of a request body has another name, the same type and description",
    from: withRows(described("level")),
    to: withRows(described("strength")),
    want: ["major body-property/renamed lamp-dim strength"],
    back: ["major body-property/renamed lamp-dim level"],
  },
  {
    title: "a placeholder has another name",
    from: withOperation({
      parameters: [{ name: "id", in: "path", description: "", span: span("api/lamp-dim.md", 20) }],
    }),
    to: withOperation({
      parameters: [{ name: "lamp-id", in: "path", description: "", span: span("api/lamp-dim.md", 20) }],
    }),
    want: [],
    back: [],
  },
  {
    title: "a request body comes",
    from: withOperation({}),
    to: withRows(row("level", text)),
    want: ["minor body/added lamp-dim"],
    back: ["major body/removed lamp-dim"],
  },
  {
    title: "a request body comes that has to be sent",
    from: withOperation({}),
    to: withRows(row("level", text, { required: yes })),
    want: ["major body/added-required lamp-dim"],
    back: ["major body/removed-required lamp-dim"],
  },
  {
    title: "a request body becomes one of a type",
    from: withOperation({ requestBody: { properties: [], span: span("api/lamp-dim.md", 40) } }),
    to: withOperation({ requestBody: { type: stated(lamp), properties: [], span: span("api/lamp-dim.md", 40) } }),
    want: ["minor body/widened lamp-dim"],
    back: ["major body/narrowed lamp-dim"],
  },
  {
    title: "a row of a request body comes",
    from: withRows(row("level", text)),
    to: withRows(row("level", text), row("slowly", text)),
    want: ["minor body-property/added lamp-dim slowly"],
    back: ["major body-property/removed lamp-dim slowly"],
  },
  {
    title: "a row of a request body comes that is required",
    from: withRows(row("level", text)),
    to: withRows(row("level", text), row("slowly", text, { required: yes })),
    want: ["major body-property/added-required lamp-dim slowly"],
    back: ["major body-property/removed-required lamp-dim slowly"],
  },
  {
    title: "a row of a request body is required",
    from: withRows(row("level", text)),
    to: withRows(row("level", text, { required: yes })),
    want: ["major body-property/required lamp-dim level"],
    back: ["minor body-property/not-required lamp-dim level"],
  },
  {
    title: "a row of a request body takes more",
    from: withRows(row("level", primitive("Edm.Int32"))),
    to: withRows(row("level", primitive("Edm.Double"))),
    want: ["minor body-property/widened lamp-dim level"],
    back: ["major body-property/narrowed lamp-dim level"],
  },
  {
    title: "an operation answers with another status",
    from: withOperation({ responses: [{ status: 200, span: span("api/lamp-dim.md", 30) }] }),
    to: withOperation({ responses: [{ status: 204, span: span("api/lamp-dim.md", 30) }] }),
    want: ["major response/removed lamp-dim 200", "minor response/added lamp-dim 204"],
    back: ["major response/removed lamp-dim 204", "minor response/added lamp-dim 200"],
  },
  {
    title: "one scope more is enough",
    from: withScopes(["Lamp.Read"]),
    to: withScopes(["Lamp.Read"], ["Lamp.Write"]),
    want: ["minor permission/gained lamp-dim application"],
    back: ["major permission/lost lamp-dim application"],
  },
  {
    title: "a second scope is needed",
    from: withScopes(["Lamp.Read"]),
    to: withScopes(["Lamp.Read", "Lamp.Write"]),
    want: ["major permission/lost lamp-dim application"],
    back: ["minor permission/gained lamp-dim application"],
  },
  {
    title: "a kind of caller is no longer supported",
    from: withScopes(["Lamp.Read"]),
    to: withScopes(),
    want: ["major permission/lost lamp-dim application"],
    back: ["minor permission/gained lamp-dim application"],
  },
  {
    title: "an example comes",
    from: withExample(undefined),
    to: withExample("a"),
    want: ["minor example/added lamp-get-1"],
    back: ["major example/removed lamp-get-1"],
  },
  {
    title: "an example's body changes",
    from: withExample("a"),
    to: withExample("b"),
    want: ["patch example/body lamp-get-1"],
    back: ["patch example/body lamp-get-1"],
  },
  {
    title: "an example's type is known",
    from: withExample("a"),
    to: withExample("a", structured("lamp")),
    want: ["minor example/narrowed lamp-get-1 response"],
    back: ["major example/widened lamp-get-1 response"],
  },
];

function show(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => {
    const { owner, part } = sideOf(change);
    const name = owner.replace("microsoft.graph.", "");
    const separator = /^(?:property|member)\//.test(change.kind) ? "." : " ";
    return `${change.semver} ${change.kind} ${name}${part === undefined ? "" : `${separator}${part}`}`;
  });
}

describe("diffModels", () => {
  it.each(cases)("$title", ({ from, to, want, back }) => {
    expect(show(diffModels(from, to))).toEqual(want);
    expect(show(diffModels(to, from))).toEqual(back);
  });

  it("names both places, what was and what is, and why something is taken for a rename", () => {
    const [change] = diffModels(
      build([entity("lamp", { properties: [{ ...described("a"), origins: [span("resources/lamp.md", 7)] }] })]),
      build([entity("lamp", { properties: [{ ...described("b"), origins: [span("resources/lamp.md", 9)] }] })]),
    );
    expect(change).toMatchObject({
      before: { owner: lamp, part: "a", span: { path: "resources/lamp.md", line: 7 } },
      after: { owner: lamp, part: "b", span: { path: "resources/lamp.md", line: 9 } },
      evidence: "the same type, the same description",
    });
  });

  it("finds nothing between a model and itself, read again from its JSON", () => {
    fc.assert(
      fc.property(anyModel, (any) => {
        expect(diffModels(any, any)).toEqual([]);
      }),
    );
    const again = parseModel(serialiseModel(full));
    expect(again.ok && diffModels(full, again.value)).toEqual([]);
  });

  it("finds the same the other way round, with sides exchanged", () => {
    const signature = ({ kind, before, after }: Change): string => JSON.stringify([kind, before, after]);
    const mirror = ({ kind, before, after }: Change): string =>
      JSON.stringify([changeKinds[kind].reverse, after, before]);
    fc.assert(
      fc.property(anyModel, anyModel, (a, b) => {
        expect(diffModels(a, b).map(signature).sort()).toEqual(diffModels(b, a).map(mirror).sort());
      }),
    );
  });
});

describe("changeKinds", () => {
  it.each(changeKindNames)("%s is the reverse of its reverse, and occurs in the cases", (kind) => {
    const { reverse } = changeKinds[kind];
    expect(isChangeKind(reverse) && changeKinds[reverse].reverse).toBe(kind);
    const named = cases.flatMap(({ want, back }) => [...want, ...back]).map((line) => line.split(" ")[1]);
    // One of each relation of types stands for those of the other areas, which are compared by the same function.
    const isTypeRelation = /\/(?:changed|narrowed|widened|equivalent)$/.test(kind);
    if (!isTypeRelation) expect(named).toContain(kind);
  });
});

describe("judgeChanges", () => {
  it("is the worst of all", () => {
    const [minor] = diffModels(build([entity("lamp")]), withOperation({}));
    const [major] = diffModels(withOperation({}), build([entity("lamp")]));
    if (minor === undefined || major === undefined) throw new Error("nothing was found");
    expect(judgeChanges([])).toBeUndefined();
    expect(judgeChanges([minor])).toBe("minor");
    expect(judgeChanges([minor, major, minor])).toBe("major");
  });
});
