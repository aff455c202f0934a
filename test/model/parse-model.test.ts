import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModel } from "../../generator/model/json/read-model.js";
import { serialiseModel, toJson } from "../../generator/model/json/write-model.js";
import type { Model } from "../../generator/model/types.js";
import { directory, model } from "../emit/sample-model.js";
import { anyModel } from "./arbitrary-model.js";
import { full } from "./full-model.js";

function read(input: unknown): Model {
  const result = parseModel(input);
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
  return result.value;
}

describe("a model that is written, read and written again is the same bytes", () => {
  it.each([
    ["an empty one", model([])],
    ["a small one", directory],
    ["one with every optional part", full],
  ])("%s", (_, given) => {
    const text = serialiseModel(given);
    expect(serialiseModel(read(text))).toBe(text);
    expect(serialiseModel(read(JSON.parse(text)))).toBe(text);
  });

  it("the one of the sample pages", () => {
    const text = readFileSync(join(import.meta.dirname, "../../generated/v1.0/model.json"), "utf8");
    expect(serialiseModel(read(text))).toBe(text);
  });

  it("any", () => {
    fc.assert(
      fc.property(anyModel, (given) => {
        const text = serialiseModel(given);
        expect(serialiseModel(read(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

it("gives back what was written, but for offsets and the text of JSON bodies", () => {
  const [example] = read(serialiseModel(full)).examples;
  expect(read(serialiseModel(directory)).types.get("microsoft.graph.user")?.origins).toEqual([
    { path: "resources/user.md", start: 0, end: 0, line: 1, column: 1 },
  ]);
  expect(example?.response?.body).toMatchObject({
    kind: "json",
    source: { path: "api/user-get.md", text: "", line: 12, lines: [{ offset: 0, column: 3 }] },
  });
  expect(example?.request?.body).toMatchObject({ kind: "placeholder", source: { text: "{}", line: 12 } });
});

describe("what is no model is said where", () => {
  const written = toJson(directory);
  const [first, ...others] = written.types;
  it.each([
    ["text that is no JSON", "{", "", /JSON/],
    ["nothing", undefined, "", /object/],
    ["a list", [], "", /object/],
    ["another version", { ...written, formatVersion: 1 }, "/formatVersion", /constant/],
    ["an unknown key", { ...written, extra: 1 }, "", /additional/],
    ["a key that every object inherits", JSON.parse('{ "__proto__": {} }'), "", /required|additional/],
    ["what is only inherited", Object.create(written), "", /required/],
    ["a type without a name", { ...written, types: [{ ...first, name: undefined }] }, "/types/0", /required/],
    ["a place that is none", { ...written, types: [{ ...first, origins: ["x"] }] }, "/types/0/origins/0", /pattern/],
    ["a fact without a place", changeFact({ origins: [] }), "/types/0/abstract/origins", /fewer than 1/],
    ["a stated fact with a rule", changeFact({ rule: "x" }), "/types/0/abstract", /additional/],
    ["a type twice", { ...written, types: [first, first, ...others] }, "/types/1", /twice/],
    ["a type that is nested without end", nest(20_000), "", /call stack/],
  ])("%s", (_, given, path, message) => {
    const result = parseModel(given);
    expect(result).toMatchObject({ ok: false, error: { path } });
    expect(result.ok ? "" : result.error.message).toMatch(message);
  });

  function changeFact(change: object): unknown {
    return { ...written, types: [{ ...first, abstract: { ...first?.abstract, ...change } }] };
  }
  /** A union in a union in a union. */
  function nest(depth: number): unknown {
    let type: unknown = { kind: "untyped" };
    for (let level = 0; level < depth; level++) type = { kind: "union", options: [type, { kind: "untyped" }] };
    const origins = ["a:1:1"];
    const property = {
      ...{ kind: "property", name: "x", description: "", facts: {}, witnesses: [], origins },
      type: { value: type, certainty: "stated", origins },
    };
    return { ...written, types: [{ ...first, properties: [property] }] };
  }
});

it("never throws, whatever it is given", () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string(), fc.jsonValue()), (given) => {
      expect(parseModel(given).ok).toBe(false);
    }),
  );
});
