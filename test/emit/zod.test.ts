import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Model } from "../../generator/model/types.js";
import { modelWithoutProto as everyCheck } from "../validators/model.js";
import { lampFixtures, lampModel } from "./lamp-service.js";
import { directory } from "./sample-model.js";
import { findDisagreements, findFixtureDisagreements, loadZod, type ZodAndValidators } from "./zod.js";

/* What a schema accepts, its type's validator accepts, and the other way round. */
const models: readonly (readonly [string, Model])[] = [
  ["a directory", directory],
  ["every form of check", everyCheck],
];

describe.each(models)("the schemas of %s", (_, model) => {
  let loaded: ZodAndValidators;
  beforeAll(async () => {
    loaded = await loadZod(model);
  }, 120_000);
  afterAll(() => {
    loaded.remove();
  });

  it.each([...model.types.values()].map((type) => [type.name, type] as const))(
    "agree with the validators: %s",
    (_name, type) => {
      expect(findDisagreements(loaded, model, type, 100)).toEqual([]);
    },
  );
});

describe("a schema", () => {
  let loaded: ZodAndValidators;
  beforeAll(async () => {
    loaded = await loadZod(everyCheck);
  }, 120_000);
  afterAll(() => {
    loaded.remove();
  });

  it.each([
    ["Nest", { inner: { inner: { name: 1 } } }],
    ["Box", { contents: [{}, { "@odata.type": "#microsoft.graph.file", size: "1" }] }],
    ["Person", { id: null, age: 0.5, moods: ["happy", "sad"], abilities: "read,fly", since: "yesterday" }],
    ["File", { "@odata.type": "#microsoft.graph.link" }],
  ])("finds what is wrong with a %s where the validator does", (type, value) => {
    const [zod, validator] = loaded.findIssues(type, value);
    expect(zod).toEqual(validator);
    expect(zod.length).toBeGreaterThan(0);
  });

  it("gives back what no page names", () => {
    const value = { id: "1", "@odata.etag": "x", more: { of: ["it"] } };
    expect(loaded.schema("Person").parse(value)).toEqual(value);
  });
});

it("agrees with the validators on documented examples", async () => {
  const loaded = await loadZod(lampModel);
  const { tried, found } = findFixtureDisagreements(loaded, lampModel, lampFixtures);
  loaded.remove();
  expect(tried).toBeGreaterThan(5);
  expect(found).toEqual([]);
});
