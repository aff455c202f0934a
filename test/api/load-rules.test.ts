import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadRules } from "../../generator/api/load-rules.js";
import { wholeFileSpan } from "../../generator/source/span.js";
import { createTemporaryFolder, writeFiles } from "../support/folders.js";

const sound = `code: "contoso/a", severity: "info", title: "A", help: "B", check() {}`;

async function load(...texts: readonly (string | undefined)[]) {
  const folder = createTemporaryFolder();
  const files = texts.map((text, index) => {
    const name = `rule-${index + 1}.ts`;
    if (text !== undefined) writeFiles(folder, { [name]: text });
    return { name, file: join(folder, name), span: wholeFileSpan(`graphdown.yaml-${index + 1}`) };
  });
  const { value, diagnostics } = await loadRules(files);
  return {
    codes: value.map(({ rule }) => rule.code),
    problems: diagnostics.map(({ code, span, message }) => `${span.path} ${code} ${message.replaceAll(folder, "")}`),
  };
}

describe("rule files", () => {
  it.each<[string, readonly string[]]>([
    [`export default { ${sound} };`, ["contoso/a"]],
    [`export const rules = [{ ${sound} }, { ${sound.replace("/a", "/b")} }];`, ["contoso/a", "contoso/b"]],
    [
      `import { defineRule } from "graphdown/rule"; const helpful: string = "x";
       export default defineRule({ ${sound.replace('"B"', "helpful")} });`,
      ["contoso/a"],
    ],
    [`export default await Promise.resolve({ ${sound} });`, ["contoso/a"]],
  ])("%s", async (text, codes) => {
    expect(await load(text)).toEqual({ codes, problems: [] });
  });
  it("keep what a rule knows of itself", async () => {
    const folder = createTemporaryFolder();
    const checking = sound.replace("check() {}", "found: 3, check() { throw new Error(this.found); }");
    const text = `export default { ${checking} };`;
    writeFiles(folder, { "rule.ts": text });
    const { value } = await loadRules([{ name: "rule.ts", file: join(folder, "rule.ts"), span: wholeFileSpan("x") }]);
    expect(() => value[0]?.rule.check({} as never)).toThrow("3");
  });

  const code = (text: string): string => `export default { ${sound.replace("contoso/a", text)} };`;
  const without = (part: string): string => `export default { ${sound.replace(part, "")} };`;
  it.each<[string | undefined, string]>([
    [undefined, "There is no file `rule-1.ts`."],
    ["export default {", "`rule-1.ts` cannot be loaded: "],
    ["throw new Error('no luck');", "`rule-1.ts` cannot be loaded: no luck"],
    [
      "export const rule = 1;",
      "`rule-1.ts` exports no rule: it needs one as its default export, or a list of them as `rules`.",
    ],
    ["export default 3;", "A rule of `rule-1.ts` cannot be used: it has no `code`."],
    [without(`code: "contoso/a",`), "A rule of `rule-1.ts` cannot be used: it has no `code`."],
    [code("product-name"), "its code `product-name` is not of the form `contoso/what-is-wrong`"],
    [code("Contoso/name"), "its code `Contoso/name` is not of the form `contoso/what-is-wrong`"],
    [code("contoso/a/b"), "its code `contoso/a/b` is not of the form"],
    [
      code("example/name"),
      "the area `example` of `example/name` is graphdown's own; begin the code with a name of yours: `contoso/name`.",
    ],
    [code("graphdown/name"), "the area `graphdown` of `graphdown/name` is graphdown's own"],
    [without(`severity: "info",`), "the `severity` of `contoso/a` is none of error, warning and info."],
    [without(`title: "A",`), "`contoso/a` has no `title`."],
    [without(`help: "B",`), "`contoso/a` has no `help`."],
    [without("check() {}"), "`contoso/a` has no function `check`."],
    [
      code('contoso/a", page: "x.md'),
      'the `page` of `contoso/a` is no file: write `new URL("page.md", import.meta.url)`.',
    ],
    [`export default { ${sound}, page: new URL("gone.md", import.meta.url) };`, "the page of `contoso/a`, /gone.md: "],
  ])("with a problem: %s", async (text, want) => {
    const { codes, problems } = await load(text);
    expect(codes).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(want)]);
    expect(problems[0]).toMatch(/^graphdown\.yaml-1 config\/invalid-rule /);
  });
  it("cannot share a code, and the second is told", async () => {
    const text = `export default { ${sound} };`;
    expect((await load(text, text)).problems).toEqual([
      "graphdown.yaml-2 config/invalid-rule Another rule has the code `contoso/a` already.",
    ]);
  });
});
