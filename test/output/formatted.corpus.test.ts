import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runGenerate } from "../../generator/commands/generate.js";
import { layout } from "../../generator/output/format.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { createTemporaryFolder } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const root = resolve(import.meta.dirname, "../..");

if (corpusMissing !== undefined)
  process.stderr.write(`Code of real documentation is not formatted: ${corpusMissing}.\n`);

/* Two engines format; prettier is the judge. JSON is laid out where it is made, for readers of its own. */
describe.skipIf(corpusMissing !== undefined)("prettier finds nothing in what comes of real documentation", () => {
  it.each(corpora)(
    "$name",
    async ({ folder }) => {
      const out = createTemporaryFolder();
      const flags = { input: [folder], out, emit: ["all"], quiet: true };
      expect(await runGenerate(flags, createRecordingTerminal(root))).toBeLessThan(2);
      const prettier = resolve(root, "node_modules/prettier/bin/prettier.cjs");
      const options = [
        "--no-config",
        "--print-width",
        String(layout.printWidth),
        "--embedded-language-formatting",
        "off",
      ];
      const checked = execFileSync(process.execPath, [prettier, "--check", ...options, "**/*.ts"], {
        cwd: out,
        encoding: "utf8",
        maxBuffer: 2 ** 26,
      });
      expect(checked).toContain("All matched files use Prettier code style!");
    },
    900_000,
  );
});
