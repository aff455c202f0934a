import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, mapOutcome, mapOutcomes, outcome } from "../../diagnostics/outcome.js";
import {
  countRequestLines,
  parseHttpMessage,
  type HttpMessage,
  type HttpRequestText,
} from "../../markdown/http-message.js";
import { readBody } from "../../markdown/message-body.js";
import type { Annotation, CodeBlock, Page } from "../../markdown/page.js";
import { walkBlocks, walkSections } from "../../markdown/sections.js";
import type { Body } from "../../model/example.js";
import { spanInBlock, type TextBlock } from "../../source/text-block.js";
import { holdsTemplates } from "../operations/http-request.js";
import type { ExampleFacts, MessageFacts } from "../page-facts.js";
import { annotationFlag, blockTypeOf } from "../../markdown/annotation-keys.js";

/** A request or response of a page, before it is paired. */
export interface FoundMessage {
  readonly title: string;
  /** What the annotation calls the exchange; a few annotations give several names. */
  readonly names: readonly string[];
  readonly content:
    | { readonly kind: "request"; readonly request: RequestFacts }
    | { readonly kind: "response"; readonly response: ResponseFacts };
}
type RequestFacts = NonNullable<ExampleFacts["request"]>;
type ResponseFacts = NonNullable<ExampleFacts["response"]>;

/**
 * The requests and responses a page shows, in page order: blocks annotated as such, and those that begin like one in
 * a place for examples. The lines under "HTTP request" are templates; only the HTTP tab holds data, the others hold
 * code.
 */
export function findMessages(page: Page): Outcome<readonly FoundMessage[]> {
  const placed = [...walkCodeBlocks(page)].flatMap(({ block, trail }) => {
    const isOtherTab = block.tab !== undefined && block.tab !== "http";
    const message = isOtherTab ? undefined : parseHttpMessage(block.content);
    return message !== undefined && isExample(block, message, trail) ? [{ block, trail, message }] : [];
  });
  return mapOutcomes(placed, ({ block, trail, message }) =>
    mapOutcome(readContent(block, message), (content) => ({
      title: titleOf(trail),
      names: namesOf(block.annotation),
      content,
    })),
  );
}

interface PlacedBlock {
  readonly block: CodeBlock;
  /** The headings above it, the outermost first. */
  readonly trail: readonly string[];
}

function* walkCodeBlocks(page: Page): Generator<PlacedBlock> {
  for (const { section, above } of walkSections(page.root)) {
    const trail = [...above, ...(section.heading ? [section.heading] : [])].map(({ text }) => text);
    for (const block of walkBlocks(section.blocks)) if (block.kind === "code") yield { block, trail };
  }
}

function isExample(block: CodeBlock, message: HttpMessage, trail: readonly string[]): boolean {
  const blockType = blockTypeOf(block);
  if (blockType === message.kind) return true;
  if (holdsTemplates(trail)) return false;
  if (message.kind === "response") return true;
  return countRequestLines(block.content) === 1 && trail.some((heading) => /\bexamples?\b|^request\b/i.test(heading));
}

function readContent(block: CodeBlock, message: HttpMessage): Outcome<FoundMessage["content"]> {
  const { value: facts, diagnostics } = readFacts(block, message);
  return message.kind === "request"
    ? outcome({ kind: "request", request: { ...facts, method: message.method, url: message.url } }, [
        ...reportPlaceholder(message),
        ...diagnostics,
      ])
    : outcome({ kind: "response", response: { ...facts, status: message.status } }, diagnostics);
}

function readFacts({ content, annotation }: CodeBlock, message: HttpMessage): Outcome<MessageFacts> {
  return gatherOutcome((found) => ({
    annotation,
    headers: message.headers,
    ...(message.body && { body: found.take(readMessageBody(message.body, message, annotation)) }),
    span: spanInBlock(content, 0, content.text.length),
  }));
}

function readMessageBody(
  source: TextBlock,
  { headers }: HttpMessage,
  annotation: Annotation | undefined,
): Outcome<Body> {
  const { body, json } = readBody(source, headers, annotationFlag(annotation, "truncated") === true);
  return outcome(body, [
    ...(json?.repairs ?? []).map(({ span, message, fix, cause }) =>
      createDiagnostic("example/json-repaired", span, `The body is not valid JSON: ${message}.`, { fix, cause }),
    ),
    ...(json?.problem === undefined
      ? []
      : [
          createDiagnostic(
            "example/json-invalid",
            json.problem.span,
            `The body cannot be read as JSON: ${json.problem.message}.`,
          ),
        ]),
  ]);
}

/**
 * Scaffolding that was never filled in: `POST https://graph.microsoft.com/docs\api** Collection URI for x not found`.
 */
function reportPlaceholder({ url, urlText }: HttpRequestText): readonly Diagnostic[] {
  if (!url.includes("**")) return [];
  const span = spanInBlock(urlText, 0, urlText.text.length);
  const message = `The request line still holds the text of a scaffold: \`${url.slice(0, 120)}\`.`;
  return [createDiagnostic("request/placeholder", span, message, { cause: span.path })];
}

/** The nearest heading that says more than "Request" or "Response". */
function titleOf(trail: readonly string[]): string {
  const telling = trail.findLast(
    (heading) => !/^(?:http )?(?:request|response)s?(?: headers| body)?(?: ?\d+)?$/i.test(heading.trim()),
  );
  return telling ?? trail.at(-1) ?? "";
}

function namesOf(annotation: Annotation | undefined): readonly string[] {
  const name = annotation?.value["name"];
  if (typeof name === "string") return [name];
  return Array.isArray(name) ? name.filter((part) => typeof part === "string") : [];
}
