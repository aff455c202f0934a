import { checkDocumentation } from "../../generator/check/check.js";
import { conformExamples } from "../../generator/conform/conform.js";
import type { Fixture } from "../../generator/conform/fixture.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { extractPage } from "../../generator/extract/extract-page.js";
import { linkModel } from "../../generator/link/link-model.js";
import { parsePage } from "../../generator/markdown/parse-page.js";
import type { Model } from "../../generator/model/types.js";
import { createSourceFile } from "../../generator/source/source-file.js";

export interface SmallDocumentation {
  readonly model: Model;
  readonly fixtures: readonly Fixture[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The chain from pages to findings, on pages given as text; includes are missing. */
export function readSmallDocs(pages: Readonly<Record<string, string>>): SmallDocumentation {
  const sources = new Map(Object.entries(pages).map(([path, text]) => [path, createSourceFile(path, text)]));
  const diagnostics: Diagnostic[] = [];
  const facts = [...sources.values()].map((source) => {
    const page = parsePage(source, () => ({ kind: "missing" }));
    const extracted = extractPage(page.value);
    diagnostics.push(...page.diagnostics, ...extracted.diagnostics);
    return extracted.value;
  });
  const linked = linkModel(facts, { apiVersion: "v1.0" });
  const fixtures = conformExamples(linked.value);
  const findings = checkDocumentation({
    pages: facts,
    model: linked.value,
    fixtures: fixtures.value,
    findSource: (path) => sources.get(path),
  });
  return {
    model: linked.value,
    fixtures: fixtures.value,
    diagnostics: [...diagnostics, ...linked.diagnostics, ...fixtures.diagnostics, ...findings],
  };
}
