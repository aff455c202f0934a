import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nameModel } from "../../generator/emit/names.js";
import type { Result } from "../../templates/runtime/conclude.js";
import { emit } from "../support/emit.js";
import { writeRunnable } from "../support/run-output.js";
import { directory } from "./sample-model.js";

/* Builders and arbitraries of a model in miniature: whatever they make, the generated validators accept. */
const files = emit(["builders", "fast-check", "validators"], directory).value;
const names = nameModel(directory);
const types = [...directory.types.values()];

describe("for every type", () => {
  const folder = writeRunnable(files);
  const load = async (path: string): Promise<Record<string, unknown>> =>
    (await import(pathToFileURL(join(folder, path)).href)) as Record<string, unknown>;
  let builders: Record<string, unknown>;
  let arbitraries: Record<string, unknown>;
  let validators: Record<string, unknown>;
  const validate = (name: string, value: unknown): Result<unknown> =>
    (validators[`validate${name}`] as (value: unknown) => Result<unknown>)(value);

  beforeAll(async () => {
    [builders, arbitraries, validators] = await Promise.all([
      load("v1.0/builders/index.js"),
      load("v1.0/arbitraries/index.js"),
      load("v1.0/validators/index.js"),
    ]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(types.map((type) => names.of(type).type))("%s has a builder", (type) => {
    const build = builders[`build${type}`] as (overrides?: object, seed?: number) => object;
    for (const seed of [0, 1, 2, 3]) expect(validate(type, build({}, seed))).toMatchObject({ ok: true });
    expect(build({}, 5)).toEqual(build({}, 5));
    expect(build({ extra: 1 })).toHaveProperty("extra", 1);
  });

  test.each(types.map((type) => [names.of(type).type, names.of(type).value]))("%s has an arbitrary", (type, value) => {
    const arbitrary = arbitraries[`${value}Arbitrary`] as (depth?: number) => fc.Arbitrary<object>;
    fc.assert(
      fc.property(arbitrary(), (drawn) => {
        expect(validate(type, drawn)).toMatchObject({ ok: true });
      }),
      { numRuns: 100 },
    );
  });
});
