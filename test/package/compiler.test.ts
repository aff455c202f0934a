import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import { loadCompiler } from "../../generator/package/compiler.js";
import { compileByTypeScript } from "../../generator/package/typescript-compiler.js";
import { readRuntimeFiles } from "../../generator/source/package-files.js";

const native = await loadCompiler();
const compilers = { native, "TypeScript's own": compileByTypeScript };

interface Case {
  readonly given: string;
  readonly code: string;
  readonly declarations: string;
}

const cases: readonly Case[] = [
  {
    given: 'import type { A } from "./a.js";\nexport interface B extends A { b?: string }',
    code: "export {};",
    declarations: 'import type { A } from "./a.js";\nexport interface B extends A { b?: string; }',
  },
  {
    given: 'import { a, type A } from "./a.js";\nexport const b: A = /* @__PURE__ */ a("b");',
    code: 'import { a } from "./a.js";\nexport const b = /* @__PURE__ */ a("b");',
    declarations: 'import { type A } from "./a.js";\nexport declare const b: A;',
  },
  {
    given: 'export const values = ["x", "y"] as const;',
    code: 'export const values = ["x", "y"];',
    declarations: 'export declare const values: readonly ["x", "y"];',
  },
  {
    given:
      "/** Says so. */\nexport function is(value: unknown): value is string {\n  return typeof value === 'string';\n}",
    code: "/** Says so. */\nexport function is(value) {\n  return typeof value === 'string';\n}",
    declarations: "/** Says so. */\nexport declare function is(value: unknown): value is string;",
  },
];

function format(text: string): Promise<string> {
  return prettier.format(text, { parser: "babel-ts", objectWrap: "collapse" });
}

describe.each(Object.entries(compilers))("the %s compiler", (_, compile) => {
  it.each(cases)("compiles $given", async ({ given, code, declarations }) => {
    const compiled = compile("b.ts", given);
    if (!compiled.ok) throw new Error(compiled.error);
    expect(await format(compiled.value.code)).toBe(await format(code));
    expect(await format(compiled.value.declarations)).toBe(await format(declarations));
  });
  it.each(["export const a = ;", "export const a = () => ({ b: Math.random() });"])("says why not: %s", (given) => {
    const compiled = compile("b.ts", given);
    expect(compiled.ok ? undefined : compiled.error.length).toBeGreaterThan(10);
  });
});

it("both compilers give the runtime the same exports", () => {
  const listExports = (text: string): readonly string[] => text.match(/^export .*?(?=[({=;])/gm) ?? [];
  for (const { path, text } of readRuntimeFiles()) {
    const [one, other] = [native(path, text), compileByTypeScript(path, text)];
    if (!one.ok || !other.ok) throw new Error(`${path} cannot be compiled`);
    expect(listExports(one.value.code), path).toEqual(listExports(other.value.code));
  }
});
