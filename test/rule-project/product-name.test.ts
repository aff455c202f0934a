import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadRules } from "../../generator/api/load-rules.js";
import { runExplain } from "../../generator/commands/explain.js";
import { runLint, type LintFlags } from "../../generator/commands/lint.js";
import { wholeFileSpan } from "../../generator/source/span.js";
import { readPageText, testRulePage } from "../../generator/testing.js";
import { createTemporaryFolder, writeFiles } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

/* A rule of somebody else's, in a project of its own: what is beside this file is all that they write. */
const project = fileURLToPath(new URL(".", import.meta.url));
const file = join(project, "rules/product-name.ts");
const page = "docs/resources/tenant.md";

function copyProject(config?: string): string {
  const folder = createTemporaryFolder();
  cpSync(project, folder, { recursive: true });
  if (config !== undefined) writeFiles(folder, { "graphdown.yaml": config });
  return folder;
}
async function lint(folder: string, flags: LintFlags = {}) {
  const terminal = createRecordingTerminal(folder);
  const exitCode = await runLint(flags, terminal);
  return { exitCode, out: terminal.out(), errors: terminal.errors() };
}
async function loadRule() {
  const { value, diagnostics } = await loadRules([
    { name: "product-name.ts", file, span: wholeFileSpan("graphdown.yaml") },
  ]);
  const [loaded] = value;
  if (loaded === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return loaded;
}

describe("a rule of others", () => {
  it("is what its page shows", async () => {
    const { rule, pageText = "" } = await loadRule();
    expect(testRulePage(rule, pageText).mismatches).toEqual([]);
  });
  it("finds what its page does not show", async () => {
    const { rule } = await loadRule();
    const wrong = testRulePage(
      rule,
      (await loadRule()).pageText?.replace("contoso cloud knows", "Contoso Cloud knows") ?? "",
    );
    expect(wrong.mismatches).toHaveLength(1);
    expect(wrong.mismatches[0]).toMatch(/^## Reported: reported\nresources\/lamp\.md:3:/);
  });
  it("can be tried on a page", async () => {
    const { rule } = await loadRule();
    const { facts, diagnostics } = readPageText("# lamp resource type\n\nIn CONTOSO CLOUD.\n", { rules: [rule] });
    expect(facts?.title).toBe("lamp resource type");
    expect(diagnostics.filter(({ code }) => code === rule.code).map(({ message }) => message)).toEqual([
      'The product is called Contoso Cloud, not "CONTOSO CLOUD".',
    ]);
  });

  it("reports with place, line and mend", async () => {
    const { exitCode, out } = await lint(copyProject());
    expect(exitCode).toBe(1);
    expect(out.split("\n").slice(0, 6)).toEqual([
      `${page}:14:15 warning contoso/product-name`,
      '  The product is called Contoso Cloud, not "contoso cloud".',
      "  14 | A customer of contoso cloud.",
      "     |               ^^^^^^^^^^^^^",
      '  fix: Write "Contoso Cloud"',
      "",
    ]);
    expect(out).toContain(`${page}:21:34 warning contoso/product-name\n`);
    expect(out).toContain("\n2 warnings\n");
  });
  it.each([
    ["error", { failOn: "error" }, 1],
    ["info", { failOn: "warning" }, 0],
  ] as const)("has the severity %s where the config says so", async (severity, flags, want) => {
    const config = `input: docs\nruleFiles: [rules/product-name.ts]\nrules:\n  contoso/product-name: ${severity}\n`;
    const { exitCode, out } = await lint(copyProject(config), { ...flags, format: "json" });
    expect(exitCode).toBe(want);
    const { diagnostics, codes } = JSON.parse(out) as { diagnostics: { severity: string }[]; codes: object };
    expect(diagnostics.map((each) => each.severity)).toEqual([severity, severity]);
    expect(codes).toMatchObject({ "contoso/product-name": { title: "Product's name is spelt otherwise" } });
  });
  it("is a rule of the SARIF report, with its title, help and page", async () => {
    const { out } = await lint(copyProject(), { format: "sarif" });
    const { runs } = JSON.parse(out) as { runs: [{ tool: { driver: { rules: unknown } }; results: unknown[] }] };
    expect(runs[0].tool.driver.rules).toEqual([
      {
        id: "contoso/product-name",
        shortDescription: { text: "Product's name is spelt otherwise" },
        help: {
          text: "The style guide writes Contoso Cloud: two words, each with a capital letter.",
          markdown: readFileSync(join(project, "rules/product-name.md"), "utf8"),
        },
        defaultConfiguration: { level: "warning" },
      },
    ]);
    expect(runs[0].results).toHaveLength(2);
  });
  it.each([
    ["github", `::warning file=${page},line=14,col=15,title=contoso/product-name::`],
    ["markdown", "## contoso/product-name (2)\n\nThe style guide writes Contoso Cloud"],
  ] as const)("stands in the %s report", async (format, want) => {
    expect((await lint(copyProject(), { format })).out).toContain(want);
  });
  it("mends", async () => {
    const folder = copyProject();
    const { exitCode, out, errors } = await lint(folder, { fix: true });
    expect({ exitCode, out, errors }).toEqual({
      exitCode: 0,
      out: "No findings.\n",
      errors: "2 findings mended in 1 file\n",
    });
    const before = readFileSync(join(project, page), "utf8");
    expect(readFileSync(join(folder, page), "utf8")).toBe(before.replaceAll(/contoso ?cloud/gi, "Contoso Cloud"));
  });
  it("is explained by its page, and its code is suggested", async () => {
    const terminal = createRecordingTerminal(copyProject());
    expect(await runExplain("contoso/product-name", {}, terminal)).toBe(0);
    expect(terminal.out()).toMatch(/^warning contoso\/product-name Product's name is spelt otherwise\n\nThe name of/);
    expect(await runExplain("contoso/product-nam", {}, terminal)).toBe(1);
    expect(terminal.errors()).toContain("did you mean contoso/product-name?");
  });
  it("is suppressed by a page, and a code that nobody has is not", async () => {
    const folder = copyProject();
    const text = readFileSync(join(folder, page), "utf8");
    const disable = (code: string): string =>
      text.replace("# tenant", `<!-- graphdown-disable-file ${code} -->\n# tenant`);
    writeFiles(folder, { [page]: disable("contoso/product-name") });
    expect((await lint(folder)).out).toBe("No findings.\n");
    writeFiles(folder, { [page]: disable("contoso/brand") });
    expect((await lint(folder)).out).toContain("suppression/invalid\n  `contoso/brand` is no diagnostic code.\n");
  });
});
