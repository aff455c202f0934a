/**
 * Prints what was found of the examples of the corpora, and how often they contradict the documentation, beside what the field
 * guide to the pages of July 2021 counted: `npm run figures`, with GRAPHDOWN_CORPUS naming a folder of documentation sets.
 */
import type { ConformanceIssue, Fixture } from "../../generator/conform/fixture.js";
import type { PageFacts } from "../../generator/extract/page-facts.js";
import type { Body, Example } from "../../generator/model/example.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets, type DocsSet } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";
import { causes, groups, guideFound, guidePages, guideTyped, leastFound, type Cause, type Group } from "./causes.js";

type Part = "request" | "response";
const parts = ["request", "response"] as const;

function countExamples(examples: readonly Example[], repaired: number): void {
  print("               found    JSON    text  holder invalid    none   typed");
  for (const part of parts) {
    const all = examples.filter((example) => example[part]).length;
    const bodies = bodiesOf(examples, part);
    const kinds = (["json", "text", "placeholder", "invalidJson"] as const).map(
      (kind) => bodies.filter((body) => body.kind === kind).length,
    );
    const cells = [all, ...kinds, all - bodies.length, countTyped(bodies)];
    print(`${`${part}s`.padEnd(12)}${cells.map((cell) => String(cell).padStart(8)).join("")}`);
  }
  print(
    `${examples.filter((example) => example.request && example.response).length} pairs; ${repaired} repairs of JSON`,
  );
}

/** How the blocks are marked: as what they are, as `ignored`, or not at all. */
function countAnnotations(pages: readonly PageFacts[], isGuides: boolean): void {
  for (const part of parts) {
    const counts = { annotated: 0, ignored: 0, bare: 0 };
    for (const message of pages.flatMap((page) => page.examples.flatMap((example) => example[part] ?? []))) {
      const blockType = message.annotation?.value["blockType"];
      counts[typeof blockType !== "string" ? "bare" : blockType.toLowerCase() === part ? "annotated" : "ignored"]++;
    }
    const guide = isGuides ? ` (guide: ${guideFound[part]})` : "";
    print(
      `${part}s: ${counts.annotated} annotated, ${counts.ignored} under another annotation, ${counts.bare} bare${guide}`,
    );
  }
}

/** What was asked for, and whether it is there. */
function compareTargets(examples: readonly Example[]): void {
  const found = (part: Part): number => examples.filter((example) => example[part]).length;
  const bodies = parts.flatMap((part) => bodiesOf(examples, part));
  const json = bodies.filter((body) => body.kind === "json").length;
  const invalid = bodies.filter((body) => body.kind === "invalidJson");
  const check = (holds: boolean, text: string): void => {
    print(`  ${holds ? "yes" : "NO "}  ${text}`);
  };
  print("");
  check(found("request") >= leastFound.request, `${found("request")} requests, at least ${leastFound.request}`);
  check(found("response") >= leastFound.response, `${found("response")} responses, at least ${leastFound.response}`);
  check(
    countTyped(bodies) >= leastFound.typed,
    `${countTyped(bodies)} bodies of known type, at least ${leastFound.typed}`,
  );
  check(
    invalid.length <= leastFound.unparsed,
    `${json} of ${json + invalid.length} JSON bodies parse, at most ${leastFound.unparsed} do not`,
  );
  for (const { source } of invalid) print(`       not ${source.path}:${source.line}`);
}

function compareCauses(fixtures: readonly Fixture[], isGuides: boolean): void {
  const members = new Map(groups.map((group) => [group, fixtures.filter((fixture) => groupOf(fixture) === group)]));
  const head = (group: Group): string => `${group} (${members.get(group)?.length ?? 0})`;
  print(
    `\n${"share with".padEnd(32)}${groups.map((group) => head(group).padStart(26)).join("")}${`all (${fixtures.length})`.padStart(18)}`,
  );
  if (isGuides) print(`${"".padEnd(32)}${groups.map((group) => `guide's ${guideTyped[group]}`.padStart(26)).join("")}`);
  const reasons: string[] = [];
  for (const cause of causes) {
    const cells = groups.map((group) => {
      const share = shareOf(members.get(group) ?? [], cause);
      const guide = isGuides ? cause.guide?.[group] : undefined;
      if (guide !== undefined && Math.abs(share.percent - guide) > 1 && !reasons.includes(cause.label))
        reasons.push(cause.label);
      const beside =
        guide === undefined
          ? ""
          : ` (${guide.toFixed(1)}, ${share.percent < guide ? "" : "+"}${(share.percent - guide).toFixed(1)})`;
      return `${share.hits} ${share.percent.toFixed(1)}%${beside}`.padStart(26);
    });
    const all = shareOf(fixtures, cause);
    print(`${cause.label.padEnd(32)}${cells.join("")}${`${all.hits} ${all.percent.toFixed(1)}%`.padStart(18)}`);
  }
  if (reasons.length > 0) print("\ndiffering from the guide by more than a point:");
  for (const cause of causes)
    if (reasons.includes(cause.label)) print(`  ${cause.label}: ${cause.because ?? "NOT EXPLAINED"}`);
}

function shareOf(members: readonly Fixture[], cause: Cause): { readonly hits: number; readonly percent: number } {
  const hits = members.filter((fixture) => fixture.issues.some((issue) => isOf(issue, cause))).length;
  return { hits, percent: (100 * hits) / Math.max(members.length, 1) };
}
function isOf(issue: ConformanceIssue, { causes: wanted, at }: Cause): boolean {
  if (wanted !== undefined && !wanted.includes(issue.cause)) return false;
  return at === undefined || issue.path.endsWith(`/${at.name}`) === at.is;
}
function groupOf({ example, part }: Fixture): Group {
  return example.page.includes("/intune-") ? "intune" : part === "request" ? "other requests" : "other responses";
}

function bodiesOf(examples: readonly Example[], part: Part): readonly Body[] {
  return examples.flatMap((example) => example[part]?.body ?? []);
}
function countTyped(bodies: readonly Body[]): number {
  return bodies.filter((body) => body.kind === "json" && body.type !== undefined).length;
}

function showSet(docsSet: DocsSet): void {
  const { value, diagnostics } = readDocsSet(docsSet, { rules: {}, overrides: [] });
  const isGuides = docsSet.pages.length === guidePages;
  print(`\n# ${docsSet.apiVersion}: ${docsSet.pages.length} pages\n`);
  countExamples(
    value.model.examples,
    diagnostics.filter((diagnostic) => diagnostic.code === "example/json-repaired").length,
  );
  countAnnotations(value.pages, isGuides);
  if (isGuides) compareTargets(value.model.examples);
  compareCauses(value.fixtures, isGuides);
  print(
    `\n${value.fixtures.length} fixtures, ${value.fixtures.filter((fixture) => fixture.changes.length > 0).length} of them corrected`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (corpusMissing !== undefined) print(`No figures: ${corpusMissing}.`);
for (const { folder } of corpora) for (const docsSet of findDocsSets([folder], diskFileSystem).sets) showSet(docsSet);
