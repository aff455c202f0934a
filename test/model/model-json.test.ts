import { Ajv, type Schema } from "ajv";
import { describe, expect, it } from "vitest";
import { serialiseModel, toJson } from "../../generator/model/json/write-model.js";
import { readModelSchema } from "../../generator/source/package-files.js";
import { directory, model } from "../emit/sample-model.js";
import { full } from "./full-model.js";

describe("model.json", () => {
  const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true }).compile(
    JSON.parse(readModelSchema()) as Schema,
  );

  it.each([
    ["an empty model", model([])],
    ["a small model", directory],
    ["a model with every optional part", full],
  ])("satisfies its schema: %s", (_, given) => {
    validate(JSON.parse(serialiseModel(given)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ["an unknown key", { extra: 1 }],
    ["another version", { formatVersion: 1 }],
    ["a type without a name", { types: [{ kind: "entityType" }] }],
    [
      "a place that is none",
      {
        examples: [
          {
            kind: "example",
            id: "1",
            title: "",
            page: "x",
            response: { status: 200, headers: [], origin: "somewhere" },
          },
        ],
      },
    ],
  ])("does not satisfy it with %s", (_, change) => {
    expect(validate({ ...toJson(directory), ...change })).toBe(false);
  });

  it("gives places as page, line and column, and bodies with their keys in order", () => {
    const written = JSON.parse(serialiseModel(full)) as { examples: { response: { body: unknown } }[] };
    expect(written.examples[0]?.response.body).toEqual({
      kind: "json",
      type: {
        value: { kind: "collection", element: { kind: "structured", name: "microsoft.graph.user" } },
        certainty: "stated",
        origins: ["resources/somewhere.md:1:1"],
      },
      truncated: true,
      value: { z: 1, a: [null, { x: true }] },
      origin: "api/user-get.md:12:3",
    });
    expect(JSON.stringify(written.examples[0]?.response.body)).toContain('{"z":1,"a":');
  });

  it("is the same text for the same model", () => {
    expect(serialiseModel(full)).toBe(serialiseModel(full));
    expect(serialiseModel(full).endsWith("}\n")).toBe(true);
  });
});
