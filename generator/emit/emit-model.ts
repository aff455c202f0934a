import type { Fixture } from "../conform/fixture.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import { modelSchema } from "../model/model-schema.js";
import { serialiseModel } from "../model/serialise.js";
import type { Model } from "../model/types.js";
import { emitArbitraries } from "./arbitraries.js";
import { emitBuilders } from "./builders.js";
import { emitDevProxyMocks } from "./dev-proxy.js";
import { emitBarrels } from "./emit-barrels.js";
import { emitEnums } from "./emit-enums.js";
import { emitTypes } from "./emit-types.js";
import type { EmitContext } from "./emit-context.js";
import { compareText } from "./file-scope.js";
import { emitFixtures } from "./fixtures.js";
import { findOverrides } from "./inheritance.js";
import { emitMockHandlers } from "./mock-handlers.js";
import { joinSafePath, versionFolder } from "./module-path.js";
import { nameModel } from "./names.js";
import type { OutputFile } from "./output-file.js";
import { createPrinter } from "./print-file.js";
import { defaultTemplates, type Templates } from "./templates.js";
import type { ValidatorOptions } from "./validator-options.js";
import { emitValidators } from "./validators.js";

export interface EmitOptions {
  /** The files of `templates/runtime`, copied as they stand to `runtime/`; their paths are below it. */
  readonly runtime: readonly OutputFile[];
  /** Those of graphdown, unless the project has its own. */
  readonly templates?: Templates;
  /** The dials of validators that are not at their defaults. */
  readonly validators?: Partial<ValidatorOptions>;
  /** What needs a package of the project's own, by its name: the text of the runtime for it; nothing of it is emitted where it is absent. */
  readonly peers?: { readonly msw?: string; readonly "fast-check"?: string };
}

/**
 * Everything generated from a model, sorted by path, each path below a folder named after the API version
 * (`v1.0/types/user.ts`). The text is not formatted yet. The same model gives the same bytes on every machine.
 */
export function emitModel(
  model: Model,
  fixtures: readonly Fixture[],
  options: EmitOptions,
): Outcome<readonly OutputFile[]> {
  const context: EmitContext = {
    model,
    names: nameModel(model),
    templates: options.templates ?? defaultTemplates,
    print: createPrinter(),
  };
  const files = [
    ...emitTypes(context),
    ...emitEnums(context),
    ...emitBarrels(context),
    ...emitValidators(context, options.validators),
    ...emitFixtures(fixtures, context),
    ...emitBuilders(fixtures, context),
    ...emitDevProxyMocks(model, fixtures),
    ...(options.peers?.["fast-check"] === undefined
      ? []
      : [...emitArbitraries(context), { path: "runtime/fast-check.ts", text: options.peers["fast-check"] }]),
    ...(options.peers?.msw === undefined
      ? []
      : [...emitMockHandlers(fixtures, context), { path: "runtime/msw.ts", text: options.peers.msw }]),
    ...options.runtime.map(({ path, text }) => ({ path: `runtime/${path}`, text })),
    { path: "model.json", text: serialiseModel(model) },
    { path: "model.schema.json", text: `${JSON.stringify(modelSchema, undefined, 2)}\n` },
  ];
  const folder = versionFolder(model.apiVersion);
  const placed = files.map(({ path, text }) => ({ path: joinSafePath(folder, path), text }));
  return {
    value: assertDistinct(placed.sort((a, b) => compareText(a.path, b.path))),
    diagnostics: reportOverrides(model),
  };
}

/** Two files that differ only in letter case are one file on half the world's machines; names are made so that none do. */
function assertDistinct(files: readonly OutputFile[]): readonly OutputFile[] {
  const seen = new Set<string>();
  for (const { path } of files) {
    const folded = path.toLowerCase();
    if (seen.has(folded)) throw new Error(`Two output files have the path ${path}`);
    seen.add(folded);
  }
  return files;
}

function reportOverrides(model: Model): readonly Diagnostic[] {
  return [...model.types.values()].flatMap((type) =>
    findOverrides(model, type).map(({ property, inherited, base }) =>
      createDiagnostic(
        "model/property-overrides-base",
        property.origins[0],
        `\`${type.name}.${property.name}\` has another type than the property it inherits from \`${base.name}\`.`,
        { related: [{ message: "The inherited property", span: inherited.origins[0] }] },
      ),
    ),
  );
}
