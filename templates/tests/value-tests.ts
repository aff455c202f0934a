import { compareText } from "../../generator/emit/compare-text.js";
import type { GeneratedFile } from "../../generator/emit/generated-file.js";
import { nameArbitrary, nameBuilder, type Identifiers, type Names } from "../../generator/emit/names.js";
import type { BodyPlan } from "../../generator/emit/plans/body-plan.js";
import type { FixtureModule } from "../../generator/emit/plans/fixture-plan.js";
import type { ValidatorPlan } from "../../generator/emit/plans/validator-plan.js";
import { quoteString } from "../quote.js";

/** Tests of what makes values: each is held against its validator. */
export interface ValueTests {
  /** That of the makers, whose barrel is imported: `builders`. */
  readonly folder: string;
  /** What the maker of a type is called. */
  readonly nameMaker: (type: Identifiers) => string;
  /** The TypeScript type of every maker. */
  readonly caseType: string;
  /** What is done with `make` and `validate`. */
  readonly check: readonly string[];
}

/** What every builder makes, from the examples and made up. */
export const builderTests: ValueTests = {
  folder: "builders",
  nameMaker: nameBuilder,
  caseType: "(overrides?: object, seed?: number) => unknown",
  check: ["for (const seed of [0, 1, 2]) expect(validate(make({}, seed))).toMatchObject({ ok: true });"],
};

/** What every builder of a request's body makes, and the examples of it. */
export function printBodyTests(
  file: GeneratedFile,
  { bodies, findShown }: BodyPlan,
  fixtures: readonly FixtureModule[],
  hasBuilders: boolean,
): void {
  file.import("vitest", "expect");
  file.import("vitest", "test");
  file.importAll("bodies/index.ts", "bodies");
  if (hasBuilders) file.importAll("builders/index.ts", "builders");
  const built = bodies.map(({ name }) => `[${quoteString(name)}, builders.build${name}(), bodies.validate${name}],`);
  const shown = fixtures.flatMap(({ path, fixtures: named }) =>
    named.flatMap(({ name, fixture }) => {
      const body = findShown(fixture);
      if (body === undefined) return [];
      return [`[${quoteString(name)}, ${file.import(path, name)}.conforming, bodies.validate${body.name}],`];
    }),
  );
  const lines = [
    "const cases: readonly (readonly [string, unknown, (value: unknown) => unknown])[] = [",
    ...(hasBuilders ? built : []),
    ...shown,
    "];",
    "",
    'test.each(cases)("%s", (_, value, validate) => {',
    "expect(validate(value)).toMatchObject({ ok: true });",
    "});",
  ];
  file.print(lines.join("\n"));
}

/** What every arbitrary draws. */
export const arbitraryTests: ValueTests = {
  folder: "arbitraries",
  nameMaker: nameArbitrary,
  caseType: "() => fc.Arbitrary<unknown>",
  check: [
    "const isValid = (value: unknown): void => {",
    "expect(validate(value)).toMatchObject({ ok: true });",
    "};",
    "fc.assert(fc.property(make(), isValid), { numRuns: 20 });",
  ],
};

/** Vitest tests of the makers of all types. */
export function printValueTests(
  file: GeneratedFile,
  { folder, nameMaker, caseType, check }: ValueTests,
  { objects }: ValidatorPlan,
  names: Names,
): void {
  file.import("vitest", "expect");
  file.import("vitest", "test");
  if (caseType.includes("fc.")) file.importAll("fast-check", "fc");
  file.importAll(`${folder}/index.ts`, folder);
  file.importAll("validators/index.ts", "validators");
  const cases = objects
    .map(({ type, view }) => ({ type: names.of(type), view }))
    .sort((a, b) => compareText(a.type.type, b.type.type))
    .map(
      ({ type, view }) =>
        `[${quoteString(type.type)}, ${folder}.${nameMaker(type)}, validators.validate${view.target.name}],`,
    );
  const lines = [
    `const cases: readonly (readonly [string, ${caseType}, (value: unknown) => unknown])[] = [`,
    ...cases,
    "];",
    "",
    'test.each(cases)("%s", (_, make, validate) => {',
    ...check,
    "});",
  ];
  file.print(lines.join("\n"));
}
