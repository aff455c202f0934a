import { quoteLineComment, quoteString } from "../../templates/quote.js";
import type { NamedModel } from "./emit-context.js";
import { generatedNotice } from "./file-header.js";
import { compareText } from "./file-scope.js";
import { relativeImport } from "./module-path.js";
import type { Identifiers } from "./names.js";
import type { OutputFile } from "./output-file.js";
import { defaultValidatorOptions } from "./validator-options.js";
import { planValidators } from "./validator-plan.js";

/** A vitest file that holds what every builder makes, from the examples and made up, against its validator. */
export function emitBuilderTests(context: NamedModel): readonly OutputFile[] {
  return emitTests(context, {
    folder: "builders",
    imports: [],
    nameMaker: (type) => type.value,
    caseType: "(overrides?: object, seed?: number) => unknown",
    check: ["for (const seed of [0, 1, 2]) expect(validate(make({}, seed))).toMatchObject({ ok: true });"],
  });
}

/** The same for what every arbitrary draws. */
export function emitArbitraryTests(
  context: NamedModel,
  nameMaker: (type: Identifiers) => string,
): readonly OutputFile[] {
  return emitTests(context, {
    folder: "arbitraries",
    imports: ['import fc from "fast-check";'],
    nameMaker,
    caseType: "() => fc.Arbitrary<unknown>",
    check: [
      "const isValid = (value: unknown): void => {",
      "expect(validate(value)).toMatchObject({ ok: true });",
      "};",
      "fc.assert(fc.property(make(), isValid), { numRuns: 20 });",
    ],
  });
}

interface ValueTests {
  /** That of the makers, whose barrel is imported: `builders`. */
  readonly folder: string;
  readonly imports: readonly string[];
  readonly nameMaker: (type: Identifiers) => string;
  /** The TypeScript type of every maker. */
  readonly caseType: string;
  /** What is done with `make` and `validate`. */
  readonly check: readonly string[];
}

function emitTests(
  context: NamedModel,
  { folder, imports, nameMaker, caseType, check }: ValueTests,
): readonly OutputFile[] {
  const planned = planValidators(context, defaultValidatorOptions).objects;
  const cases = planned
    .map(({ type, view }) => ({ type: context.names.of(type), view }))
    .sort((a, b) => compareText(a.type.type, b.type.type))
    .map(
      ({ type, view }) =>
        `[${quoteString(type.type)}, ${folder}.${nameMaker(type)}, validators.validate${view.target.name}],`,
    );
  if (cases.length === 0) return [];
  const path = `tests/${folder}.test.ts`;
  const lines = [
    `// ${quoteLineComment(generatedNotice)}`,
    "",
    ...imports,
    'import { expect, test } from "vitest";',
    `import * as ${folder} from "${relativeImport(path, `${folder}/index.ts`)}";`,
    `import * as validators from "${relativeImport(path, "validators/index.ts")}";`,
    "",
    `const cases: readonly (readonly [string, ${caseType}, (value: unknown) => unknown])[] = [`,
    ...cases,
    "];",
    "",
    'test.each(cases)("%s", (_, make, validate) => {',
    ...check,
    "});",
  ];
  return [{ path, text: `${lines.join("\n")}\n` }];
}
