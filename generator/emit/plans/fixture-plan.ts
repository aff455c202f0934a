import type { Fixture } from "../../conform/fixture.js";
import type { NonEmpty } from "../../model/non-empty.js";
import { toPageId } from "../../model/page-id.js";
import { wholeFileSpan, type Span } from "../../source/span.js";
import { compareText } from "../compare-text.js";
import { claim, fileName } from "../file-name.js";
import { avoidReserved, toCamelCase } from "../identifiers.js";
import type { NamedModel } from "../names.js";

/** The fixtures of one page and what their module is called. */
export interface FixtureModule {
  readonly page: string;
  readonly origins: NonEmpty<Span>;
  /** Below the folder of the API version: `fixtures/user-post-users.ts`. */
  readonly path: string;
  /** Under which tests import it: `userPostUsers`. */
  readonly name: string;
  readonly fixtures: readonly NamedFixture[];
}
export interface NamedFixture {
  /** `userPostUsers1Request` */
  readonly name: string;
  readonly fixture: Fixture;
}

/**
 * Names for the fixtures of all pages, one module for each page, sorted by path. A module's name is that of its page's
 * operation, or follows from the page's.
 */
export function planFixtures({ model, names }: NamedModel, fixtures: readonly Fixture[]): readonly FixtureModule[] {
  const byPage = new Map<string, Fixture[]>();
  for (const fixture of fixtures) {
    const { page } = fixture.example;
    const group = byPage.get(page);
    if (group) group.push(fixture);
    else byPage.set(page, [fixture]);
  }
  const taken = new Set<string>();
  const takenNames = new Set<string>();
  const nameModule = (page: string, file: string): string => {
    const operation = model.operations.get(toPageId(page));
    return claim(operation === undefined ? identify(file) : names.ofOperation(operation), "", takenNames);
  };
  return [...byPage]
    .sort(([a], [b]) => compareText(a, b))
    .map(([page, group]): FixtureModule => {
      const file = claim(fileName(page), "-", taken);
      const name = nameModule(page, file);
      return {
        page,
        origins: [wholeFileSpan(page)],
        path: `fixtures/${file}.ts`,
        name,
        fixtures: nameFixtures(group, name),
      };
    })
    .sort((a, b) => compareText(a.path, b.path));
}

function nameFixtures(group: readonly Fixture[], module: string): readonly NamedFixture[] {
  return group.map((fixture) => {
    const number = /-(\d+)$/.exec(fixture.example.id)?.[1] ?? "";
    return { name: `${module}${number}${fixture.part === "request" ? "Request" : "Response"}`, fixture };
  });
}

function identify(file: string): string {
  const name = toCamelCase(file);
  return avoidReserved(/^[A-Za-z]/.test(name) ? name : `page${name}`);
}
