/**
 * Prints what was found of the examples of the corpora, and how often they contradict the documentation: `npm run figures`,
 * with GRAPHDOWN_CORPUS naming a folder of documentation sets.
 */
import { conformExamples } from "../../generator/conform/conform.js";
import type { Contradiction, Fixture } from "../../generator/conform/fixture.js";
import { extractPage } from "../../generator/extract/extract-page.js";
import { linkModel } from "../../generator/link/link-model.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import type { Body, Example } from "../../generator/model/example.js";
import { findDocsSets, type DocsSet } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { corpora, corpusMissing } from "../support/corpus.js";

const contradictions: Readonly<Record<string, readonly Contradiction[]>> = {
  "property not in table": ["unknown-property"],
  "enum placeholder": ["enum-placeholder"],
  "enum right but for case": ["enum-case"],
  'enum ""': ["enum-empty"],
  "enum truly not a member": ["enum-member"],
  "type placeholder": ["type-placeholder"],
  "real type mismatch": ["type-mismatch", "null"],
  "string of another form": ["format"],
  "array/scalar mismatch": ["array-scalar"],
  "name case": ["property-case"],
  "wrapped in `value`": ["wrapped"],
  "`@odata.type` unknown, misfit, missing or case": ["type-name-unknown", "type-name-misfit", "type-name-missing", "type-name-case"],
  "read-only property sent": ["read-only"],
  "required property missing": ["missing-required"],
};

function countExamples(examples: readonly Example[], fixtures: readonly Fixture[], repaired: number): void {
  const bodies = (part: "request" | "response"): readonly Body[] => examples.flatMap((example) => example[part]?.body ?? []);
  const count = (part: "request" | "response", kind: Body["kind"]): number => bodies(part).filter((body) => body.kind === kind).length;
  const row = (label: string, part: "request" | "response"): string => {
    const all = examples.filter((example) => example[part]).length;
    const typed = bodies(part).filter((body) => body.kind === "json" && body.type).length;
    const kinds = (["json", "text", "placeholder", "invalidJson"] as const).map((kind) => String(count(part, kind)).padStart(8)).join("");
    return `${label.padEnd(12)}${String(all).padStart(8)}${kinds}${String(all - bodies(part).length).padStart(8)}${String(typed).padStart(8)}`;
  };
  print("              found    JSON    text  holder invalid    none   typed");
  print(row("requests", "request"));
  print(row("responses", "response"));
  print(
    `${examples.filter((example) => example.request && example.response).length} pairs; ${repaired} repairs; ${fixtures.length} fixtures, ${fixtures.filter((fixture) => fixture.changes.length > 0).length} of them corrected`,
  );
}

function countContradictions(fixtures: readonly Fixture[]): void {
  const isIntune = (fixture: Fixture): boolean => fixture.example.page.includes("/intune-");
  const groups = [
    { name: "intune", members: fixtures.filter(isIntune) },
    { name: "other req", members: fixtures.filter((fixture) => !isIntune(fixture) && fixture.part === "request") },
    { name: "other resp", members: fixtures.filter((fixture) => !isIntune(fixture) && fixture.part === "response") },
    { name: "all", members: fixtures },
  ];
  const share = (members: readonly Fixture[], causes: readonly Contradiction[] | undefined): string => {
    const hits = members.filter((fixture) => fixture.issues.some((issue) => causes === undefined || causes.includes(issue.cause)));
    return `${hits.length} ${((100 * hits.length) / Math.max(members.length, 1)).toFixed(1)}%`.padStart(13);
  };
  print(`\n${"share with".padEnd(48)}${groups.map(({ name, members }) => `${name} (${members.length})`.padStart(17)).join("")}`);
  for (const [label, causes] of [["any contradiction", undefined] as const, ...Object.entries(contradictions)]) {
    print(`${label.padEnd(48)}${groups.map(({ members }) => share(members, causes).padStart(17)).join("")}`);
  }
}

function readSet(docsSet: DocsSet): void {
  let repaired = 0;
  const pages = docsSet.pages.flatMap((path) => {
    const read = docsSet.readPage(path);
    if (read.kind === "unreadable") return [];
    const facts = extractPage(parsePage(read.source, docsSet.readInclude).value);
    repaired += facts.diagnostics.filter((diagnostic) => diagnostic.code === "example/json-repaired").length;
    return [facts.value];
  });
  const model = linkModel(pages, { apiVersion: docsSet.apiVersion }).value;
  const start = performance.now();
  const { value: fixtures } = conformExamples(model);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  print(`\n# ${docsSet.apiVersion}: ${docsSet.pages.length} pages\n`);
  countExamples(model.examples, fixtures, repaired);
  countContradictions(fixtures);
  print(`\nholding ${fixtures.length} bodies against the model: ${seconds} s`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (corpusMissing !== undefined) print(`No figures: ${corpusMissing}.`);
for (const { folder } of corpora) for (const docsSet of findDocsSets([folder], diskFileSystem).sets) readSet(docsSet);
