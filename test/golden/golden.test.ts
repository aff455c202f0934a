import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runGenerate } from "../../generator/commands/generate.js";
import { plainOutputs } from "../support/emit.js";
import { createTemporaryFolder, readFiles, writeFiles } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

/** `npm run accept` rewrites what is expected; read the diff before committing it. */
const accept = process.env["ACCEPT"] !== undefined;

const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** What every output holds whatever the pages say; it has tests of its own. */
const isTheSameEverywhere = (path: string): boolean =>
  path.includes("/runtime/") || path.endsWith("model.schema.json") || path.endsWith(".graphdown-manifest.json");

describe("golden pages", () => {
  it("are there", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  it.each(cases)("%s", async (name) => {
    const folder = join(import.meta.dirname, name);
    const out = createTemporaryFolder();
    const terminal = createRecordingTerminal(folder);
    await runGenerate({ input: ["input"], out, emit: [...plainOutputs, "tests"], verbose: true }, terminal);

    const actual = new Map([...readFiles(out)].filter(([path]) => !isTheSameEverywhere(path)));
    actual.set("findings.txt", findingsIn(terminal.out()));
    const expected = join(folder, "expected");
    if (accept) {
      rmSync(expected, { recursive: true, force: true });
      writeFiles(expected, Object.fromEntries(actual));
    }
    const wanted = readFiles(expected);
    expect([...actual.keys()].sort()).toEqual([...wanted.keys()]);
    for (const [path, text] of actual) expect(text, path).toBe(wanted.get(path));
  });
});

/** The report of `--verbose`, without the summary that ends in the seconds it took. */
function findingsIn(out: string): string {
  const summary = out.search(/^[^\n]*: \d[\d,]* pages? read: /m);
  return summary === -1 ? out : out.slice(0, summary);
}
