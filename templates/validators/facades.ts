import { compareText } from "../../generator/emit/compare-text.js";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import type { Names } from "../../generator/emit/names.js";
import type { ValidatorLayout } from "../../generator/emit/plans/validator-modules.js";
import type { ValidatorPlan } from "../../generator/emit/plans/validator-plan.js";
import type { CheckTarget } from "../../generator/emit/plans/validator-view.js";
import type { StructuredType } from "../../generator/model/types.js";
import { groupBy } from "../../generator/source/group.js";

/** What users import of one type, enum or operation, and from where. */
export interface Facade {
  readonly path: string;
  /** The page that documents it. */
  readonly page: string;
  /** Where the code stands. */
  readonly module: string;
  /** What is checked: `User`. */
  readonly target: string;
  readonly names: readonly string[];
}

type Origin = Pick<StructuredType, "origins">;

export function createFacade(
  path: string,
  page: string,
  module: string,
  target: CheckTarget,
  collection?: CheckTarget,
): Facade {
  const targets = [target, ...(collection === undefined ? [] : [collection])];
  return { path, page, module, target: target.name, names: targets.flatMap(listNames) };
}

export function listFacades(plan: ValidatorPlan, { modules }: ValidatorLayout, names: Names): readonly Facade[] {
  const facade = ({ origins }: Origin, path: string, target: CheckTarget, collection?: CheckTarget): Facade =>
    createFacade(`validators/${path}.ts`, origins[0].path, modules.get(target) ?? "", target, collection);
  return [
    ...plan.objects.map(({ type, view, collection }) => facade(type, names.of(type).module, view.target, collection)),
    ...plan.enums.map(({ type, view }) => facade(type, names.of(type).module, view.target)),
    ...plan.unions.map(({ type, view, collection }) =>
      facade(type, names.ofFamily(type).module, view.target, collection),
    ),
  ].sort((a, b) => compareText(a.path, b.path));
}

/**
 * The files that users import from, and a barrel of everything: straight from the modules of the code, since going
 * through one file per type would load all of those too.
 */
export function printFacades(
  facades: readonly Facade[],
  barrel: GeneratedFile,
  file: (path: string, page: string) => GeneratedFile,
): void {
  for (const { path, page, module, names } of facades) {
    const facade = file(path, page);
    facade.skipCheck();
    facade.exportFrom(module, names);
  }
  barrel.skipCheck();
  const byModule = groupBy(facades, ({ module }) => module);
  for (const [module, group] of [...byModule].sort(([a], [b]) => compareText(a, b)))
    barrel.exportFrom(module, group.flatMap(({ names }) => names).sort(compareText));
}

function listNames({ name }: CheckTarget): readonly string[] {
  return [name, `is${name}`, `validate${name}`, `parse${name}`];
}

/** What goes with all validators, where no type of the model has its name. */
export function exportShared(barrel: GeneratedFile, taken: ReadonlySet<string>): void {
  const shared: Readonly<Record<string, readonly string[]>> = {
    conclude: ["ValidationError", "type Result"],
    expand: ["expand"],
    "graph-error": ["type GraphError", "isGraphError"],
    issue: ["formatIssue", "formatIssues", "type Issue"],
    judge: ["is", "parse", "validate"],
    "require-properties": ["requireProperties"],
    schema: ["type Schema"],
    strict: ["strict"],
  };
  for (const [file, names] of Object.entries(shared)) {
    const free = names.filter((name) => !taken.has(name.replace("type ", "")));
    if (free.length > 0) barrel.exportFrom(`runtime/${file}.ts`, free);
  }
}
