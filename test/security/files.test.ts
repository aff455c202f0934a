import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rewriteFile } from "../../generator/output/rewrite-file.js";
import { writeOutput } from "../../generator/output/write-output.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { createMemoryFileSystem } from "../support/memory-file-system.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "graphdown-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const files = [{ path: "v1.0/types/user.json", text: "{}\n" }];
const leave = (path: string, seconds: number): void => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), "half");
  const then = Date.now() / 1000 - seconds;
  utimesSync(join(folder, path), then, then);
};

describe("files: what a killed run leaves behind", () => {
  const stage = ".graphdown-0a0a0a0a-0000-4000-8000-000000000000.tmp";
  it("is removed by the next run, also by one that has nothing to write; a user's files stay", async () => {
    await writeOutput(files, folder, { generator: "test" });
    leave(`${stage}/v1.0/types/user.json`, 0);
    leave("notes.tmp", 60);
    await writeOutput(files, folder, { generator: "test" });
    expect(readdirSync(folder).sort()).toEqual([".graphdown-manifest.json", "notes.tmp", "v1.0"]);
  });
  it("is known for graphdown's where its files had begun to take places", async () => {
    await writeOutput(files, folder, { generator: "test" });
    leave("v1.0/types/group.json", 0);
    leave(`${stage}/.graphdown-manifest.json`, 0);
    const manifest = readFileSync(join(folder, ".graphdown-manifest.json"), "utf8");
    writeFileSync(join(folder, stage, ".graphdown-manifest.json"), manifest.replace("user", "group"));
    const result = await writeOutput(files, folder, { generator: "test" });
    expect(result).toMatchObject({ value: { value: { removed: ["v1.0/types/group.json"] } } });
    expect(readdirSync(join(folder, "v1.0/types"))).toEqual(["user.json"]);
  });
  it("is removed beside a page that is mended", async () => {
    leave("page.md", 60);
    leave(".graphdown-1-0.tmp", 60);
    expect((await rewriteFile(join(folder, "page.md"), "whole")).ok).toBe(true);
    expect(readdirSync(folder)).toEqual(["page.md"]);
  });
});

describe("files: what is no file", () => {
  it.skipIf(process.platform === "win32")(
    "refuses a pipe in the place of the manifest and does not wait for it",
    async () => {
      execFileSync("mkfifo", [join(folder, ".graphdown-manifest.json")]);
      const result = await writeOutput(files, folder, { generator: "test" });
      expect(result).toMatchObject({ ok: false, error: { kind: "unsafe-path" } });
      expect(existsSync(join(folder, "v1.0"))).toBe(false);
    },
  );
});

describe("files: names of versions", () => {
  it.each([
    [["a b", "a-b"], 'holds the versions "a b" and "a-b", which would be one folder of the output'],
    [["A-B", "a-b"], 'holds the versions "A-B" and "a-b", which would be one folder of the output'],
    [["nul"], 'holds the version "nul", whose name Windows keeps for a device'],
    [["com1.x"], 'holds the version "com1.x", whose name Windows keeps for a device'],
    [["v2\n::x"], 'holds the version "v2\\n::x", whose name has characters that cannot be seen'],
    [["v1.0", "beta"], undefined],
    [["console"], undefined],
  ])("%j: %s", (names, want) => {
    const pages = Object.fromEntries(names.map((name) => [`/docs/${name}/resources/a.md`, ""]));
    const { problems } = findDocsSets(["/docs"], createMemoryFileSystem(pages));
    expect(problems.map(({ reason }) => reason)).toEqual(want === undefined ? [] : [want]);
  });
});
