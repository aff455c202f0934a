import { describe, expect, it } from "vitest";
import { createPrinter } from "../../generator/emit/print-file.js";
import { formatFiles } from "../../generator/output/format.js";
import type { Declaration } from "../../templates/declaration.js";

const print = createPrinter();
const importA: Declaration = {
  kind: "import",
  structure: { moduleSpecifier: "./a.js", namedImports: ["a"], isTypeOnly: true },
};
const exportA: Declaration = { kind: "export", structure: { moduleSpecifier: "./a.js", namedExports: ["a"] } };
const typeA: Declaration = { kind: "typeAlias", structure: { name: "A", type: "1" } };
const constantA: Declaration = {
  kind: "constant",
  structure: { docs: ["One."], declarations: [{ name: "a", initializer: "1" }] },
};
const functionA: Declaration = { kind: "function", structure: { name: "f", statements: ["return;"] } };
const textA: Declaration = { kind: "text", text: "a();" };

describe("createPrinter", () => {
  it.each<[string, readonly Declaration[], string]>([
    ["an import and a type", [importA, typeA], `import type { a } from "./a.js";\n\ntype A = 1;\n`],
    ["an import and text", [importA, textA], `import type { a } from "./a.js";\n\na();\n`],
    ["imports", [importA, importA], `import type { a } from "./a.js";\nimport type { a } from "./a.js";\n`],
    ["exports", [exportA, exportA], `export { a } from "./a.js";\nexport { a } from "./a.js";\n`],
    ["a type and a constant", [typeA, constantA], `type A = 1;\n\n/** One. */\nconst a = 1;\n`],
    ["a function and text", [functionA, textA, textA], `function f() {\n  return;\n}\n\na();\na();\n`],
    ["nothing", [], ""],
  ])("spaces %s, once it is formatted", async (_, declarations, want) => {
    expect(await formatFiles([{ path: "module.ts", text: print(declarations) }])).toEqual({
      value: [want],
      diagnostics: [],
    });
  });

  it("puts the header on one line of comment, whatever it says", () => {
    expect(print([textA], "from x\nprocess.exit()\u2028evil()")).toBe("// from x process.exit() evil()\n\na();\n");
  });

  it("forgets a file once it is printed", () => {
    expect(print([typeA])).toBe(print([typeA]));
  });
});
