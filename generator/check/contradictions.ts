/** Turns what fixtures contradict into diagnostics; the rules about examples differ only in which contradictions they tell of. */
import type { ConformanceIssue, Contradiction, Fixture } from "../conform/fixture.js";
import { createDiagnostic, type DiagnosticCode } from "../diagnostics/catalogue.js";
import type { Diagnostic, Fix, RelatedPlace } from "../diagnostics/diagnostic.js";
import { locateJson, parsePointer } from "../markdown/json/json-locate.js";
import type { JsonBody } from "../model/example.js";
import type { JsonValue } from "../source/json.js";
import type { Span } from "../source/span.js";
import { spanInBlock } from "../source/text-block.js";
import { createRepresentationFinder } from "./page-types.js";
import type { CheckInput, Rule } from "./rule.js";

export interface ContradictionRule {
  readonly name: string;
  readonly code: DiagnosticCode;
  readonly causes: readonly Contradiction[];
  /** Which of these contradictions are findings, where not all are: it depends on what else there is. */
  select?(input: CheckInput): (issue: ConformanceIssue) => boolean;
  /** Points at the property's name instead of its value. */
  readonly atName?: boolean;
  describe(finding: Finding): string;
  /** The text that mends it, in the place of what is pointed at; undefined where a person must decide. */
  mend?(finding: Finding): string | undefined;
  /** The same where the mend is not the text of one value. */
  fix?(finding: Finding, body: JsonBody): Fix | undefined;
  /** What the place where the pages say otherwise is to be called, where that goes without saying neither of a table nor of a representation. */
  related?(issue: ConformanceIssue): string | undefined;
}

/** One contradiction, with the words a message needs. */
export interface Finding {
  readonly fixture: Fixture;
  readonly issue: ConformanceIssue;
  /** The property it is about; the whole body has none. */
  readonly name: string;
  /** What stands on the page. */
  readonly value: JsonValue | undefined;
  /** What `conforming` has instead; undefined where nothing changed or the value was taken away. */
  readonly correction: JsonValue | undefined;
}

export function createContradictionRule(rule: ContradictionRule): Rule {
  const causes = new Set(rule.causes);
  return {
    name: rule.name,
    codes: [rule.code],
    check: (input: CheckInput) => {
      const isSelected = rule.select?.(input) ?? (() => true);
      const isShown = createRepresentationFinder(input.pages);
      return input.fixtures.flatMap((fixture) =>
        fixture.issues
          .filter((issue) => causes.has(issue.cause) && isSelected(issue))
          .map((issue) => diagnose(rule, fixture, issue, isShown)),
      );
    },
  };
}

function diagnose(
  rule: ContradictionRule,
  fixture: Fixture,
  issue: ConformanceIssue,
  isShown: (place: Span) => boolean,
): Diagnostic {
  const body = bodyOf(fixture);
  const place = body && locateJson(body.source, issue.path);
  const span =
    (rule.atName === true ? (place?.name ?? place?.value) : place?.value) ??
    (body ? wholeBody(body) : (fixture.example.request?.span ?? fixture.example.response?.span));
  const segments = parsePointer(issue.path);
  const name = segments.findLast((segment) => !/^\d+$/.test(segment)) ?? "";
  const value = valueAt(fixture.verbatim, segments);
  // A name in another case and the value that stands under it are corrected at one path, the name first.
  const corrections = fixture.changes.filter(
    (change) => change.path === issue.path && change.from === (rule.atName === true ? name : value),
  );
  const correction = (rule.atName === true ? corrections[0] : corrections.at(-1))?.to;
  const finding: Finding = { fixture, issue, name, value, correction };
  const text = place === undefined ? undefined : rule.mend?.(finding);
  const written: Fix | undefined =
    text === undefined || !span ? undefined : { title: `Write \`${text}\``, edits: [{ span, text }] };
  const fix = written ?? (body && rule.fix?.(finding, body));
  return createDiagnostic(rule.code, span ?? noSpan(fixture), rule.describe(finding), {
    related: listRelated(rule, issue, isShown),
    ...(fix && { fix }),
  });
}

/** The body a fixture was made of. */
export function bodyOf({ example, part }: Fixture): JsonBody | undefined {
  const body = part === "request" ? example.request?.body : example.response?.body;
  return body?.kind === "json" ? body : undefined;
}

/** The row that documents the value, or the representation where no table does; and for an enum where its members stand. */
function listRelated(
  rule: ContradictionRule,
  issue: ConformanceIssue,
  isShown: (place: Span) => boolean,
): readonly RelatedPlace[] {
  const { documented, cause } = issue;
  const [row, members] = documented;
  const says = (place: Span): string =>
    isShown(place) ? "The JSON representation shows it here." : "The table says so here.";
  const places = row === undefined ? [] : [{ message: rule.related?.(issue) ?? says(row), span: row }];
  const isElsewhere = members !== undefined && (members.path !== row?.path || members.start !== row.start);
  return isElsewhere && cause.startsWith("enum-")
    ? [...places, { message: "The members are documented here.", span: members }]
    : places;
}

function valueAt(value: JsonValue, segments: readonly string[]): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const segment of segments)
    at = typeof at === "object" && at !== null ? Object.entries(at).find(([name]) => name === segment)?.[1] : undefined;
  return at;
}

function wholeBody(body: JsonBody): Span {
  return spanInBlock(body.source, 0, Math.min(1, body.source.text.length));
}
function noSpan({ example }: Fixture): Span {
  return { path: example.page, start: 0, end: 0, line: 1, column: 1 };
}
