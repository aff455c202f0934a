import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { formatInPool } from "../../generator/output/format-pool.js";
import { formatFiles } from "../../generator/output/format.js";

const messy = (index: number): string => `export interface  Type${index} { "a"?:string , 'b-c' : number }`;
const tidy = (index: number): string => `export interface Type${index} {\n  a?: string;\n  "b-c": number;\n}\n`;

describe("formatFiles", () => {
  it("formats TypeScript and leaves other files as they are, in the order given", async () => {
    const files = [
      { path: "b.ts", text: messy(1) },
      { path: "model.json", text: '{ "a":1 }' },
      { path: "a.ts", text: messy(2) },
    ];
    expect(await formatFiles(files)).toEqual({ value: [tidy(1), '{ "a":1 }', tidy(2)], diagnostics: [] });
  });

  it("gives the same in threads, where there is much to do", async () => {
    const filler = `// ${"x".repeat(20_000)}\n`;
    const files = Array.from({ length: 100 }, (_, index) => ({ path: `${index}.ts`, text: filler + messy(index) }));
    expect(await formatFiles(files)).toEqual({ value: files.map((_, index) => filler + tidy(index)), diagnostics: [] });
  });

  it("really has threads, on a machine with more than one processor", async () => {
    const attempts = await formatInPool([messy(1), "let x = ;"], { parser: "babel-ts" });
    if (availableParallelism() < 2) {
      expect(attempts).toBeUndefined();
    } else {
      expect(attempts?.[0]).toEqual({ ok: true, value: tidy(1) });
      expect(attempts?.[1]).toEqual({ ok: false, error: expect.stringContaining("Unexpected token") as unknown });
    }
  });

  it("leaves out the file that cannot be formatted and names it, in threads too", async () => {
    const filler = `// ${"x".repeat(20_000)}\n`;
    const files = Array.from({ length: 100 }, (_, index) => ({
      path: `${index}.ts`,
      text: filler + (index === 70 ? "let x = ;" : messy(index)),
    }));
    const { value, diagnostics } = await formatFiles(files);
    expect(value.map((text, index) => (text === undefined ? index : -1)).filter((index) => index >= 0)).toEqual([70]);
    expect(diagnostics).toMatchObject([{ code: "output/unformattable", span: { path: "70.ts" } }]);
    expect(await formatFiles(files.slice(70, 71))).toEqual({ value: [undefined], diagnostics });
  });
});
