import { describe, expect, it } from "vitest";
import { loadOverrides } from "../../generator/config/load-overrides.js";
import { applyOverrides } from "../../generator/link/overrides/apply-overrides.js";
import { mapNonEmpty } from "../../generator/model/non-empty.js";
import { stated } from "../../generator/model/fact.js";
import type { EnumType, Model, Property, StructuredType } from "../../generator/model/types.js";

const origin = { path: "resources/user.md", start: 0, end: 1, line: 1, column: 1 };

function property(name: string, nullable?: boolean): Property {
  return {
    kind: "property",
    name,
    type: stated({ kind: "primitive", name: "Edm.String" }, origin),
    description: "",
    facts: nullable === undefined ? {} : { nullable: stated(nullable, origin) },
    witnesses: ["table"],
    origins: [origin],
  };
}
const named = (name: string) => ({
  qualifiedName: `microsoft.graph.${name}`,
  namespace: "microsoft.graph",
  name,
  description: "",
  origins: [origin] as const,
});
const user: StructuredType = {
  kind: "entityType",
  ...named("user"),
  derived: [],
  properties: [property("age"), property("mail", false)],
  navigationProperties: [],
  instanceAnnotations: [property("@microsoft.graph.note")],
};
const colour: EnumType = {
  kind: "enumType",
  ...named("colour"),
  members: mapNonEmpty(["red", "green"], (name) => ({
    name,
    description: "",
    evolvable: false,
    origins: [origin] as const,
  })),
  source: "declared",
};
const model: Model = {
  apiVersion: "v1.0",
  namespace: "microsoft.graph",
  types: new Map([[user.qualifiedName, user]]),
  enums: new Map([[colour.qualifiedName, colour]]),
  operations: new Map(),
  examples: [],
};

function apply(entry: string) {
  const overrides = loadOverrides("overrides.yaml", `- { ${entry}, reason: because }`);
  expect(overrides.diagnostics).toEqual([]);
  const { value, diagnostics } = applyOverrides(model, overrides.value ?? []);
  const type = value.types.get("microsoft.graph.user");
  const members = value.enums.get("microsoft.graph.colour")?.members.map((member) => member.name);
  return { value, type, members, said: diagnostics.map(({ code, message }) => `${code} ${message}`) };
}
const find = (type: StructuredType | undefined, name: string) =>
  [...(type?.properties ?? []), ...(type?.instanceAnnotations ?? [])].find((each) => each.name === name);

describe("an override that applies", () => {
  it.each([
    { entry: "target: user.age, type: Int32", name: "age", type: { kind: "primitive", name: "Edm.Int32" } },
    {
      entry: "target: microsoft.graph.user.age, type: Collection(colour)",
      name: "age",
      type: { kind: "collection", element: { kind: "enum", name: "microsoft.graph.colour" } },
    },
    { entry: "target: user.age, type: Edm.Untyped", name: "age", type: { kind: "untyped" } },
    {
      entry: "target: user.boss, add: true, type: user",
      name: "boss",
      type: { kind: "structured", name: "microsoft.graph.user" },
    },
  ])("$entry", ({ entry, name, type }) => {
    const result = apply(entry);
    expect(result.said).toEqual([]);
    expect(find(result.type, name)).toMatchObject({
      type: { value: type, certainty: "stated", origins: [{ path: "overrides.yaml", line: 1 }] },
    });
    expect(find(result.type, name)?.witnesses[0]).toBe("override");
  });
  it("corrects a nullability and leaves the rest", () => {
    const { type, said } = apply("target: user.mail, nullable: true");
    expect(said).toEqual([]);
    expect(find(type, "mail")).toMatchObject({
      type: { value: { name: "Edm.String" } },
      facts: { nullable: { value: true } },
      witnesses: ["override", "table"],
    });
  });
  it("removes a property", () => {
    expect(apply("target: user.age, remove: true").type?.properties.map((each) => each.name)).toEqual(["mail"]);
  });
  it("adds and removes members", () => {
    expect(apply("target: colour.octarine, add: true").members).toEqual(["red", "green", "octarine"]);
    expect(apply("target: colour.red, remove: true").members).toEqual(["green"]);
  });
  it("leaves the model it was given as it was", () => {
    apply("target: user.age, remove: true");
    expect(user.properties).toHaveLength(2);
  });
});

describe("an override that does not", () => {
  it.each([
    [
      "target: user.mail, nullable: false",
      "overrides/stale The override of `user.mail` changes nothing: the pages say the same.",
    ],
    [
      "target: user.mail, type: String",
      "overrides/stale The override of `user.mail` changes nothing: the pages say the same.",
    ],
    [
      "target: user.mail, add: true, type: String",
      "overrides/stale The override of `user.mail` changes nothing: the pages have the property now.",
    ],
    [
      "target: colour.red, add: true",
      "overrides/stale The override of `colour.red` changes nothing: the pages have the member now.",
    ],
    [
      "target: usr.mail, nullable: true",
      "overrides/unmatched The override of `usr.mail` cannot be applied: no type or enum has this name.",
    ],
    [
      "target: user, nullable: true",
      "overrides/unmatched The override of `user` cannot be applied: no type or enum has this name.",
    ],
    [
      "target: user.mial, nullable: true",
      "overrides/unmatched The override of `user.mial` cannot be applied: `user` has no property `mial` of its own.",
    ],
    [
      "target: user.mail, type: Strng",
      "overrides/unmatched The override of `user.mail` cannot be applied: nothing is called `Strng`.",
    ],
    [
      "target: user.mail",
      "overrides/unmatched The override of `user.mail` cannot be applied: it says nothing to change: give `type`, `nullable`, `add` or `remove`.",
    ],
    [
      "target: colour.octarine, remove: true",
      "overrides/unmatched The override of `colour.octarine` cannot be applied: `colour` has no member `octarine`.",
    ],
  ])("%s", (entry, want) => {
    const { said, value } = apply(entry);
    expect(said).toEqual([want]);
    expect(value).toEqual(model);
  });
  it("is passed over where it is for another version", () => {
    expect(apply("target: nothing.here, apiVersion: beta").said).toEqual([]);
  });
});
