import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfigured } from "../../generator/api/load-configured.js";
import { formatSpan } from "../../generator/source/span.js";
import { createTemporaryFolder, writeFiles } from "../support/folders.js";

async function load(text: string, name = "graphdown.config.ts") {
  const folder = createTemporaryFolder();
  writeFiles(folder, { [name]: text });
  const loaded = await loadConfigured({ configFile: name }, folder);
  return loaded.ok
    ? { config: loaded.value.config, problems: [] }
    : {
        problems: (loaded.error.report?.diagnostics ?? []).map(
          ({ span, code, message }) => `${formatSpan(span)} ${code} ${message}`,
        ),
      };
}

describe("a config in TypeScript", () => {
  it("says what the YAML would", async () => {
    const text = [
      'import { defineConfig } from "graphdown";',
      "const out: string = ['src', 'graph'].join('/');",
      'export default defineConfig({ input: "docs", out, emit: ["types"], validators: { derivedTypes: "declared" } });',
    ].join("\n");
    expect((await load(text)).config).toEqual({
      input: ["docs"],
      out: join("src", "graph"),
      emit: ["types"],
      emitterOptions: { validators: { derivedTypes: "declared" } },
    });
  });

  it("may be JavaScript", async () => {
    expect((await load('export default { out: "lib" };\n', "graphdown.config.mjs")).config).toEqual({ out: "lib" });
  });

  const cases: readonly { given: string; want: readonly string[] }[] = [
    {
      given: 'import { defineConfig } from "graphdown";\nexport default defineConfig({\n  outt: "lib",\n});',
      want: ["graphdown.config.ts:3:3 config/unknown-key There is no key `outt`; did you mean `out`?"],
    },
    {
      given: 'export default {\n  emit: ["types", 3],\n} satisfies object;',
      want: ["graphdown.config.ts:2:19 config/invalid-value `emit.1` takes one of"],
    },
    {
      given: "export default {\n  validators: {\n    documentationLinks: 1 } };",
      want: ["graphdown.config.ts:3:25 config/invalid-value `validators.documentationLinks` takes true or false."],
    },
    {
      given: "const config = { outt: 1 };\nexport default config;",
      want: ["graphdown.config.ts:2:16 config/unknown-key There is no key `outt`; did you mean `out`?"],
    },
    {
      given: "export const config = {};",
      want: ["graphdown.config.ts:1:1 config/invalid-module Its default export is no config"],
    },
    {
      given: "throw new Error('not today');",
      want: ["graphdown.config.ts:1:1 config/invalid-module It cannot be run: not today"],
    },
  ];
  it.each(cases)("$given", async ({ given, want }) => {
    const { problems } = await load(given);
    expect(problems).toHaveLength(want.length);
    for (const [index, text] of want.entries()) expect(problems[index]).toContain(text);
  });
});
