import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { runGenerate } from "../../generator/commands/generate.js";
import { compileOutput } from "../support/compile-output.js";
import { createTemporaryFolder } from "../support/folders.js";
import { createRecordingTerminal } from "../support/recording-terminal.js";

const root = resolve(import.meta.dirname, "../..");

it("every output compiles under every check that a project may turn on", async () => {
  const out = createTemporaryFolder();
  const input = [join(root, "input-docs")];
  expect(await runGenerate({ input, out, emit: ["all"], quiet: true }, createRecordingTerminal(root))).toBe(0);
  writeFileSync(join(out, "package.json"), '{"type": "module"}');
  symlinkSync(join(root, "node_modules"), join(out, "node_modules"));
  // The declarations of `msw` do not pass with library files checked.
  const settings = { skipLibCheck: true, types: ["node"], noUnusedParameters: true, noImplicitReturns: true };
  expect(compileOutput(out, settings)).toEqual([]);
  rmSync(join(out, "node_modules"));
}, 240_000);
