import fc from "fast-check";
import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import { layout } from "../../generator/output/format.js";
import { layOutAsPrettier, loadNativeFormatter } from "../../generator/output/native-format.js";
import { hostileText } from "../templates/hostile-text.js";

const native = await loadNativeFormatter(layout);
const judge = (text: string): Promise<string> => prettier.format(text, { ...layout, parser: "babel-ts" });

/** The code of a file as templates write it: unions, properties, constants and comments with any text in them. */
const code = fc
  .array(
    fc.oneof(
      fc
        .array(fc.oneof(hostileText, fc.string({ minLength: 1, maxLength: 40 })), { minLength: 1, maxLength: 9 })
        .map((members) => `export type T = ${members.map((member) => JSON.stringify(member)).join("|")};`),
      fc
        .tuple(
          fc.string({ maxLength: 90 }),
          fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 8 }),
        )
        .map(
          ([name, types]) =>
            `export interface I { ${JSON.stringify(name)}?: ${types.map((type) => `"${type}"`).join(" | ")} | null }`,
        ),
      fc
        .array(fc.tuple(hostileText, fc.integer()), { maxLength: 6 })
        .map((entries) => `export const c = ${JSON.stringify(Object.fromEntries(entries))} as const;`),
      fc
        .string({ maxLength: 120 })
        .map((text) => `/** ${text.replaceAll("*/", "")} */\nexport const d = f(${JSON.stringify(text)}, 1);`),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((statements) => statements.join("\n"));

describe("the native formatter", () => {
  it.runIf(native !== undefined)("gives prettier's bytes, or none", async () => {
    await fc.assert(
      fc.asyncProperty(code, async (text) => {
        const formatted = await native?.(text);
        if (formatted !== undefined) expect(formatted).toBe(await judge(text));
      }),
      { numRuns: 300 },
    );
  });

  it.runIf(native !== undefined)("formats what prettier lays out alike", async () => {
    expect(await native?.("export const  a = 'x'")).toBe('export const a = "x";\n');
  });

  it.runIf(native !== undefined)("gives none of a text that is no code", async () => {
    expect(await native?.("let x = ;")).toBeUndefined();
  });

  it.each([
    ["a union that fits on the next line", 'type A =\n  | "a"\n  | "b";\n', 'type A =\n  "a" | "b";\n'],
    [
      "the type of a property that does",
      'interface A {\n  b?:\n    | "a"\n    | null;\n}\n',
      'interface A {\n  b?:\n    "a" | null;\n}\n',
    ],
    [
      "one of a hundred characters",
      `type A =\n  | "${"a".repeat(45)}"\n  | "${"b".repeat(45)}";\n`,
      `type A =\n  "${"a".repeat(45)}" | "${"b".repeat(45)}";\n`,
    ],
    ["characters of unsure width", 'type A = "\u{1f600}";\n', undefined],
  ])("lays out as prettier does %s", (_, text, expected) => {
    expect(layOutAsPrettier(text, 100)).toBe(expected);
  });

  it.each([
    ["a union of more than a hundred characters", `type A =\n  | "${"a".repeat(46)}"\n  | "${"b".repeat(45)}";\n`],
    ["one with a member of several lines", "type A =\n  | {\n      a: 1;\n    }\n  | 2;\n"],
    ["what is no union", "const a =\n  1;\n"],
  ])("leaves %s", (_, text) => {
    expect(layOutAsPrettier(text, 100)).toBe(text);
  });
});
