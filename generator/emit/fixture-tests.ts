import type { FixtureTestCase, FixtureTestView } from "../../templates/fixture-test.js";
import { quoteLineComment } from "../../templates/quote.js";
import type { Fixture } from "../conform/fixture.js";
import { elementOf } from "../model/queries.js";
import type { QualifiedName } from "../model/types.js";
import type { EmitContext, NamedModel } from "./emit-context.js";
import { generatedNotice } from "./file-header.js";
import { compareText } from "./file-scope.js";
import type { FixtureModule } from "./fixture-plan.js";
import { relativeImport } from "./module-path.js";
import type { OutputFile } from "./output-file.js";
import { defaultValidatorOptions } from "./validator-options.js";
import { planValidators } from "./validator-plan.js";

/**
 * Vitest files that hold every fixture against its validator: one for each first letter, because each file costs its
 * start.
 */
export function emitFixtureTests(modules: readonly FixtureModule[], context: EmitContext): readonly OutputFile[] {
  if (modules.length === 0) return [];
  const validators = findValidators(context);
  const groups = new Map<string, { readonly module: FixtureModule; readonly view: FixtureTestView }[]>();
  for (const module of modules) {
    const cases = module.fixtures.flatMap(({ name, fixture }) => planCase(name, fixture, validators));
    if (cases.length === 0) continue;
    const letter = /^fixtures\/([a-z])/.exec(module.path)?.[1] ?? "other";
    groups.set(letter, [
      ...(groups.get(letter) ?? []),
      { module, view: { page: module.page, module: module.name, cases } },
    ]);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([letter, group]) => writeTests(`tests/fixtures/${letter}.test.ts`, group, context));
}

function writeTests(
  path: string,
  group: readonly { readonly module: FixtureModule; readonly view: FixtureTestView }[],
  { templates }: EmitContext,
): OutputFile {
  const cases = group.flatMap(({ view }) => view.cases);
  const validators = [...new Set(cases.map((each) => each.validator))].sort(compareText);
  const helpers = ["findMismatches", ...(cases.some((each) => each.isMany) ? ["validateEach"] : [])];
  const quote = (file: string): string => JSON.stringify(relativeImport(path, file));
  const lines = [
    `// ${quoteLineComment(generatedNotice)}`,
    "",
    'import { describe, expect, test } from "vitest";',
    ...group.map(({ module }) => `import * as ${module.name} from ${quote(module.path)};`),
    `import { ${helpers.join(", ")} } from ${quote("runtime/fixture.ts")};`,
    `import { ${validators.join(", ")} } from ${quote("validators/index.ts")};`,
    "",
    ...group.map(({ view }) => `${templates.renderFixtureTests(view)}\n`),
  ];
  return { path, text: lines.join("\n") };
}

/** The names of the functions that validate a type and a page of a collection of it. */
interface Validators {
  readonly one: string;
  readonly element: string;
  /** Absent where the service returns no list of the type by itself. */
  readonly collection?: string;
}

function findValidators(context: NamedModel): ReadonlyMap<QualifiedName, Validators> {
  const plan = planValidators(context, defaultValidatorOptions);
  const unions = new Map(plan.unions.map((union) => [union.type.qualifiedName, union]));
  return new Map(
    plan.objects.map(({ type, view, collection }): [QualifiedName, Validators] => {
      // What a collection holds may be of derived types.
      const union = unions.get(type.qualifiedName);
      const page = union ? union.collection : collection;
      const one = `validate${view.target.name}`;
      const element = union ? `validate${union.view.target.name}` : one;
      return [type.qualifiedName, { one, element, ...(page && { collection: `validate${page.name}` }) }];
    }),
  );
}

function planCase(
  name: string,
  fixture: Fixture,
  validators: ReadonlyMap<QualifiedName, Validators>,
): readonly FixtureTestCase[] {
  const { type, conforming } = fixture;
  const element = elementOf(type);
  const found = element.kind === "structured" ? validators.get(element.name) : undefined;
  if (!found) return [];
  if (type.kind !== "collection") return [{ fixture: name, validator: found.one, isMany: false }];
  const isPage = !Array.isArray(conforming) && found.collection !== undefined;
  return [{ fixture: name, validator: isPage ? found.collection : found.element, isMany: !isPage }];
}
