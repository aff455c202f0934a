import type { Fixture } from "../conform/fixture.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { gatherOutcome } from "../diagnostics/outcome.js";
import type { Model } from "../model/types.js";
import { compareText } from "./compare-text.js";
import { collectFiles, keepDistinct } from "./emitter-files.js";
import type { Emitter, EmitRun } from "./emitter.js";
import { joinSafePath, versionFolder, type ImportEnding } from "./module-path.js";
import { listTypeNames, nameModel } from "./names.js";
import { readOptions } from "./options.js";
import type { OutputFile } from "./output-file.js";
import { createPlans } from "./plans/plans.js";
import { validatorOptions } from "./plans/validator-options.js";
import type { PrintDeclarations } from "./print-declarations.js";
import type { Renderers } from "./renderers.js";
import { endImports, pickRuntime } from "./runtime-files.js";

export interface EmitOptions {
  /** Those that run, in this order, with the ones whose files they import. */
  readonly emitters: readonly Emitter[];
  /** What the config has for each emitter, by its name. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The renderers of the project, which take the places of graphdown's. */
  readonly renderers?: Renderers;
  /** The files that emitters may ask for; their paths are below `runtime/`. */
  readonly runtime: readonly OutputFile[];
  /** Loaded by who emits: a compiler comes with it, which nobody else has to wait for. */
  readonly printDeclarations: PrintDeclarations;
  /** What imports end in; `js` where nothing is said. */
  readonly imports?: ImportEnding;
  /** The folders of API versions that are to have a name of their own, by version. */
  readonly folders?: Readonly<Record<string, string>>;
}

/**
 * What emitters make of a model, sorted by path, each path below a folder named after the API version
 * (`v1.0/types/user.ts`). The text is not formatted yet. The same model gives the same bytes on every machine.
 */
export function emitModel(
  model: Model,
  fixtures: readonly Fixture[],
  { emitters, options = {}, renderers = {}, runtime, printDeclarations, imports = "js", folders = {} }: EmitOptions,
): Outcome<readonly OutputFile[]> {
  const names = nameModel(model);
  const run: EmitRun = {
    model,
    fixtures,
    names,
    plans: createPlans({ model, names }, fixtures, readOptions(validatorOptions, options["validators"])),
    emits: (name) => emitters.some((emitter) => emitter.name === name),
  };
  const settings = { taken: listTypeNames({ model, names }), printDeclarations, imports };
  return gatherOutcome((found) => {
    const files = emitters.flatMap((emitter) => {
      const own = { replacements: renderers, given: options[emitter.name] };
      return found.take(
        collectFiles(emitter, settings, (access) => {
          emitter.emit({ ...run, ...access, ...own });
        }),
      );
    });
    const copied = pickRuntime(emitters, runtime).map(({ path, text }) => ({
      path: `runtime/${path}`,
      text: endImports(text, imports),
    }));
    const folder = folders[model.apiVersion] ?? versionFolder(model.apiVersion);
    const placed = [...files, ...copied].map((file) => ({ ...file, path: joinSafePath(folder, file.path) }));
    return found.take(keepDistinct(placed)).toSorted((a, b) => compareText(a.path, b.path));
  });
}
