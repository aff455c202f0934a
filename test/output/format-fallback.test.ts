import { expect, it, vi } from "vitest";
import { formatFiles } from "../../generator/output/format.js";
import { loadNativeFormatter } from "../../generator/output/native-format.js";

vi.mock("oxfmt", () => {
  throw new Error("Cannot find native binding.");
});

it("prettier formats alone where no binary can be loaded", async () => {
  const layout = {
    printWidth: 100,
    tabWidth: 2,
    useTabs: false,
    endOfLine: "lf",
    embeddedLanguageFormatting: "off",
  } as const;
  expect(await loadNativeFormatter(layout)).toBeUndefined();
  expect(await formatFiles([{ path: "a.ts", text: "export const  a = 'x'" }])).toEqual({
    value: ['export const a = "x";\n'],
    diagnostics: [],
  });
});
