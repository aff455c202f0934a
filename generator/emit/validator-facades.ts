import { quoteString } from "../../templates/quote.js";
import type { CheckTarget } from "../../templates/validator-view.js";
import type { StructuredType } from "../model/types.js";
import { describeOrigin, generatedNotice, writeSource } from "./file-header.js";
import { compareText } from "./file-scope.js";
import { relativeImport } from "./module-path.js";
import type { Names } from "./names.js";
import type { OutputFile } from "./output-file.js";
import type { PlannedBody } from "./validator-bodies.js";
import { nameCheckModule } from "./validator-modules.js";
import type { ValidatorPlan } from "./validator-plan.js";

/** What users import of one type or enum, and from where. */
export interface Facade {
  readonly path: string;
  readonly header: string;
  /** Where the code stands. */
  readonly module: string;
  readonly names: readonly string[];
}

type Origin = Pick<StructuredType, "origins">;

export function listFacades(
  plan: ValidatorPlan,
  modules: ReadonlyMap<CheckTarget, string>,
  names: Names,
): readonly Facade[] {
  const facade = (type: Origin, path: string, target: CheckTarget, collection?: CheckTarget): Facade => ({
    path: `validators/${path}.ts`,
    header: describeOrigin(type.origins),
    module: modules.get(target) ?? "",
    names: [target, ...(collection === undefined ? [] : [collection])].flatMap(listNames),
  });
  const taken = new Set([...plan.objects, ...plan.enums].map(({ type }) => names.of(type).module));
  return [
    ...plan.objects.map(({ type, view, collection }) => facade(type, names.of(type).module, view.target, collection)),
    ...plan.enums.map(({ type, view }) => facade(type, names.of(type).module, view.target)),
    ...plan.unions.map(({ type, view, collection }) =>
      facade(type, nameUnionModule(names.of(type).module, taken), view.target, collection),
    ),
  ].sort((a, b) => compareText(a.path, b.path));
}

/** `any-attachment`, `security/any-alert-evidence`. */
function nameUnionModule(module: string, taken: ReadonlySet<string>): string {
  const parts = module.split("/");
  const path = [...parts.slice(0, -1), `any-${parts.at(-1) ?? ""}`].join("/");
  return taken.has(path) ? `${path}-union` : path;
}

export function writeFacade({ path, header, module, names }: Facade): OutputFile {
  return writeSource(path, header, `export { ${names.join(", ")} } from ${quoteString(relativeImport(path, module))};`);
}

/** Everything, straight from the modules of the code: going through one file per type would load all of those too. */
export function writeBarrel(path: string, facades: readonly Facade[], more: readonly string[] = []): OutputFile {
  const byModule = new Map<string, string[]>();
  for (const { module, names } of facades) byModule.set(module, [...(byModule.get(module) ?? []), ...names]);
  const lines = [...byModule]
    .sort(([a], [b]) => compareText(a, b))
    .map(
      ([module, names]) =>
        `export { ${names.sort(compareText).join(", ")} } from ${quoteString(relativeImport(path, module))};`,
    );
  return writeSource(path, generatedNotice, [...lines, ...more].join("\n"));
}

export function toBodyFacade({ module, operation, view: { target } }: PlannedBody): Facade {
  return {
    path: `bodies/${module}.ts`,
    header: describeOrigin(operation.origins),
    module: nameCheckModule("bodies", module),
    names: listNames(target),
  };
}

function listNames({ name }: CheckTarget): readonly string[] {
  return [name, `is${name}`, `validate${name}`, `parse${name}`];
}

/** What goes with all validators, where no type of the model has its name. */
export function listSharedExports(taken: ReadonlySet<string>): readonly string[] {
  const shared: Readonly<Record<string, readonly string[]>> = {
    conclude: ["ValidationError", "type Result"],
    expand: ["expand"],
    "graph-error": ["type GraphError", "isGraphError"],
    issue: ["formatIssue", "formatIssues", "type Issue"],
    schema: ["type Schema"],
    strict: ["strict"],
  };
  return Object.entries(shared).flatMap(([file, names]) => {
    const free = names.filter((name) => !taken.has(name.replace("type ", "")));
    return free.length === 0 ? [] : [`export { ${free.join(", ")} } from "../runtime/${file}.js";`];
  });
}
