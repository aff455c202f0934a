import { join } from "node:path";
import { describeThrown } from "../diagnostics/guard.js";
import { suggestWord } from "../diagnostics/suggest.js";
import { fail, succeed, type Failure, type Result } from "../source/result.js";
import type { Emitter } from "../emit/emitter.js";
import { importFile } from "./import-file.js";
import type { Problem } from "./options.js";
import type { Renderer, Renderers } from "../emit/renderers.js";

/**
 * A project's own renderers: files named after those of graphdown that export the same functions (`interface.ts` with
 * `renderInterface`), in TypeScript or JavaScript. `folder` is an absolute path and `fileNames` what is in it. Code
 * that they share lies in folders or in files that begin with `_`; any other name that is no renderer's is a mistake,
 * and so is a folder without a single one.
 */
export async function loadRenderers(
  folder: string,
  fileNames: readonly string[],
  emitters: readonly Emitter[],
): Promise<Result<Renderers, Problem>> {
  const known = listRenderers(emitters);
  const files = [...fileNames].sort().filter(isCode);
  if (files.length === 0) {
    const names = [...known.keys()].map((name) => `${name}.ts`).join(", ");
    return fail({ message: `${folder} holds no template: name its files ${names}.` });
  }
  const loaded: [string, Renderers[string]][] = [];
  for (const file of files) {
    const name = file.replace(/\.\w+$/, "");
    const functions = known.get(name);
    if (functions === undefined) return failUnknown(join(folder, file), name, [...known.keys()]);
    const own = await loadFile(join(folder, file), functions);
    if (!own.ok) return own;
    loaded.push([name, own.value]);
  }
  return succeed(Object.fromEntries(loaded));
}

/** The functions that each file of renderers exports, sorted by file. */
function listRenderers(emitters: readonly Emitter[]): ReadonlyMap<string, readonly string[]> {
  const files = emitters.flatMap(({ renderers }) => Object.entries(renderers)).sort(([a], [b]) => (a < b ? -1 : 1));
  const known = new Map<string, ReadonlySet<string>>();
  for (const [file, functions] of files)
    known.set(file, new Set([...(known.get(file) ?? []), ...Object.keys(functions)]));
  return new Map([...known].map(([file, functions]) => [file, [...functions]]));
}

/** Whether a file is there to be a template: code, no declarations, and not shared by others. */
function isCode(fileName: string): boolean {
  return /\.(?:ts|mts|js|mjs)$/.test(fileName) && !/\.d\.\w+$/.test(fileName) && !fileName.startsWith("_");
}

function failUnknown(path: string, name: string, known: readonly string[]): Failure<Problem> {
  const meant = suggestWord(name, known);
  const advice = meant === undefined ? "begin its name with _ if templates share it" : `did you mean ${meant}?`;
  return fail({ message: `${path} has the name of no template; ${advice}` });
}

/** The functions of a project's file that take the place of graphdown's. */
async function loadFile(path: string, names: readonly string[]): Promise<Result<Renderers[string], Problem>> {
  let exported: readonly [string, unknown][];
  try {
    exported = Object.entries(await importFile(path));
  } catch (error) {
    return fail({ message: `Cannot load the template ${path}: ${describeThrown(error)}` });
  }
  const renderers = exported.filter((entry): entry is [`render${string}`, Renderer] => isRenderer(entry));
  const unused = renderers.find(([name]) => !names.includes(name))?.[0];
  if (unused !== undefined) {
    const meant = suggestWord(unused, names) ?? names.join(" or ");
    return fail({ message: `The template ${path} exports \`${unused}\`, which nothing calls: it takes \`${meant}\`.` });
  }
  if (renderers.length > 0) return succeed(Object.fromEntries(renderers));
  const wanted = names.map((name) => `\`${name}\``).join(" or ");
  return fail({ message: `The template ${path} must export a function ${wanted}.` });
}

function isRenderer([name, value]: readonly [string, unknown]): boolean {
  return name.startsWith("render") && typeof value === "function";
}
