import { describeThrown } from "../diagnostics/guard.js";
import { fail, succeed, type Result } from "../source/result.js";
import type { Emitter } from "./emitter.js";
import { importFile } from "./import-file.js";
import type { LoadProblem } from "./load-renderers.js";

/** The emitters of a project's own files, whose absolute paths stand under the names that they must have. */
export async function loadEmitters(
  files: Readonly<Record<string, string>>,
  builtIn: readonly Emitter[],
): Promise<Result<readonly Emitter[], LoadProblem>> {
  const emitters: Emitter[] = [];
  for (const [name, file] of Object.entries(files)) {
    if (builtIn.some((emitter) => emitter.name === name))
      return fail({ message: `The emitter ${file} has the name of an output of graphdown: \`${name}\`.` });
    const loaded = await loadEmitter(name, file);
    if (!loaded.ok) return loaded;
    emitters.push(loaded.value);
  }
  return succeed(emitters);
}

async function loadEmitter(name: string, file: string): Promise<Result<Emitter, LoadProblem>> {
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
