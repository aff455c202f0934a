import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import type { Model, StructuredType } from "../../generator/model/types.js";
import { emitFiles } from "../support/emit.js";
import { arbitrarySample, corrupt } from "../validators/values.js";

export const dialects = ["draft-2020-12", "draft-07"] as const;

/** ajv as it advises for data of others: forms of strings are held, and inherited names are no properties. */
export function createAjv(dialect: (typeof dialects)[number]): Ajv | Ajv2020 {
  const ajv = new (dialect === "draft-07" ? Ajv : Ajv2020)({ strict: true, ownProperties: true });
  addFormats.default(ajv);
  return ajv;
}

/** The schemas of a model, by the paths of their files. */
export function readSchemas(options: Record<string, unknown>, of: Model): ReadonlyMap<string, object> {
  const files = emitFiles(["json-schema"], of, [], { options: { "json-schema": options } });
  return new Map(files.map(({ path, text: json }) => [path, Object(JSON.parse(json)) as object]));
}

/** Values as JSON has them: some that fit a type, and the same with one place spoilt. */
export function drawValues(
  model: Model,
  type: StructuredType,
  numRuns: number,
): readonly { readonly good: unknown; readonly spoilt: unknown }[] {
  const samples = fc.sample(fc.tuple(arbitrarySample(model, type), fc.nat()), { numRuns, seed: 20_240_531 });
  return samples.map(([sample, pick]) => ({
    good: asJson(sample.value),
    spoilt: asJson(corrupt(sample, pick)?.value ?? null),
  }));
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
