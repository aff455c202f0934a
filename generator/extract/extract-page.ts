import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { findEntry } from "../markdown/front-matter.js";
import type { FrontMatter, Heading, Page } from "../markdown/page.js";
import { mainSection, walkSections } from "../markdown/sections.js";
import { noConventions, type Conventions } from "../source/conventions.js";
import { accountForBlocks } from "./annotated-blocks.js";
import { applyConventions } from "./conventions.js";
import { extractExamples } from "./examples/examples.js";
import { extractOperation } from "./operations/operation.js";
import type { ExampleFacts, OperationFacts, PageFacts, PageKind } from "./page-facts.js";
import { keepLedger, listUnreadTables, type Accounted } from "./tables/ledger.js";
import { readMethods } from "./types/methods.js";
import { extractResource, type ResourceFacts } from "./types/resource.js";
import { annotationString } from "../markdown/annotation-keys.js";

/**
 * Reads one page into facts; depends on that page, its includes and what its documentation set says of all its pages.
 */
export function extractPage(written: Page, conventions: Conventions = noConventions): Outcome<PageFacts> {
  const page = applyConventions(written, conventions);
  const { value: facts, diagnostics, ...account } = extractFacts(page);
  const kind = kindOf(facts);
  return {
    value: {
      path: page.path,
      kind,
      title: mainSection(page).heading?.text ?? "",
      frontMatter: page.frontMatter,
      ...facts,
      links: page.links,
      anchors: [...walkSections(page.root)].flatMap(({ section }) => section.heading?.slug ?? []),
      emptySections: listEmptySections(page),
      methods: facts.operation === undefined ? readMethods(page) : [],
      ledger: account.entries,
    },
    diagnostics: [
      ...diagnostics,
      ...(kind === "concept" ? [] : listUnreadTables(account)),
      ...reportDetached(page),
      ...reportUnused(page, kind),
    ],
  };
}

/** The next heading, of the same level or above it, or the page's end follows at once. */
function listEmptySections({ root, source }: Page): readonly Heading[] {
  return [...walkSections(root)].flatMap(({ section: { heading, blocks, sections } }) => {
    // "Example 1" over a "Request" of its own level is only a title.
    if (heading === undefined || /^example/i.test(heading.text) || blocks.length > 0 || sections.length > 0) return [];
    const isHere = heading.span.path === source.path;
    return isHere && /^\s*(?:#{1,6}\s|$)/.test(source.text.slice(heading.span.end, heading.span.end + 200))
      ? [heading]
      : [];
  });
}

interface ContentFacts extends ResourceFacts {
  readonly operation?: OperationFacts;
  readonly examples: readonly ExampleFacts[];
}

function extractFacts(page: Page): Accounted<ContentFacts> {
  return keepLedger((ledger) => {
    const examples = ledger.take(extractExamples(page));
    const main = isOperationPage(page)
      ? { types: [], ...ledger.take(extractOperation(page, examples)) }
      : ledger.take(extractResource(page));
    const facts = { ...main, examples };
    ledger.take(accountForBlocks(page, facts));
    return facts;
  });
}

function kindOf({ operation, types, enums }: ContentFacts): PageKind {
  if (operation !== undefined) return "operation";
  return types.length > 0 ? "resource" : enums.length > 0 ? "enum" : "concept";
}

/**
 * Said of the page as a whole, in place of its tables: it was to describe something, for all it says of itself. One
 * that calls itself conceptual is fine as it is.
 */
function reportUnused(page: Page, kind: PageKind): readonly Diagnostic[] {
  return kind === "concept" && !isConceptual(page.frontMatter)
    ? [
        createDiagnostic(
          "page/unknown-kind",
          page.source.spanAt(0, 0),
          "The page describes no type, no enum and no operation.",
        ),
      ]
    : [];
}

/** `doc_type: conceptualPageType` */
function isConceptual(frontMatter: FrontMatter): boolean {
  return findEntry(frontMatter, "doc_type")?.value.trim().toLowerCase().startsWith("conceptual") === true;
}

/**
 * The folder decides, for `doc_type` is wrong too often; elsewhere a page is an operation's if it has an `HTTP request`
 * section.
 */
function isOperationPage(page: Page): boolean {
  const folder = page.path.split("/").at(-2);
  if (folder === "api") return true;
  if (folder === "resources") return false;
  return [...walkSections(page.root)].some(({ section }) => /^http request$/i.test(section.heading?.text ?? ""));
}

/**
 * An annotation that says what a block is, without the block. `permissions` stands in front of an include, `ignored`
 * says nothing.
 */
function reportDetached(page: Page): readonly Diagnostic[] {
  return page.looseAnnotations.flatMap((annotation) => {
    const blockType = annotationString(annotation, "blockType")?.toLowerCase();
    if (
      blockType === undefined ||
      blockType === "permissions" ||
      blockType === "ignored" ||
      annotation.value["type"] === "#page.annotation"
    )
      return [];
    return [
      createDiagnostic(
        "annotation/detached",
        annotation.span,
        `No code block follows this annotation of a ${blockType.slice(0, 40)}.`,
      ),
    ];
  });
}
