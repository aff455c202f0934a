import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { ValidatorOptions } from "../../generator/emit/plans/validator-options.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import type { Model } from "../../generator/model/types.js";
import { emitFiles } from "../support/emit.js";
import type { Result } from "../../templates/runtime/conclude.js";

/** Generated validators, compiled and loaded, by the names they are exported under. */
export interface LoadedValidators {
  readonly folder: string;
  is(name: string, value: unknown): boolean;
  validate(name: string, value: unknown): Result<unknown>;
  parse(name: string, value: unknown): unknown;
  get(name: string): unknown;
  load(path: string): Promise<Readonly<Record<string, unknown>>>;
  remove(): void;
}

/** Emits the validators of a model into a folder of their own. `change` may alter the files first. */
export async function loadValidators(
  model: Model,
  options?: Partial<ValidatorOptions>,
  change: (files: readonly OutputFile[]) => readonly OutputFile[] = (files) => files,
): Promise<LoadedValidators> {
  const folder = mkdtempSync(join(tmpdir(), "graphdown-validators-"));
  const emitted = emitFiles(["validators", "bodies"], model, [], { options: { validators: { ...options } } });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const { path, text } of change(emitted)) write(join(folder, path), text);
  const load = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
    const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href);
    return isRecord(loaded) ? loaded : {};
  };
  const exported = await load("validators/index.js");
  const bodies = emitted.some(({ path }) => path === "bodies/index.ts") ? await load("bodies/index.js") : {};
  const get = (name: string): unknown => exported[name] ?? bodies[name];
  const call = (name: string, value: unknown): unknown => {
    const found = get(name);
    if (typeof found !== "function") throw new Error(`There is no ${name}.`);
    return Reflect.apply(found, undefined, [value]);
  };
  return {
    folder,
    is: (name, value) => call(`is${name}`, value) === true,
    validate: (name, value) => {
      const result = call(`validate${name}`, value);
      if (!isResult(result)) throw new Error(`validate${name} returned no result.`);
      return result;
    },
    parse: (name, value) => call(`parse${name}`, value),
    get,
    load,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path.replace(/\.ts$/, ".js"), ts.transpileModule(text, { compilerOptions }).outputText);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isResult(value: unknown): value is Result<unknown> {
  return isRecord(value) && typeof value["ok"] === "boolean";
}
