/** Turns what fixtures contradict into findings; the rules about examples differ only in which they tell of. */
import type { Cause } from "../conform/contradiction.js";
import { describeExpected } from "../conform/describe-issue.js";
import type { ConformanceIssue, Fixture, IssueOf } from "../conform/fixture.js";
import type { DocumentationCode } from "../diagnostics/catalogue.js";
import type { Fix, RelatedPlace } from "../diagnostics/diagnostic.js";
import { locateJson, parsePointer } from "../markdown/json/json-locate.js";
import type { JsonBody } from "../model/example.js";
import type { Model } from "../model/types.js";
import type { JsonValue } from "../source/json.js";
import { formatSpan, type Span } from "../source/span.js";
import { spanInBlock } from "../source/text-block.js";
import { findOutvotedRows, type OutvotedRow } from "./blame.js";
import { createRepresentationFinder } from "./page-types.js";
import { defineOwnRule, type CheckInput, type Finding, type Rule } from "./rule.js";
import { quoteJson } from "./words.js";

/** A rule about contradictions of some causes, and how it tells of them. */
export interface ContradictionRule<Of extends Cause> extends Telling<IssueOf<Of>> {
  readonly code: DocumentationCode;
  readonly causes: readonly Of[];
}

interface Telling<Issue extends ConformanceIssue> {
  /** Which of these contradictions are findings, where not all are: it depends on what else there is. */
  select?(documentation: CheckInput): (issue: Issue, fixture: Fixture) => boolean;
  /** Whether the mend is to be shown only, because too little speaks for what is documented. */
  isSuggestion?(told: ToldIssue<Issue>): boolean;
  /** What findings of one cause have in common: they are told once. */
  cause?(told: ToldIssue<Issue>): string;
  /** Where every example contradicts a row, the row is told of in their place. */
  readonly mayBlameRow?: boolean;
  /** Points at the property's name instead of its value. */
  readonly atName?: boolean;
  describe(told: ToldIssue<Issue>): string;
  /** The text that mends it, in the place of what is pointed at; undefined where a person must decide. */
  mend?(told: ToldIssue<Issue>): string | undefined;
  /** The same where the mend is not the text of one value. */
  fix?(told: ToldIssue<Issue>, body: JsonBody, documentation: CheckInput): Fix | undefined;
  /**
   * What the place where the pages say otherwise is to be called, where that goes without saying neither of a table nor
   * of a representation.
   */
  related?(issue: Issue): string | undefined;
}

/** One contradiction, with the words a message needs. */
export interface ToldIssue<Issue extends ConformanceIssue = ConformanceIssue> {
  readonly fixture: Fixture;
  readonly issue: Issue;
  /** What would fit, in the words of the generated validators: `an integer`. */
  readonly expected: string;
  /** The property it is about; the whole body has none. */
  readonly name: string;
  /** What stands on the page. */
  readonly value: JsonValue | undefined;
  /** The same in a message, all its digits kept. */
  readonly shown: string;
  /** What `conforming` has instead; undefined where nothing changed or the value was taken away. */
  readonly correction: JsonValue | undefined;
}

export function defineContradictionRule<Of extends Cause>(rule: ContradictionRule<Of>): Rule {
  const causes: ReadonlySet<Cause> = new Set(rule.causes);
  const isOf = (issue: ConformanceIssue): issue is IssueOf<Of> => causes.has(issue.cause);
  return defineOwnRule(rule.code, (context) => {
    const isSelected = rule.select?.(context) ?? (() => true);
    const isShown = createRepresentationFinder(context.pages);
    const findOutvoted = rule.mayBlameRow === true ? findOutvotedRows(context.fixtures, causes) : () => undefined;
    for (const fixture of context.fixtures)
      for (const issue of fixture.issues.filter(isOf)) {
        if (!isSelected(issue, fixture)) continue;
        const finding = tell(rule, fixture, issue, context, isShown);
        const row = findOutvoted(issue);
        context.report(
          row === undefined ? finding : blame(row, finding, describeIssue(rule, fixture, issue, context.model)),
        );
      }
  });
}

function tell<Issue extends ConformanceIssue>(
  rule: Telling<Issue>,
  fixture: Fixture,
  issue: Issue,
  documentation: CheckInput,
  isShown: (place: Span) => boolean,
): Finding {
  const body = bodyOf(fixture);
  const place = body && locateJson(body.source, issue.path);
  const span =
    (rule.atName === true ? (place?.name ?? place?.value) : place?.value) ??
    (body ? wholeBody(body) : (fixture.example.request?.span ?? fixture.example.response?.span));
  const told = describeIssue(rule, fixture, issue, documentation.model);
  const text = place === undefined ? undefined : rule.mend?.(told);
  const written: Fix | undefined =
    text === undefined || !span ? undefined : { title: `Write \`${text}\``, edits: [{ span, text }] };
  const fix = written ?? (body && rule.fix?.(told, body, documentation));
  const cause = rule.cause?.(told);
  return {
    span: span ?? noSpan(fixture),
    message: rule.describe(told),
    related: listRelated(rule, issue, isShown),
    ...(fix && { fix: { ...fix, ...(rule.isSuggestion?.(told) === true && { kind: "suggestion" }) } }),
    ...(cause !== undefined && { cause }),
  };
}

/** The table against all examples: the finding is the row's, and the examples are the witnesses. */
function blame({ span, values, pages }: OutvotedRow, finding: Finding, { name, shown, expected }: ToldIssue): Finding {
  const witnesses = `all ${values} examples of it, on ${pages} pages, have otherwise`;
  return {
    span,
    cause: formatSpan(span),
    message: `\`${name}\` is documented as ${expected}; ${witnesses}, such as ${shown}.`,
    related: [{ message: "An example has it so.", span: finding.span }],
  };
}

function describeIssue<Issue extends ConformanceIssue>(
  rule: Telling<Issue>,
  fixture: Fixture,
  issue: Issue,
  model: Model,
): ToldIssue<Issue> {
  const segments = parsePointer(issue.path);
  const name = segments.findLast((segment) => !/^\d+$/.test(segment)) ?? "";
  const value = valueAt(fixture.verbatim, segments);
  // A name in another case and the value that stands under it are corrected at one path, the name first.
  const corrections = fixture.changes.filter(
    (change) => change.path === issue.path && change.from === (rule.atName === true ? name : value),
  );
  const correction = (rule.atName === true ? corrections[0] : corrections.at(-1))?.to;
  const digits = bodyOf(fixture)?.exact?.[issue.path];
  const shown = digits === undefined ? quoteJson(value) : `\`${digits}\``;
  return { fixture, issue, expected: describeExpected(issue, model), name, value, shown, correction };
}

/** The body a fixture was made of. */
export function bodyOf({ example, part }: Fixture): JsonBody | undefined {
  const body = part === "request" ? example.request?.body : example.response?.body;
  return body?.kind === "json" ? body : undefined;
}

/**
 * The row that documents the value, or the representation where no table does; and for an enum where its members stand.
 */
function listRelated<Issue extends ConformanceIssue>(
  rule: Telling<Issue>,
  issue: Issue,
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
