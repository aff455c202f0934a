import { describeThrown } from "../diagnostics/guard.js";
import { fail, succeed, type Result } from "../source/result.js";
import type { Emitter } from "../emit/emitter.js";
import { importFile } from "./import-file.js";
import type { Problem } from "./options.js";

/** The file of a project's own emitter. */
export interface EmitterFile {
  /** What the emitter must be called. */
  readonly name: string;
  /** An absolute path. */
  readonly file: string;
}

/** The emitters that files have as their default exports. */
export async function loadEmitters(
  files: readonly EmitterFile[],
  builtIn: readonly Emitter[],
): Promise<Result<readonly Emitter[], Problem>> {
  const emitters: Emitter[] = [];
  for (const { name, file } of files) {
    if (builtIn.some((emitter) => emitter.name === name))
      return fail({ message: `The emitter ${file} has the name of an output of graphdown: \`${name}\`.` });
    const loaded = await loadEmitter({ name, file });
    if (!loaded.ok) return loaded;
    emitters.push(loaded.value);
  }
  return succeed(emitters);
}

async function loadEmitter({ name, file }: EmitterFile): Promise<Result<Emitter, Problem>> {
  let exported: unknown;
  try {
    exported = (await importFile(file))["default"];
  } catch (error) {
    return fail({ message: `Cannot load the emitter ${file}: ${describeThrown(error)}` });
  }
  if (!isEmitter(exported))
    return fail({ message: `The emitter ${file} must have a default export that \`defineEmitter\` made.` });
  if (exported.name !== name)
    return fail({
      message: `The emitter ${file} must have the name \`${name}\`, as its file has, not \`${exported.name}\`.`,
    });
  return succeed({ ...exported, file });
}

function isEmitter(value: unknown): value is Emitter {
  const keys = ["name", "description", "options", "after", "runtime", "renderers", "emit"] satisfies (keyof Emitter)[];
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}
