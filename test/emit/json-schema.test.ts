import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameModel } from "../../generator/emit/names.js";
import type { Result } from "../../templates/runtime/conclude.js";
import { emit, emitFiles } from "../support/emit.js";
import { writeRunnable } from "../support/run-output.js";
import { lampFixtures, lampModel } from "./lamp-service.js";
import { directory, entity, model, property, structured, text } from "./sample-model.js";

/* What a schema accepts, its type's validator accepts, and the other way round; forms of strings aside, which are hints. */
const names = nameModel(directory);
const types = [...directory.types.values()].map((type) => names.of(type));
const dialects = [
  ["draft-2020-12", new Ajv2020({ validateFormats: false, strict: true, allowUnionTypes: true })],
  ["draft-07", new Ajv({ validateFormats: false, strict: true, allowUnionTypes: true })],
] as const;

function readSchemas(options: Record<string, unknown>, of = directory): ReadonlyMap<string, object> {
  const files = emitFiles(["json-schema"], of, [], { options: { "json-schema": options } });
  return new Map(files.map(({ path, text: json }) => [path, Object(JSON.parse(json)) as object]));
}

describe.each(dialects)("%s", (dialect, ajv) => {
  const folder = writeRunnable(emit(["fast-check", "validators"], directory).value);
  const load = async (path: string): Promise<Record<string, unknown>> =>
    (await import(pathToFileURL(join(folder, path)).href)) as Record<string, unknown>;
  let arbitraries: Record<string, unknown>;
  let validators: Record<string, unknown>;
  beforeAll(async () => {
    arbitraries = await load("v1.0/arbitraries/index.js");
    validators = await load("v1.0/validators/index.js");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const schemas = readSchemas({ dialect });

  it.each(types)("agrees with the validator of $type", ({ type, value, module }) => {
    const accepts: ValidateFunction = ajv.compile(schemas.get(`json-schema/${module}.json`) ?? false);
    const validate = validators[`validate${type}`] as (value: unknown) => Result<unknown>;
    const arbitrary = arbitraries[`${value}Arbitrary`] as () => fc.Arbitrary<Record<string, unknown>>;
    fc.assert(
      fc.property(arbitrary(), (drawn) => {
        expect([accepts(drawn), validate(drawn).ok]).toEqual([true, true]);
      }),
      { numRuns: 100 },
    );
    const other = fc.constantFrom<unknown>(true, 3, 2.5, [], [1], {}, [{}], null, "unlikely");
    const changed = fc
      .tuple(arbitrary(), other, fc.nat())
      .filter(([drawn, wrong]) => Object.keys(drawn).length > 0 && wrong !== "unlikely")
      .map(([drawn, wrong, at]) => ({ ...drawn, [Object.keys(drawn)[at % Object.keys(drawn).length] ?? ""]: wrong }))
      .filter((drawn) => !("@odata.type" in drawn));
    fc.assert(
      fc.property(changed, (drawn) => {
        expect([drawn, accepts(drawn)]).toEqual([drawn, validate(drawn).ok]);
      }),
      { numRuns: 200 },
    );
  });

  it("accepts the documented examples", () => {
    const found = readSchemas({ dialect }, lampModel).get("json-schema/lamp.json") ?? false;
    const accepts = ajv.compile(found);
    const lamps = lampFixtures.filter(({ type }) => type.kind === "structured" && type.name === "microsoft.graph.lamp");
    expect(lamps.length).toBeGreaterThan(0);
    for (const { conforming } of lamps) expect(accepts(conforming)).toBe(true);
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
