import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createConfigSchema } from "../generator/config/config-schema.js";
import { loadConfig } from "../generator/config/load-config.js";
import { loadOverrides } from "../generator/config/load-overrides.js";
import { runGenerate } from "../generator/commands/generate.js";
import { builtInEmitters } from "../templates/emitters.js";
import { createTemporaryFolder } from "./support/folders.js";
import { createRecordingTerminal } from "./support/recording-terminal.js";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The content of every fenced block of a language. */
function blocksOf(language: string): readonly string[] {
  return readme
    .split("```")
    .filter((_, index) => index % 2 === 1)
    .filter((block) => block.startsWith(`${language}\n`))
    .map((block) => block.slice(language.length + 1));
}

describe("the README's example", () => {
  it("is what the page says and what comes out", async () => {
    const out = createTemporaryFolder();
    expect(
      await runGenerate({ input: [join(root, "input-docs")], out, quiet: true }, createRecordingTerminal(root)),
    ).toBe(0);
    const page = readFileSync(join(root, "input-docs/v1.0/resources/itembody.md"), "utf8");
    const [table = ""] = blocksOf("md");
    const cells = (line: string): string =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .join("|");
    for (const row of table.trim().split("\n")) expect(page.split("\n").map(cells)).toContain(row);

    const [type = "", use = ""] = blocksOf("ts");
    expect(readFileSync(join(out, "v1.0/types/item-body.ts"), "utf8")).toContain(type);

    const [, call = "", said = ""] = /validateItemBody\((\{.*\})\);\n\/\/ (.*)\n/.exec(use) ?? [];
    expect(call).toBe('{ content: "Hello", contentType: "HTML" }');
    const validators: unknown = await import(join(out, "v1.0/validators/item-body.ts"));
    const validate: unknown = Reflect.get(Object(validators), "validateItemBody");
    if (typeof validate !== "function") throw new Error("there is no validateItemBody");
    const result: unknown = Reflect.apply(validate, undefined, [{ content: "Hello", contentType: "HTML" }]);
    expect(result).toMatchObject({
      ok: false,
      issues: [{ path: "/contentType", message: 'expected one of "text", "html", got "HTML"' }],
    });
    expect(said).toContain(
      `{ ok: false, issues: [{ path: "/contentType", message: 'expected one of "text", "html", got "HTML"'`,
    );
  });
});

describe("the README's files", () => {
  const [config = "", overrides = ""] = blocksOf("yaml");
  it("are a config and overrides that load", () => {
    expect(loadConfig("graphdown.yaml", config, builtInEmitters).diagnostics).toEqual([]);
    expect(loadOverrides("overrides.yaml", overrides).diagnostics).toEqual([]);
  });
  it("show every key of the config", () => {
    const schema: unknown = createConfigSchema(builtInEmitters);
    const { properties } = schema as { readonly properties: object };
    const outputs = builtInEmitters.map(({ name }) => name);
    const keys = Object.keys(properties).filter((key) => !outputs.includes(key));
    expect(keys.filter((key) => !new RegExp(`^${key}:`, "m").test(config))).toEqual([]);
  });
});

it("has the table and the chart of the last bench", async () => {
  const report: unknown = await import(join(root, "test/bench/report.mjs"));
  const { table, drawChart } = Object(report) as Readonly<Record<string, unknown>>;
  if (typeof table !== "string" || typeof drawChart !== "function") throw new Error("there is no report");
  expect(readme.split("<!-- bench -->")[1]?.split("<!-- /bench -->")[0]?.trim()).toBe(table);
  expect(Reflect.apply(drawChart, undefined, [])).toBe(readFileSync(join(root, "test/bench/results.svg"), "utf8"));
});

describe("the README's imports", () => {
  const statement = /^import (?:type )?\{([^}]*)\} from "\.\/(?:graph|generated)\/([^"]*)\.js";$/gm;
  const imports = [...readme.matchAll(statement)].map(([, names = "", path = ""]) => ({
    names: names.match(/\w+/g) ?? [],
    path,
  }));
  it("are exported by what is generated", async () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, "graphdown.yaml"), `input: ${join(root, "input-docs")}\nout: out\nemit: all\n`);
    expect(await runGenerate({ quiet: true }, createRecordingTerminal(folder))).toBe(0);
    expect(imports.length).toBeGreaterThanOrEqual(4);
    for (const { names, path } of imports) {
      const module = readFileSync(join(folder, "out", `${path}.ts`), "utf8");
      for (const name of names)
        expect(module, path).toMatch(
          new RegExp(
            `^(?:export (?:const|function) ${name}\\b|  ${name},$|export (?:type )?\\{.* ${name}\\b.*\\})`,
            "m",
          ),
        );
    }
  }, 30_000);
});
