import { expect, it, vi } from "vitest";
import { formatFiles, layout } from "../../generator/output/format.js";
import { loadNativeFormatter } from "../../generator/output/native-format.js";

vi.mock("oxfmt", () => {
  throw new Error("Cannot find native binding.");
});

it("prettier formats alone where no binary can be loaded", async () => {
  expect(await loadNativeFormatter(layout)).toBeUndefined();
  expect(await formatFiles([{ path: "a.ts", text: "export const  a = 'x'" }])).toEqual({
    value: ['export const a = "x";\n'],
    diagnostics: [],
  });
});
