import { describe, expect, it } from "vitest";
import { findOverrides } from "../../templates/types/overrides.js";
import { listBases, listDescendants } from "../../generator/model/queries.js";
import { stated } from "../support/facts.js";
import type { EntityType, Model, PropertyFacts, TypeReference } from "../../generator/model/types.js";
import {
  collection,
  entity,
  enumType,
  enumerated,
  model,
  primitive,
  property,
  structured,
  text,
} from "../emit/sample-model.js";

const small = enumType("small", ["a"]);
const large = enumType("large", ["a", "b"]);
const flags = enumType("flags", ["a"], { flags: stated(true) });

function pair(
  own: TypeReference,
  inherited: TypeReference,
  ownFacts: PropertyFacts = {},
  inheritedFacts: PropertyFacts = {},
): Model {
  return model(
    [
      entity("base", { derived: ["microsoft.graph.derived"], properties: [property("x", inherited, inheritedFacts)] }),
      entity("derived", { base: stated("microsoft.graph.base"), properties: [property("x", own, ownFacts)] }),
    ],
    [small, large, flags],
  );
}

function get(of: Model, name: string): EntityType {
  const type = of.types.get(`microsoft.graph.${name}`);
  if (type?.kind !== "entityType") throw new Error(`no type ${name}`);
  return type;
}

describe("findOverrides", () => {
  const known: TypeReference = { kind: "knownString", values: ["a"] };
  const unresolved: TypeReference = { kind: "unresolved", text: "x" };
  const kept: readonly [string, TypeReference, TypeReference][] = [
    ["the same type", text, text],
    ["another string", primitive("Edm.Guid"), text],
    ["listed values for a string", known, text],
    ["an enum for a string", enumerated("small"), text],
    ["an enum for flags", enumerated("small"), enumerated("flags")],
    ["fewer members", enumerated("small"), enumerated("large")],
    ["a derived type", structured("derived"), structured("base")],
    ["a collection of a derived type", collection(structured("derived")), collection(structured("base"))],
    ["anything for unknown", text, unresolved],
    ["an integer for a 64-bit integer", primitive("Edm.Int32"), primitive("Edm.Int64")],
    ["an integer for a double", primitive("Edm.Int32"), primitive("Edm.Double")],
    ["one of several", text, { kind: "union", options: [text, structured("base")] }],
  ];
  const replaced: readonly [string, TypeReference, TypeReference][] = [
    ["a boolean for a string", primitive("Edm.Boolean"), text],
    ["a collection for one", collection(text), text],
    ["one for a collection", text, collection(text)],
    ["more members", enumerated("large"), enumerated("small")],
    ["flags for an enum", enumerated("flags"), enumerated("small")],
    ["a base type", structured("base"), structured("derived")],
    ["unknown for a string", unresolved, text],
    ["a string for an enum", text, enumerated("small")],
    ["a 64-bit integer for an integer", primitive("Edm.Int64"), primitive("Edm.Int32")],
    ["a double for an integer", primitive("Edm.Double"), primitive("Edm.Int32")],
    ["a type for a string", structured("base"), text],
  ];
  const names = (of: Model): readonly string[] =>
    findOverrides(of, get(of, "derived")).map((override) => override.property.name);

  it.each(kept)("lets %s stand in its place", (_, own, inherited) => {
    expect(names(pair(own, inherited))).toEqual([]);
  });
  it.each(replaced)("replaces the inherited property by %s", (_, own, inherited) => {
    expect(names(pair(own, inherited))).toEqual(["x"]);
  });
  it("replaces a property that may not be null by one that may", () => {
    expect(names(pair(text, text, {}, { nullable: stated(false) }))).toEqual(["x"]);
    expect(names(pair(text, text, { nullable: stated(false) }, {}))).toEqual([]);
  });
});

describe("listBases and listDescendants", () => {
  it("end where a page closes a circle", () => {
    const circle = model([
      entity("a", { base: stated("microsoft.graph.b"), derived: ["microsoft.graph.b"] }),
      entity("b", { base: stated("microsoft.graph.a"), derived: ["microsoft.graph.a"] }),
    ]);
    expect(listBases(circle.types, "microsoft.graph.a").map(({ name }) => name)).toEqual(["b"]);
    expect(listDescendants(circle.types, get(circle, "a")).map(({ name }) => name)).toEqual(["b"]);
  });
});
