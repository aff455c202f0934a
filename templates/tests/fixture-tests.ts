import type { Fixture } from "../../generator/conform/fixture.js";
import type { ModelPart } from "../../generator/emit/emitter.js";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import type { FixtureModule } from "../../generator/emit/plans/fixture-plan.js";
import type { Plans } from "../../generator/emit/plans/plans.js";
import type { ValidatorPlan } from "../../generator/emit/plans/validator-plan.js";
import { elementOf } from "../../generator/model/queries.js";
import type { QualifiedName } from "../../generator/model/types.js";
import type { renderFixtureTests, FixtureTestCase } from "./fixture-test.js";

/** What a test file holds against validators. */
export interface FixtureTests extends ModelPart {
  /** Below the folder of the API version. */
  readonly path: string;
  readonly pages: readonly { readonly module: FixtureModule; readonly cases: readonly FixtureTestCase[] }[];
}

/** Every fixture that has a validator, in one file for each first letter, because each file costs its start. */
export function planFixtureTests(plans: Plans): readonly FixtureTests[] {
  const validators = findValidators(plans.validators);
  const pages = plans.fixtures
    .map((module) => ({
      module,
      cases: module.fixtures.flatMap(({ name, fixture }) => planCase(name, fixture, validators)),
    }))
    .filter(({ cases }) => cases.length > 0);
  const letterOf = ({ path }: FixtureModule): string => /^fixtures\/([a-z])/.exec(path)?.[1] ?? "other";
  const letters = [...new Set(pages.map(({ module }) => letterOf(module)))].sort();
  return letters.flatMap((letter) => {
    const group = pages.filter(({ module }) => letterOf(module) === letter);
    const path = `tests/fixtures/${letter}.test.ts`;
    return group[0] === undefined ? [] : [{ name: path, origins: group[0].module.origins, path, pages: group }];
  });
}

/** Vitest tests that hold fixtures against their validators. */
export function printFixtureTests(
  file: GeneratedFile,
  { pages }: FixtureTests,
  render: typeof renderFixtureTests,
): void {
  for (const name of ["describe", "expect", "test"]) file.import("vitest", name);
  file.import("runtime/fixture.ts", "findMismatches");
  const tests = pages.map(({ module, cases }) => {
    const local = file.importAll(module.path, module.name);
    for (const { validator, isMany } of cases) {
      file.import("validators/index.ts", validator);
      if (isMany) file.import("runtime/fixture.ts", "validateEach");
    }
    return render({ page: module.page, module: local, cases });
  });
  file.print(tests.join("\n\n"));
}

/** The names of the functions that validate a type and a page of a collection of it. */
interface Validators {
  readonly one: string;
  readonly element: string;
  /** Absent where the service returns no list of the type by itself. */
  readonly collection?: string;
}

function findValidators(plan: ValidatorPlan): ReadonlyMap<QualifiedName, Validators> {
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
