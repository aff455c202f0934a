import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameModel } from "../../generator/emit/names.js";
import { emit, emitFiles } from "../support/emit.js";
import { loadValidators, type LoadedValidators } from "../validators/load.js";
import { modelWithoutProto } from "../validators/model.js";
import { createAjv, dialects, drawValues, readSchemas } from "./json-schema.js";
import { lampFixtures, lampModel } from "./lamp-service.js";
import { directory, entity, model, property, structured, text } from "./sample-model.js";

const models = [
  ["a directory", directory],
  ["every form of check", modelWithoutProto],
] as const;

/* What a schema accepts, its type's validator accepts, and the other way round. */
describe.each(dialects)("%s", (dialect) => {
  describe.each(models)("of %s", (_, model) => {
    const names = nameModel(model);
    const ajv = createAjv(dialect);
    const schemas = readSchemas({ dialect }, model);
    let validators: LoadedValidators;
    beforeAll(async () => {
      validators = await loadValidators(model);
    }, 120_000);
    afterAll(() => {
      validators.remove();
    });

    it.each([...model.types.values()].map((each) => [each.name, each] as const))(
      "agrees with the validator of %s",
      (_name, each) => {
        const { type, module } = names.of(each);
        const accepts = ajv.compile(schemas.get(`json-schema/${module}.json`) ?? false);
        for (const { good, spoilt } of drawValues(model, each, 100)) {
          expect([accepts(good), validators.is(type, good), good]).toEqual([true, true, good]);
          expect([accepts(spoilt), spoilt]).toEqual([validators.is(type, spoilt), spoilt]);
        }
      },
    );
  });

  it("accepts the documented examples", () => {
    const found = readSchemas({ dialect }, lampModel).get("json-schema/lamp.json") ?? false;
    const accepts = createAjv(dialect).compile(found);
    const lamps = lampFixtures.filter(({ type }) => type.kind === "structured" && type.name === "microsoft.graph.lamp");
    expect(lamps.length).toBeGreaterThan(0);
    for (const { conforming } of lamps) expect(accepts(conforming)).toBe(true);
  });

  it("takes what the validators take where unknown members of enums are accepted", () => {
    const options = { "json-schema": { dialect }, validators: { unknownEnumMembers: "accept" } };
    const [file] = emitFiles(["json-schema"], modelWithoutProto, [], { options }).filter(
      ({ path }) => path === "json-schema/person.json",
    );
    const accepts = createAjv(dialect).compile(Object(JSON.parse(file?.text ?? "{}")) as object);
    expect([{ mood: "other" }, { abilities: "fly,read" }, { mood: 1 }].map((value) => accepts(value))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("a type's schema", () => {
  const node = model([
    entity("node", {
      description: "A node.",
      properties: [property("next", structured("node")), property("leaf", structured("leaf")), property("id", text)],
    }),
    entity("leaf", { properties: [property("node", structured("node"))] }),
  ]);

  it("is the root itself, also where the type holds its own kind", () => {
    expect(readSchemas({}, node).get("json-schema/node.json")).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "node",
      description: "A node.",
      type: "object",
      properties: {
        next: { description: "The next.", anyOf: [{ $ref: "#" }, { type: "null" }] },
        leaf: { description: "The leaf.", anyOf: [{ $ref: "#/$defs/Leaf" }, { type: "null" }] },
        id: { description: "The id.", anyOf: [{ type: "string" }, { type: "null" }] },
      },
      $defs: {
        Leaf: {
          description: "A leaf.",
          type: "object",
          properties: { node: { description: "The node.", anyOf: [{ $ref: "#" }, { type: "null" }] } },
        },
      },
    });
  });

  it("has the picked properties only, and none has one that was not picked", () => {
    const schemas = readSchemas({ pick: ["node.id", "node.leaf"], dialect: "draft-07" }, node);
    expect([...schemas.keys()]).toEqual(["json-schema/node.json"]);
    expect(schemas.get("json-schema/node.json")).toMatchObject({ properties: { id: {}, leaf: {} } });
    expect(JSON.stringify(schemas.get("json-schema/node.json"))).not.toContain("next.");
    expect([...readSchemas({ pick: ["leaf"] }, node).keys()]).toEqual(["json-schema/leaf.json"]);
  });

  it("cannot have picked what is not there", () => {
    const { diagnostics } = emit(["json-schema"], node, [], { options: { "json-schema": { pick: ["node.idd"] } } });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["emit/failed", "The emitter `json-schema` failed: there is no `node.idd` to pick; did you mean `node.id`?"],
    ]);
  });
});
