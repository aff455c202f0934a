import fc from "fast-check";
import { nameModel } from "../../generator/emit/names.js";
import type { Model } from "../../generator/model/types.js";
import type { LoadedValidators } from "../validators/load.js";
import { arbitrarySample, corrupt, type Sample } from "../validators/values.js";
import { describeVerdict, findVerdictFault } from "../validators/verdict.js";

/** A value for a validator: one that fits, the place that is spoilt in it, and what else may stand there. */
export interface ValueCase {
  readonly name: string;
  readonly sample: Sample;
  readonly pick: number;
  readonly anything: unknown;
}

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
});

export function arbitraryValue(model: Model): fc.Arbitrary<ValueCase> {
  const names = nameModel(model);
  const types = [...model.types.values()];
  return fc.constantFrom(...types).chain((type) =>
    fc.record({
      name: fc.constant(names.of(type).type),
      sample: arbitrarySample(model, type),
      pick: fc.nat(),
      anything,
    }),
  );
}

/** What is wrong with what validators say of a value; `undefined` where nothing is. */
export function findValueFault(
  validators: LoadedValidators,
  { name, sample, pick, anything: other }: ValueCase,
): string | undefined {
  const fault = findVerdictFault(validators, name, sample, pick);
  if (fault !== undefined) return `${name}: ${fault}`;
  const anywhere = { ...sample, spots: sample.spots.map(({ path }) => ({ path, misfits: [other] })) };
  for (const value of [other, corrupt(anywhere, pick)?.value]) {
    const verdict = describeVerdict(validators, name, value);
    if (/disagree|thrown|another/.test(verdict)) return `${name}: ${verdict}`;
  }
  return undefined;
}
