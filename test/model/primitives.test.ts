import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  findPrimitive,
  findPrimitiveByName,
  isPrimitiveName,
  primitiveNames,
  primitives,
} from "../../generator/model/primitives.js";
import * as builders from "../../templates/builders/runtime/builder.js";
import * as checks from "../../templates/runtime/edm.js";
import { COLLECT } from "../../templates/runtime/failure.js";

const runtime = (file: string): string => readFileSync(join(import.meta.dirname, "../../templates", file), "utf8");
const [aliases, arbitraries] = [runtime("runtime/primitives.ts"), runtime("fast-check/runtime/fast-check.ts")];

describe.each(primitiveNames)("%s", (name) => {
  const { alias, arbitrary, builder, check, json, range, sample, spellings } = primitives[name];
  const codesOf = (value: unknown): readonly string[] => (checks[check](value, COLLECT) ?? []).map(({ code }) => code);

  it("has a sample that its check passes, of its JSON form", () => {
    expect(codesOf(sample)).toEqual([]);
    expect(typeof sample).toBe(json);
  });
  it("is made by functions that the runtime has, under an alias that it has", () => {
    const value: unknown = Reflect.get(builders, builder);
    expect(typeof value).toBe("function");
    expect(arbitraries).toContain(`export const ${arbitrary} = `);
    if (alias !== undefined) expect(aliases).toContain(`export type ${alias} = `);
  });
  it("has the range that its check has", () => {
    if (range === undefined) return;
    const [least, greatest] = range;
    expect([least, greatest].flatMap(codesOf)).toEqual([]);
    expect([least - 1, greatest + 1].flatMap(codesOf)).toEqual(["range", "range"]);
  });
  it("is found by its own name and by every spelling", () => {
    expect([name, name.slice("Edm.".length), name.toUpperCase()].map(findPrimitiveByName)).toEqual([name, name, name]);
    expect(spellings[0]).toBe(name.slice("Edm.".length).toLowerCase());
    for (const spelling of spellings)
      expect([spelling, spelling.toUpperCase(), `Edm.${spelling}`].map(findPrimitive)).toEqual([name, name, name]);
  });
});

it("gives no spelling to two types", () => {
  const spellings = primitiveNames.flatMap((name) => [...primitives[name].spellings]);
  expect(spellings).toEqual([...new Set(spellings)]);
});

it.each(["dateTimeTimeZone", "Edm.Untyped", "", "constructor", "Edm.constructor", "int 32"])("%j is none", (name) => {
  expect([findPrimitive(name), findPrimitiveByName(name), isPrimitiveName(name)]).toEqual([
    undefined,
    undefined,
    false,
  ]);
});
