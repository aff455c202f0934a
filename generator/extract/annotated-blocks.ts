import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { CodeBlock, Page } from "../markdown/page.js";
import { walkBlocks, walkSections } from "../markdown/sections.js";
import type { Span } from "../source/span.js";
import { spanInBlock } from "../source/text-block.js";
import type { ExampleFacts, OperationFacts, TypeFacts } from "./page-facts.js";
import { keepLedger, type Accounted } from "./tables/ledger.js";
import { blockTypeOf } from "../markdown/annotation-keys.js";

/** What was read from blocks. */
interface ReadFacts {
  readonly types: readonly TypeFacts[];
  readonly operation?: OperationFacts;
  readonly examples: readonly ExampleFacts[];
}

/**
 * Every annotated block is a representation, an example, or says of itself that it is neither; the account has what
 * is left. Of a block type that is right as it is and only not read (call-transfer.md has an `example`), there is
 * nothing to tell the page's author.
 */
export function accountForBlocks(page: Page, facts: ReadFacts): Accounted<undefined> {
  const places = listPlaces(facts);
  return keepLedger((ledger) => {
    for (const block of listAnnotatedBlocks(page)) {
      const type = blockTypeOf(block) ?? "";
      // `ignored` is a template or an example that is not to be held against anything.
      if (type === "ignored" || places.some((place) => isInside(place, block.span))) {
        ledger.understand("annotatedBlock", block.span);
        continue;
      }
      const what = knownBlockTypes.has(type) ? type : "that is unknown";
      ledger.refuse("annotatedBlock", block.span, `no rule reads a block of type ${what} here`, ...report(block, type));
    }
    return undefined;
  });
}

function listAnnotatedBlocks(page: Page): readonly CodeBlock[] {
  return [...walkSections(page.root)].flatMap(({ section }) =>
    [...walkBlocks(section.blocks)].flatMap((block) =>
      block.kind === "code" && block.annotation !== undefined ? [block] : [],
    ),
  );
}

function listPlaces({ types, operation, examples }: ReadFacts): readonly Span[] {
  return [
    ...types.flatMap(({ representation }) =>
      representation === undefined ? [] : [spanInBlock(representation.source, 0, representation.source.text.length)],
    ),
    ...examples.flatMap(({ request, response }) => [request?.span ?? [], response?.span ?? []].flat()),
    ...(operation?.requests ?? []).map(({ span }) => span),
  ];
}

function isInside({ path, start }: Span, block: Span): boolean {
  return path === block.path && start >= block.start && start < block.end;
}

function report(block: CodeBlock, type: string): readonly Diagnostic[] {
  const isKnown = knownBlockTypes.has(type);
  if (block.annotation === undefined || (isKnown && !readBlockTypes.has(type))) return [];
  const unknown = type === "" ? "the annotation names no block type" : `\`${type.slice(0, 40)}\` is no block type`;
  const why = isKnown ? `no rule reads a block of type \`${type}\` here` : unknown;
  return [
    createDiagnostic("annotation/unread-block", block.annotation.span, `Nothing was read from this block: ${why}.`),
  ];
}

/** The block types that are read, each in its place. */
const readBlockTypes: ReadonlySet<string> = new Set(["resource", "request", "response"]);
/** The block types that apidoctor knows. */
const knownBlockTypes: ReadonlySet<string> = new Set([
  ...["resource", "request", "response", "example"],
  ...["samples", "simulatedresponse", "testparams", "permissions"],
]);
