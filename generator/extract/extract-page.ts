import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { Page } from "../markdown/page.js";
import { mainSection, walkBlocks, walkSections } from "../markdown/sections.js";
import { extractExamples } from "./examples.js";
import { createLedger, type Ledger } from "./ledger.js";
import { extractOperation } from "./operation.js";
import type { PageFacts, PageKind } from "./page-facts.js";
import { extractResource } from "./resource.js";
import { blockTypeOf } from "./type-name.js";

/** Reads one page into facts; depends on that page and its includes alone. */
export function extractPage(page: Page): Outcome<PageFacts> {
  const ledger = createLedger();
  const isOperation = isOperationPage(page);
  const { types, enums } = isOperation ? { types: [], enums: [] } : extractResource(page, ledger);
  const operation = isOperation ? extractOperation(page, ledger) : undefined;
  const examples = extractExamples(page);
  accountForBlocks(page, ledger);
  const kind: PageKind = operation !== undefined ? "operation" : types.length > 0 ? "resource" : enums.length > 0 ? "enum" : "concept";
  return {
    value: {
      path: page.path,
      kind,
      title: mainSection(page).heading?.text ?? "",
      frontMatter: page.frontMatter,
      types,
      enums,
      ...(operation !== undefined && { operation }),
      examples: examples.examples,
      links: page.links,
      ledger: ledger.entries,
    },
    diagnostics: [...ledger.diagnostics, ...examples.diagnostics, ...reportUnused(page, kind)],
  };
}

/** Overviews and concepts are fine as they are; the diagnostic says that the page was seen. */
function reportUnused(page: Page, kind: PageKind): readonly Diagnostic[] {
  return kind === "concept" ? [createDiagnostic("page/unknown-kind", page.source.spanAt(0, 0), "The page describes no type, no enum and no operation.")] : [];
}

/** The folder decides, for `doc_type` is wrong too often; elsewhere a page is an operation's if it has an `HTTP request` section. */
function isOperationPage(page: Page): boolean {
  const folder = page.path.split("/").at(-2);
  if (folder === "api") return true;
  if (folder === "resources") return false;
  return [...walkSections(page.root)].some(({ section }) => /^http request$/i.test(section.heading?.text ?? ""));
}

/** Annotated blocks that no other rule spoke for are understood for what their block type says. */
function accountForBlocks(page: Page, ledger: Ledger): void {
  for (const { section } of walkSections(page.root)) {
    for (const block of walkBlocks(section.blocks)) {
      if (block.kind === "code" && block.annotation !== undefined) ledger.entries.push({ kind: "annotatedBlock", outcome: "understood", reason: blockTypeOf(block) ?? "untyped", span: block.span });
    }
  }
}
