import { dirname, join } from "node:path";
import { builtInEmitters } from "../../templates/emitters.js";
import type { Config } from "../config/config.js";
import { isEmitterFile, nameEmitterFile } from "../config/emitter-keys.js";
import type { EmitOptions } from "../emit/emit-model.js";
import type { Emitter } from "../emit/emitter.js";
import { loadEmitters } from "./load-emitters.js";
import { loadRenderers } from "./load-renderers.js";
import type { Renderers } from "../emit/renderers.js";
import { selectEmitters } from "../emit/select-emitters.js";
import { diskFileSystem } from "../source/file-system.js";
import { readRuntimeFiles, readRuntimeFolder } from "../source/package-files.js";
import { fail, succeed, type Failure, type Result } from "../source/result.js";
import type { Problem } from "./options.js";

/** What a run can put out, and what it does. */
export interface Outputs extends EmitOptions {
  /** Every emitter there is: graphdown's, and those whose files the config names. */
  readonly known: readonly Emitter[];
}

/** The outputs that a config asks for, with the project's own emitters and renderers loaded. Its paths are absolute. */
export async function loadOutputs(config: Config): Promise<Result<Outputs, Problem>> {
  const files = config.emit.filter(isEmitterFile);
  const own = await loadEmitters(
    files.map((file) => ({ name: nameEmitterFile(file), file })),
    builtInEmitters,
  );
  if (!own.ok) return own;
  const known = [...builtInEmitters, ...own.value];
  const names = config.emit.map((each) => (isEmitterFile(each) ? nameEmitterFile(each) : each));
  const isPackage = config.format === "package";
  const emitters = selectEmitters(isPackage ? known.filter(({ sourceOnly }) => !sourceOnly) : known, names);
  if (!emitters.ok) return explainLeftOut(names, known, isPackage) ?? emitters;
  const renderers = await loadOwnRenderers(config.templates, known);
  if (!renderers.ok) return renderers;
  const { createPrinter } = await import("../emit/print-declarations.js");
  const folders = new Set(files.map((file) => join(dirname(file), "runtime")));
  return succeed({
    known,
    emitters: emitters.value,
    options: config.emitterOptions ?? {},
    renderers: renderers.value,
    // What is compiled ends in `.js`, whatever the project's own code is written like.
    ...(config.imports !== undefined && !isPackage && { imports: config.imports }),
    folders: Object.fromEntries(Object.entries(config.folders ?? {}).map(([key, { text }]) => [key, text])),
    runtime: [...readRuntimeFiles(), ...[...folders].flatMap(readRuntimeFolder)],
    printDeclarations: createPrinter(),
  });
}

/** Why a package has none of an output that there is. */
function explainLeftOut(
  names: readonly string[],
  known: readonly Emitter[],
  isPackage: boolean,
): Failure<Problem> | undefined {
  const asked = isPackage ? known.find(({ name, sourceOnly }) => sourceOnly && names.includes(name)) : undefined;
  if (asked === undefined) return undefined;
  const reason = "its files are for the project that they lie in. Leave it out of emit, or choose format: source";
  return fail({ message: `The output \`${asked.name}\` cannot be part of a package: ${reason}` });
}

/** The renderers of a project that take the places of graphdown's. */
async function loadOwnRenderers(
  folder: string | undefined,
  known: readonly Emitter[],
): Promise<Result<Renderers, Problem>> {
  if (folder === undefined) return succeed({});
  const names = diskFileSystem.listFolder(folder);
  if (names === undefined) return fail({ message: `templates ${folder}: there is no such folder` });
  return loadRenderers(folder, names, known);
}
