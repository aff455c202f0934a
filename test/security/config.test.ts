import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadOverrideFiles } from "../../generator/api/override-files.js";
import { defaultConfig } from "../../generator/config/config.js";
import { loadOverrides } from "../../generator/config/load-overrides.js";

const tooMuch = "The file is nested too deep, or its aliases stand for too much.";
const bomb = Array.from({ length: 12 }, (_, level) => {
  const item = level === 0 ? "x" : `*a${String(level - 1)}`;
  return `a${String(level)}: &a${String(level)} [${Array.from({ length: 10 }, () => item).join(", ")}]`;
}).join("\n");

describe("config: overrides that cannot be meant", () => {
  it.each([
    ["an alias bomb", bomb, tooMuch],
    ["20,000 brackets", "[".repeat(20_000) + "]".repeat(20_000), tooMuch],
    [
      "add and remove",
      "- { target: a.b, add: true, remove: true, reason: r }",
      "`a.b` cannot be removed and changed or added at once.",
    ],
    [
      "two for one",
      "- { target: a.b, type: String, reason: r }\n- { target: a.b, remove: true, reason: r }",
      "`a.b` has an entry already; one entry says all.",
    ],
  ])("%s: one error", (_, text, want) => {
    const { value, diagnostics } = loadOverrides("overrides.yaml", text);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([want]);
  });
});

describe("config: overrides that lie elsewhere", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "graphdown-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  it("are not read through a link in an input, and nothing of them is printed", () => {
    const input = join(folder, "docs");
    mkdirSync(input);
    writeFileSync(join(folder, "secret"), "the password\n");
    symlinkSync(join(folder, "secret"), join(input, "overrides.yaml"));
    const result = loadOverrideFiles({ ...defaultConfig, input: [input] }, folder);
    expect(result).toEqual({
      ok: false,
      error: { message: "overrides docs/overrides.yaml: it is a link that leads out of the docs root" },
    });
  });
});
