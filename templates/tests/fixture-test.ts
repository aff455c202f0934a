import { quoteString } from "../quote.js";

/** The tests of one page's fixtures. */
export interface FixtureTestView {
  readonly page: string;
  /** The name under which the page's module is imported. */
  readonly module: string;
  readonly cases: readonly FixtureTestCase[];
}
export interface FixtureTestCase {
  /** The fixture's name in its module. */
  readonly fixture: string;
  /** The validator's name. */
  readonly validator: string;
  /** The body holds several values, and the validator is for each of them. */
  readonly isMany: boolean;
}

/** One test for each fixture: what conforms must pass, and what contradicts must fail as it is known to. */
export function renderFixtureTests({ page, module, cases }: FixtureTestView): string {
  const tests = cases.map(({ fixture, validator, isMany }) => {
    const validate = isMany ? `validateEach(${validator})` : validator;
    const mismatches = `findMismatches(${module}.${fixture}, ${validate})`;
    return `test(${quoteString(fixture)}, () => {\nexpect(${mismatches}).toEqual([]);\n});`;
  });
  return `describe(${quoteString(page)}, () => {\n${tests.join("\n\n")}\n});`;
}
