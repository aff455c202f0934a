import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { FrontMatter, Page } from "../markdown/page.js";
import { assumed, type Fact } from "../model/fact.js";
import { rootNamespace } from "../model/names.js";
import type { Span } from "../source/span.js";
import { spanInBlock } from "../source/text-block.js";
import { mainSection, walkBlocks, walkSections } from "../markdown/sections.js";
import { noConventions, type Conventions } from "../source/conventions.js";
import { applyConventions } from "./conventions.js";
import { extractExamples } from "./examples/examples.js";
import { createLedger, listUnreadTables, type Ledger } from "./tables/ledger.js";
import { extractOperation } from "./operations/operation.js";
import type { ExampleFacts, PageFacts, PageKind, TypeFacts } from "./page-facts.js";
import { extractResource, type ResourceFacts } from "./types/resource.js";
import { annotationString, blockTypeOf } from "./types/type-name.js";

/** Reads one page into facts; depends on that page, its includes and what its documentation set says of all its pages alone. */
export function extractPage(written: Page, conventions: Conventions = noConventions): Outcome<PageFacts> {
  const page = applyConventions(written, conventions);
  const ledger = createLedger();
  const isOperation = isOperationPage(page);
  const { types, enums } = isOperation
    ? { types: [], enums: [] }
    : placeInNamespace(extractResource(page, ledger), conventions);
  const operation = isOperation ? extractOperation(page, ledger) : undefined;
  const examples = extractExamples(page);
  accountForBlocks(
    page,
    [
      ...types.flatMap(representationPlaces),
      ...examples.examples.flatMap(messagePlaces),
      ...(operation?.requests ?? []).map(({ span }) => span),
    ],
    ledger,
  );
  const kind: PageKind =
    operation !== undefined ? "operation" : types.length > 0 ? "resource" : enums.length > 0 ? "enum" : "concept";
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
    diagnostics: [
      ...ledger.diagnostics,
      ...(kind === "concept" ? [] : listUnreadTables(ledger)),
      ...examples.diagnostics,
      ...reportDetached(page),
      ...reportUnused(page, kind),
    ],
  };
}

/** What names no namespace, by itself or in the name of the page's type, belongs to the set's default one. */
function placeInNamespace({ types, enums }: ResourceFacts, { namespace }: Conventions): ResourceFacts {
  if (namespace === undefined || namespace === rootNamespace) return { types, enums };
  const place = <Facts extends { readonly namespace?: Fact<string> }>(facts: Facts): Facts =>
    facts.namespace === undefined
      ? { ...facts, namespace: assumed(namespace, "default namespace of the documentation set") }
      : facts;
  const isNamed = types[0]?.name.value.includes(".") === true;
  return { types: types.map(place), enums: isNamed ? enums : enums.map(place) };
}

/** Said of the page as a whole, in place of its tables: it was to describe something, for all it says of itself: one that calls itself conceptual is fine as it is. */
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
function isConceptual({ entries }: FrontMatter): boolean {
  return entries.get("doc_type")?.value.trim().toLowerCase().startsWith("conceptual") === true;
}

/** The folder decides, for `doc_type` is wrong too often; elsewhere a page is an operation's if it has an `HTTP request` section. */
function isOperationPage(page: Page): boolean {
  const folder = page.path.split("/").at(-2);
  if (folder === "api") return true;
  if (folder === "resources") return false;
  return [...walkSections(page.root)].some(({ section }) => /^http request$/i.test(section.heading?.text ?? ""));
}

/** An annotation that says what a block is, without the block. `permissions` stands in front of an include, `ignored` says nothing. */
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

/**
 * Every annotated block is a representation, an example, or says of itself that it is neither; the ledger has what is left. Of a
 * block type that is right as it is and only not read (call-transfer.md has an `example`), there is nothing to tell the page's author.
 */
function accountForBlocks(page: Page, read: readonly Span[], ledger: Ledger): void {
  for (const { section } of walkSections(page.root)) {
    for (const block of walkBlocks(section.blocks)) {
      if (block.kind !== "code" || block.annotation === undefined) continue;
      // `ignored` is a template or an example that is not to be held against anything.
      const isUsed =
        blockTypeOf(block) === "ignored" ||
        read.some(({ path, start }) => path === block.span.path && start >= block.span.start && start < block.span.end);
      const type = blockTypeOf(block) ?? "";
      const isKnown = knownBlockTypes.has(type);
      const reason = isUsed ? undefined : `no rule reads a block of type ${isKnown ? type : "that is unknown"} here`;
      ledger.entries.push({
        kind: "annotatedBlock",
        outcome: isUsed ? "understood" : "reported",
        ...(reason !== undefined && { reason }),
        span: block.span,
      });
      if (isUsed || (isKnown && !readBlockTypes.has(type))) continue;
      const why = isKnown
        ? `no rule reads a block of type \`${type}\` here`
        : type === ""
          ? "the annotation names no block type"
          : `\`${type.slice(0, 40)}\` is no block type`;
      ledger.diagnostics.push(
        createDiagnostic("annotation/unread-block", block.annotation.span, `Nothing was read from this block: ${why}.`),
      );
    }
  }
}
function representationPlaces({ representation }: TypeFacts): readonly Span[] {
  return representation === undefined ? [] : [spanInBlock(representation.source, 0, representation.source.text.length)];
}
function messagePlaces({ request, response }: ExampleFacts): readonly Span[] {
  return [request, response].flatMap((message) => (message === undefined ? [] : [message.span]));
}
/** The block types that are read, each in its place. */
const readBlockTypes: ReadonlySet<string> = new Set(["resource", "request", "response"]);
/** The block types that apidoctor knows. */
const knownBlockTypes: ReadonlySet<string> = new Set([
  "resource",
  "request",
  "response",
  "example",
  "samples",
  "simulatedresponse",
  "testparams",
  "permissions",
]);
