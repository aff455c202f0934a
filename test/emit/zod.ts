import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import type * as z from "zod";
import type { Fixture } from "../../generator/conform/fixture.js";
import { nameModel } from "../../generator/emit/names.js";
import type { Model, StructuredType } from "../../generator/model/types.js";
import { emit, emitFiles } from "../support/emit.js";
import { writeRunnable } from "../support/run-output.js";
import { typeCheck } from "./compile.js";
import { arbitrarySample, corrupt } from "../validators/values.js";

/** The zod schemas and the validators of a model, loaded side by side. */
export interface ZodAndValidators {
  /** What the schema and the validator of a type say of a value: `[true, true]` where both accept it. */
  judge(type: string, value: unknown): readonly [boolean, boolean];
  /** The paths at which each of them finds something wrong. */
  findIssues(type: string, value: unknown): readonly [readonly string[], readonly string[]];
  schema(type: string): z.ZodType;
  remove(): void;
}

export async function loadZod(model: Model): Promise<ZodAndValidators> {
  const folder = writeRunnable(emit(["zod", "validators"], model).value);
  const load = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
    const loaded: unknown = await import(pathToFileURL(join(folder, model.apiVersion, path)).href);
    return Object.fromEntries(Object.entries(Object(loaded) as object));
  };
  const [schemas, validators] = [await load("zod/index.js"), await load("validators/index.js")];
  const names = nameModel(model);
  const value = new Map([...model.types.values()].map((type) => [names.of(type).type, names.of(type).value]));
  const schema = (type: string): z.ZodType => {
    const found = schemas[`${value.get(type) ?? ""}Schema`];
    if (found === undefined) throw new Error(`There is no schema of ${type}.`);
    return found as z.ZodType;
  };
  const validate = (type: string, value: unknown): Validated => {
    const found = validators[`validate${type}`];
    if (typeof found !== "function") throw new Error(`There is no validator of ${type}.`);
    return Reflect.apply(found, undefined, [value]) as Validated;
  };
  return {
    judge: (type, value) => [schema(type).safeParse(value).success, validate(type, value).ok],
    findIssues: (type, value) => [
      (schema(type).safeParse(value).error?.issues ?? []).map((issue) => issue.path.join("/")).sort(),
      (validate(type, value).issues ?? []).map((issue) => issue.pointer.join("/")).sort(),
    ],
    schema,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Validated {
  readonly ok: boolean;
  readonly issues?: readonly { readonly pointer: readonly (string | number)[] }[];
}

/** Where a schema and a validator do not agree on values made to fit a type, and on the same with one place spoilt. */
export function findDisagreements(
  loaded: ZodAndValidators,
  model: Model,
  type: StructuredType,
  runs: number,
): readonly string[] {
  const name = nameModel(model).of(type).type;
  const found: string[] = [];
  const compare = (value: unknown): void => {
    const [zod, validator] = loaded.judge(name, value);
    if (zod !== validator) found.push(`${name}: zod ${String(zod)}, validator ${String(validator)}: ${show(value)}`);
  };
  const samples = fc.sample(fc.tuple(arbitrarySample(model, type), fc.nat()), { numRuns: runs, seed: 20_240_531 });
  for (const [sample, pick] of samples) {
    compare(sample.value);
    const spoilt = corrupt(sample, pick);
    if (spoilt !== undefined) compare(spoilt.value);
  }
  return found;
}

/** The documented examples of one value of a type on which they do not agree, as pages show them and corrected. */
export function findFixtureDisagreements(
  loaded: ZodAndValidators,
  model: Model,
  fixtures: readonly Fixture[],
): { readonly tried: number; readonly found: readonly string[] } {
  const names = nameModel(model);
  const values = fixtures.flatMap(({ type, conforming, verbatim }) => {
    const of = type.kind === "structured" ? model.types.get(type.name) : undefined;
    return of === undefined ? [] : [conforming, verbatim].map((value) => ({ name: names.of(of).type, value }));
  });
  const found = values.flatMap(({ name, value }) => {
    const [zod, validator] = loaded.judge(name, value);
    return zod === validator ? [] : [`${name}: zod ${String(zod)}: ${show(value)}`];
  });
  return { tried: values.length, found };
}

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 300);
}

/**
 * What the compiler has against this: a module with the compiler's own word on each schema in place of ours: what it infers, and
 * the interface, can stand for each other.
 */
export function compareTypes(model: Model): readonly string[] {
  const files = emitFiles(["zod"], model);
  const inferred = files.flatMap(({ path, text }) => {
    const [, name = "", type = ""] = /export const (\w+): ObjectSchema<(\w+)> =/.exec(text) ?? [];
    if (name === "") return [];
    const shape = text
      .replace(/export const \w+: ObjectSchema<\w+> =/, "export const inferred =")
      .replace(/objectOf<\w+>\(/, "z.object(")
      .concat(`import { ${name} } from "./${path.split("/").at(-1)?.replace(".ts", ".js") ?? ""}";\n`)
      .concat(text.includes(' as z from "zod"') ? "" : 'import * as z from "zod";\n')
      .concat(
        `type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "the schema lacks something") : "the schema says more";\n`,
        `export const raw: Same<z.infer<typeof inferred>, ${type}> = true;\n`,
        `export const given: Same<z.infer<typeof ${name}>, ${type}> = true;\n`,
      );
    return [{ path: path.replace(/([^/]+)\.ts$/, "$1.inferred.ts"), text: shape }];
  });
  if (inferred.length === 0) throw new Error("No schema of a type was found.");
  return typeCheck([...files, ...inferred], {
    exactOptionalPropertyTypes: false,
    noUnusedLocals: false,
    skipLibCheck: true,
  });
}
