import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import type { Fixture } from "../../generator/conform/fixture.js";
import type { LedgerEntry } from "../../generator/extract/page-facts.js";
import type { Example, ExampleRequest, ExampleResponse } from "../../generator/model/example.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets } from "../../generator/source/docs-set.js";
import { diskFileSystem } from "../../generator/source/file-system.js";
import { formatSpan } from "../../generator/source/span.js";
import { writeOutline } from "./outline.js";

/*
 * A small documentation set with all that is found on it and all that is read from it, which stands for real documentation where there
 * is none: a rule that changes shows as a difference of lines that a person can judge. `npm run accept` rewrites what is expected.
 */
const [set] = findDocsSets([join(import.meta.dirname, "pages")], diskFileSystem).sets;
if (set === undefined) throw new Error("There are no pages.");
const { value, diagnostics } = readDocsSet(set, { rules: {}, overrides: [] });
const { types, enums, operations, examples } = value.model;

describe("a small documentation set", () => {
  it.each([
    ["findings.txt", `${diagnostics.map(describeFinding).join("\n")}\n`],
    ["types.txt", writeOutline(types)],
    ["enums.txt", writeOutline(enums)],
    ["operations.txt", writeOutline(operations)],
    ["examples.txt", writeOutline(examples.map(describeExample))],
    ["fixtures.txt", writeOutline(value.fixtures.map(describeFixture))],
    ["rows-not-understood.txt", value.pages.flatMap(({ ledger }) => ledger.flatMap(describeEntry)).join("")],
  ])("%s", (name, text) => {
    const file = join(import.meta.dirname, "expected", name);
    if (process.env["ACCEPT"] !== undefined) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
  });
});

/** Values are JSON, as they stand. */
function describeExample({ request, response, ...example }: Example): object {
  const describeMessage = (message: ExampleRequest | ExampleResponse | undefined): object => {
    const { body } = message ?? {};
    return { ...message, body: body?.kind === "json" ? { ...body, value: JSON.stringify(body.value) } : body };
  };
  return { ...example, request: describeMessage(request), response: describeMessage(response) };
}

/** Without the example itself, which is told by its name. */
function describeFixture({ example, part, mode, type, issues, changes }: Fixture): object {
  const described = changes.map(({ path, from, to, reason }) => ({
    path: path || "the whole body",
    from: JSON.stringify(from),
    to: JSON.stringify(to),
    reason,
  }));
  // What stands there is on the page, and what is expected is in the findings.
  const causes = issues.map(({ cause, path, seenByValidator }) => ({ cause, path, seenByValidator }));
  return { id: `${example.id} ${part}`, mode, type, issues: causes, changes: described };
}

function describeEntry({ kind, outcome, reason = "", span }: LedgerEntry): readonly string[] {
  return outcome === "understood" ? [] : [`${formatSpan(span)} ${kind}: ${reason}\n`];
}

function describeFinding({ code, severity, span, message, related, fix }: Diagnostic): string {
  const places = related.map((place) => `  see ${formatSpan(place.span)} ${place.message}`);
  return [
    `${formatSpan(span)} ${severity} ${code}: ${message}`,
    ...places,
    ...(fix ? [`  fix: ${fix.title}`] : []),
  ].join("\n");
}
