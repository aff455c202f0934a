import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createTemporaryFolder, readFiles } from "../support/folders.js";

const root = join(import.meta.dirname, "../..");

interface Ended {
  readonly exitCode: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command as a user does, in an empty folder. */
function runCommand(
  commandLine: readonly string[],
  folder = createTemporaryFolder(),
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const tsx = join(root, "node_modules/tsx/dist/loader.mjs");
    const child = spawn(process.execPath, ["--import", tsx, join(root, "generator/cli.ts"), ...commandLine], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: "1", ...environment },
    });
    let out = "";
    let errors = "";
    child.stdout.on("data", (data: Buffer) => (out += data.toString()));
    child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
    child.on("error", reject);
    child.on("close", (exitCode) => {
      resolve({ exitCode, out, errors });
    });
  });
}

describe("the command line", () => {
  const cases: readonly { given: string; exitCode: number; out?: RegExp; errors?: RegExp }[] = [
    { given: "--version", exitCode: 0, out: /^\d+\.\d+\.\d+\n$/ },
    { given: "--help", exitCode: 0, out: /^Usage: graphdown[\s\S]*generate[\s\S]*lint[\s\S]*Exit codes: 0/ },
    { given: "generate --help", exitCode: 0, out: /--input <dir>[\s\S]*--out <dir>[\s\S]*--check/ },
    { given: "", exitCode: 2, errors: /^Usage: graphdown/ },
    { given: "genrate", exitCode: 2, errors: /^error: unknown command 'genrate'\n\(Did you mean generate\?\)\n$/ },
    {
      given: "generate --inptu docs",
      exitCode: 2,
      errors: /^error: unknown option '--inptu'\n\(Did you mean --input\?\)\n$/,
    },
    { given: "generate --input", exitCode: 2, errors: /^error: option '-i, --input <dir>' argument missing\n$/ },
    {
      given: "lint docs",
      exitCode: 2,
      errors: /^error: too many arguments .*\n\(A documentation folder is named with --input\.\)\n$/,
    },
    { given: "generate --quiet --verbose", exitCode: 2, errors: /^error: .*cannot be used with.*\n$/ },
    {
      given: "lint --format html",
      exitCode: 2,
      errors: /^error: .*Allowed choices are pretty, json, github, sarif, markdown\.\n$/,
    },
    {
      given: "generate --out=",
      exitCode: 2,
      errors: /^error: option '-o, --out <dir>' argument '' is invalid\. It is empty\.\n$/,
    },
    {
      given: "explain",
      exitCode: 2,
      errors: /^error: explain takes a name, a code, or --page FILE, and one of them only\n$/,
    },
    { given: "generate", exitCode: 2, errors: /^error: No documentation given: .*\n$/ },
  ];
  it.each(cases)(
    "$given",
    async ({ given, exitCode, out, errors }) => {
      const folder = createTemporaryFolder();
      const ended = await runCommand(
        given.split(" ").filter((word) => word !== ""),
        folder,
      );
      expect(ended.exitCode).toBe(exitCode);
      expect(ended.out).toMatch(out ?? /^$/);
      expect(ended.errors).toMatch(errors ?? /^$/);
      expect(readFiles(folder).size).toBe(0);
    },
    60_000,
  );

  it("generates the embedded pages from their own folder, without colour where it is not wanted", async () => {
    const out = createTemporaryFolder();
    const ended = await runCommand(["generate", "--out", out], root);
    expect(ended.exitCode).toBe(0);
    expect(ended.out).toMatch(/pages read: \d+ types/);
    expect(ended.out).not.toContain("\u001B");
  }, 60_000);

  it.runIf(process.platform !== "win32")(
    "takes its temporary files away when it is stopped while it writes (not run on Windows, which has no signals)",
    async () => {
      const out = createTemporaryFolder();
      const child = spawn(
        process.execPath,
        [
          "--import",
          join(root, "node_modules/tsx/dist/loader.mjs"),
          join(root, "generator/cli.ts"),
          "generate",
          "--out",
          out,
          "--quiet",
        ],
        { cwd: root },
      );
      const ended = new Promise((resolve) =>
        child.on("close", (_, signal) => {
          resolve(signal);
        }),
      );
      while (readdirSync(out, { recursive: true }).length < 20) await new Promise((resolve) => setTimeout(resolve, 1));
      child.kill("SIGINT");
      expect(await ended).toBe("SIGINT");
      expect([...readFiles(out).keys()].filter((path) => path.endsWith(".tmp"))).toEqual([]);
    },
    60_000,
  );
});
