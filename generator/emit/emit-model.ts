import type { Fixture } from "../conform/fixture.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import { attempt } from "../diagnostics/guard.js";
import { gatherOutcome, outcome } from "../diagnostics/outcome.js";
import { wholeFileSpan } from "../source/span.js";
import { serialiseModel } from "../model/json/write-model.js";
import type { Model } from "../model/types.js";
import { readModelSchema } from "../source/package-files.js";
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
  /**
   * What needs a package of the project's own, by its name: the text of the runtime for it; nothing of it is emitted
   * where it is absent.
   */
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
  const { msw, "fast-check": fastCheck } = options.peers ?? {};
  const folder = versionFolder(model.apiVersion);
  return gatherOutcome((found) => {
    // What is no single type's or page's costs the part of the output that it belongs to.
    const emit = (part: string, work: () => Outcome<readonly OutputFile[]>): readonly OutputFile[] =>
      found.take(attempt(wholeFileSpan(folder), "emit/failed", `Writing the ${part}`, work)) ?? [];
    const files = [
      ...emit("interfaces", () => emitTypes(context)),
      ...emit("enums", () => emitEnums(context)),
      ...emit("index of types", () => outcome(emitBarrels(context))),
      ...emit("validators", () => emitValidators(context, options.validators)),
      ...emit("fixtures", () => emitFixtures(fixtures, context)),
      ...emit("builders", () => emitBuilders(fixtures, context)),
      ...emit("mocks", () => outcome(emitDevProxyMocks(model, fixtures))),
      ...(fastCheck === undefined ? [] : emit("arbitraries", () => emitArbitraries(context))),
      ...(fastCheck === undefined ? [] : [{ path: "runtime/fast-check.ts", text: fastCheck }]),
      ...(msw === undefined ? [] : emit("request handlers", () => emitMockHandlers(fixtures, context))),
      ...(msw === undefined ? [] : [{ path: "runtime/msw.ts", text: msw }]),
      ...options.runtime.map(({ path, text }) => ({ path: `runtime/${path}`, text })),
      ...emit("model", () => outcome([{ path: "model.json", text: serialiseModel(model) }])),
      { path: "model.schema.json", text: readModelSchema() },
    ];
    found.report(...reportOverrides(model));
    const placed = files.map(({ path, text }) => ({ path: joinSafePath(folder, path), text }));
    return found.take(dropSamePaths(placed.sort((a, b) => compareText(a.path, b.path))));
  });
}

/**
 * Two files that differ only in letter case are one file on half the world's machines; names are made so that none do.
 */
function dropSamePaths(files: readonly OutputFile[]): Outcome<readonly OutputFile[]> {
  const seen = new Set<string>();
  const same: OutputFile[] = [];
  const kept = files.filter((file) => {
    const folded = file.path.toLowerCase();
    if (seen.has(folded)) same.push(file);
    return !seen.has(folded) && seen.add(folded);
  });
  const message = "Another file has this path too; this one was not written.";
  return outcome(
    kept,
    same.map(({ path }) => createDiagnostic("output/same-path", wholeFileSpan(path), message)),
  );
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
