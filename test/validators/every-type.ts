import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nameModel } from "../../generator/emit/names.js";
import { readOptions } from "../../generator/emit/options.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { createPlans } from "../../generator/emit/plans/plans.js";
import { validatorOptions } from "../../generator/emit/plans/validator-options.js";
import type { Model } from "../../generator/model/types.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { loadValidators, type LoadedValidators } from "./load.js";
import { arbitraryBody, arbitrarySample, corrupt, type Sample } from "./values.js";
import { findVerdictFault } from "./verdict.js";

/**
 * Every type of a documentation set: values built to fit are accepted, and the same value with exactly one place spoilt
 * is rejected for exactly that place, by every function alike.
 */
export function testEveryType(input: string, runs: number, walksKeys = false): void {
  let model: Model;
  let validators: LoadedValidators;

  beforeAll(async () => {
    const [set] = findDocsSets([input], diskFileSystem).sets;
    if (set === undefined) throw new Error(`There are no pages in ${input}.`);
    model = readDocsSet(set, { rules: {}, overrides: [] }).value.model;
    validators = await loadValidators(model, undefined, walksKeys ? walkKeys : undefined);
  }, 300_000);
  afterAll(() => {
    validators.remove();
  });

  /** How many values were spoilt. */
  const tryValidator = (name: string, samples: fc.Arbitrary<Sample>, seed: number): number => {
    let corrupted = 0;
    fc.assert(
      fc.property(samples, fc.nat(), (sample, pick) => {
        expect(findVerdictFault(validators, name, sample, pick)).toBe(undefined);
        if (corrupt(sample, pick) !== undefined) corrupted++;
      }),
      { numRuns: runs, seed },
    );
    return corrupted;
  };

  it("accepts what fits, and rejects one misfit at its place", () => {
    const names = nameModel(model);
    const types = [...model.types.values()];
    const corrupted = types.map((type) => tryValidator(names.of(type).type, arbitrarySample(model, type), 20_240_531));
    expect(corrupted.reduce((sum, each) => sum + each)).toBeGreaterThan(types.length * runs * 0.5);
  }, 600_000);

  it("does the same for what operations take", () => {
    const plans = createPlans({ model, names: nameModel(model) }, [], readOptions(validatorOptions));
    const bodies = plans.bodies.bodies.flatMap(({ name, operations: [operation] }) => {
      const body = arbitraryBody(model, operation);
      return body === undefined ? [] : [{ name, body }];
    });
    const corrupted = bodies.map(({ name, body }) => tryValidator(name, body, 20_240_531));
    expect(corrupted.reduce((sum, each) => sum + each)).toBeGreaterThan(bodies.length * runs * 0.5);
  }, 600_000);
}

/** Has the validators walk the keys of every value, as they do of their own accord once values differ enough. */
function walkKeys(files: readonly OutputFile[]): readonly OutputFile[] {
  let walks = 0;
  const changed = files.map((file) => ({
    ...file,
    text: file.text.replace(/--watchOf\w+\.left < 0 && prefersWalk\(value, \w+\)/g, () => {
      walks++;
      return "true";
    }),
  }));
  if (walks === 0) throw new Error("No validator asks whether to walk the keys.");
  return changed;
}
