import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import type { OutputFile } from "../../generator/emit/output-file.js";

/** Writes the output as JavaScript into a new folder that finds this project's packages, and returns the folder. */
export function writeRunnable(output: readonly OutputFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), "graphdown-output-"));
  symlinkSync(resolve(import.meta.dirname, "../../node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  for (const { path, text } of output) {
    if (!path.endsWith(".ts") || path.endsWith(".test.ts")) continue;
    const file = join(folder, path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, ts.transpile(text, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 }));
  }
  return folder;
}
