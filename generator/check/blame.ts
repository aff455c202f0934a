/** Who is to blame for a contradiction: of one table against all examples it is the table. */
import type { Cause } from "../conform/contradiction.js";
import type { ConformanceIssue, Fixture } from "../conform/fixture.js";
import { parsePointer } from "../markdown/json/json-locate.js";
import { isJsonArray, isJsonObject, type JsonValue } from "../source/json.js";
import { formatSpan, type Span } from "../source/span.js";
import { groupEntries } from "../source/group.js";

/** A row of a table that no example agrees with. */
export interface OutvotedRow {
  readonly span: Span;
  /** How many values contradict it, on how many pages. */
  readonly values: number;
  readonly pages: number;
}

/** So many examples on so many pages are no slip of one author. */
const fewestValues = 3;
const fewestPages = 2;

interface Accused {
  readonly fixture: Fixture;
  readonly issue: ConformanceIssue;
}

/** Finds the row that documents a property otherwise than every example that shows it, by what contradicts it. */
export function findOutvotedRows(
  fixtures: readonly Fixture[],
  causes: ReadonlySet<Cause>,
): (issue: ConformanceIssue) => OutvotedRow | undefined {
  const all = fixtures.flatMap((fixture) => fixture.issues.map((issue): Accused => ({ fixture, issue })));
  const byRow = groupEntries(
    all.flatMap((accused) => {
      const [row] = accused.issue.documented;
      return row === undefined || !causes.has(accused.issue.cause) ? [] : [[formatSpan(row), accused] as const];
    }),
  );
  const suspects = [...byRow].filter(([, accused]) => isSuspect(accused));
  const shown = countShown(fixtures, new Set(suspects.map(([, accused]) => nameOf(accused))));
  const outvoted = new Map(
    suspects.flatMap(([key, accused]) => {
      const span = accused[0]?.issue.documented[0];
      const values = countPlaces(accused);
      const types = new Set(accused.map(({ fixture }) => nameType(fixture)));
      const name = nameOf(accused);
      const shows = [...types].reduce((sum, type) => sum + (shown.get(`${type} ${name}`) ?? 0), 0);
      return span === undefined || shows > values
        ? []
        : [[key, { span, values, pages: listPages(accused).size }] as const];
    }),
  );
  return ({ documented: [row] }) => (row === undefined ? undefined : outvoted.get(formatSpan(row)));
}

function isSuspect(accused: readonly Accused[]): boolean {
  return countPlaces(accused) >= fewestValues && listPages(accused).size >= fewestPages;
}

function listPages(accused: readonly Accused[]): ReadonlySet<string> {
  return new Set(accused.map(({ fixture }) => fixture.example.page));
}

function countPlaces(accused: readonly Accused[]): number {
  return new Set(accused.map(({ fixture, issue }) => `${fixture.example.id} ${fixture.part} ${ownerOf(issue)}`)).size;
}

/** The path of the property itself: of a collection each value may contradict. */
function ownerOf({ path }: ConformanceIssue): string {
  return path.replace(/(?:\/\d+)+$/, "");
}

function nameOf([first]: readonly Accused[]): string {
  return first === undefined ? "" : (parsePointer(ownerOf(first.issue)).at(-1) ?? "");
}

/** Bodies of one type show the row's property in the same places. */
function nameType({ type }: Fixture): string {
  return JSON.stringify(type);
}

/** How often properties of these names have a value in the bodies of each type, as `TYPE NAME`. */
function countShown(fixtures: readonly Fixture[], names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const visit = (value: JsonValue, type: string): void => {
    if (isJsonArray(value)) for (const inner of value) visit(inner, type);
    else if (isJsonObject(value))
      for (const [name, inner] of Object.entries(value)) {
        const key = `${type} ${name}`;
        if (names.has(name) && inner !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
        visit(inner, type);
      }
  };
  if (names.size > 0) for (const fixture of fixtures) visit(fixture.verbatim, nameType(fixture));
  return counts;
}
