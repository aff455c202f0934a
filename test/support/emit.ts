import type { Fixture } from "../../generator/conform/fixture.js";
import type { Outcome } from "../../generator/diagnostics/diagnostic.js";
import { emitModel, type EmitOptions } from "../../generator/emit/emit-model.js";
import type { OutputFile } from "../../generator/emit/output-file.js";
import { createPrinter } from "../../generator/emit/print-declarations.js";
import { selectEmitters } from "../../generator/emit/select-emitters.js";
import type { Model } from "../../generator/model/types.js";
import { readRuntimeFiles } from "../../generator/source/package-files.js";
import { builtInEmitters } from "../../templates/emitters.js";

const printDeclarations = createPrinter();

/** What outputs make of a model, by name; those whose files they import are made too. */
export function emit(
  names: readonly string[],
  model: Model,
  fixtures: readonly Fixture[] = [],
  options: Partial<EmitOptions> = {},
): Outcome<readonly OutputFile[]> {
  const emitters = selectEmitters(builtInEmitters, names);
  if (!emitters.ok) throw new Error(emitters.error.message);
  const runtime = readRuntimeFiles();
  return emitModel(model, fixtures, { emitters: emitters.value, runtime, printDeclarations, ...options });
}

/** The files of outputs, their paths from the folder of the API version. */
export function emitFiles(...given: Parameters<typeof emit>): readonly OutputFile[] {
  return emit(...given).value.map(({ path, text }) => ({ path: path.slice(path.indexOf("/") + 1), text }));
}

/** The outputs that need no package of a project's own. */
export const plainOutputs = ["types", "enums", "validators", "fixtures", "bodies", "builders", "dev-proxy", "model"];
