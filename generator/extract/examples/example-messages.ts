import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { countRequestLines, parseHttpMessage, type HttpMessage } from "../../markdown/http-message.js";
import { readBody } from "../../markdown/message-body.js";
import type { Annotation, CodeBlock, Page } from "../../markdown/page.js";
import { walkBlocks, walkSections } from "../../markdown/sections.js";
import type { Body } from "../../model/example.js";
import { spanInBlock } from "../../source/text-block.js";
import { holdsTemplates } from "../operations/http-request.js";
import type { ExampleFacts, MessageFacts } from "../page-facts.js";

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
 * The requests and responses a page shows, in page order: blocks annotated as such, and those that begin like one in a place
 * for examples. The lines under "HTTP request" are templates; only the HTTP tab holds data, the others hold code.
 */
export function findMessages(page: Page, diagnostics: Diagnostic[]): readonly FoundMessage[] {
  return [...walkCodeBlocks(page)].flatMap(({ block, trail }): readonly FoundMessage[] => {
    if (block.tab !== undefined && block.tab !== "http") return [];
    const message = parseHttpMessage(block.content);
    if (!message || !isExample(block, message, trail)) return [];
    const facts = readFacts(block, message, diagnostics);
    const content =
      message.kind === "request"
        ? { kind: message.kind, request: { ...facts, method: message.method, url: message.url } }
        : { kind: message.kind, response: { ...facts, status: message.status } };
    return [{ title: titleOf(trail), names: namesOf(block.annotation), content }];
  });
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
  const blockType = textOf(block.annotation, "blockType")?.toLowerCase();
  if (blockType === message.kind) return true;
  if (holdsTemplates(trail)) return false;
  if (message.kind === "response") return true;
  return countRequestLines(block.content) === 1 && trail.some((heading) => /\bexamples?\b|^request\b/i.test(heading));
}

function readFacts(block: CodeBlock, message: HttpMessage, diagnostics: Diagnostic[]): MessageFacts {
  const { content, annotation } = block;
  if (message.kind === "request") reportPlaceholder(message, diagnostics);
  return {
    annotation,
    headers: message.headers,
    ...(message.body && { body: readMessageBody(message.body, message, annotation, diagnostics) }),
    span: spanInBlock(content, 0, content.text.length),
  };
}

function readMessageBody(
  source: NonNullable<HttpMessage["body"]>,
  message: HttpMessage,
  annotation: Annotation | undefined,
  diagnostics: Diagnostic[],
): Body {
  const { body, json } = readBody(source, message.headers, isTrue(annotation, "truncated"));
  for (const repair of json?.repairs ?? [])
    diagnostics.push(
      createDiagnostic("example/json-repaired", repair.span, `The body is not valid JSON: ${repair.message}.`, {
        fix: repair.fix,
      }),
    );
  if (json?.problem) {
    diagnostics.push(
      createDiagnostic(
        "example/json-invalid",
        json.problem.span,
        `The body cannot be read as JSON: ${json.problem.message}.`,
      ),
    );
  }
  return body;
}

/** Scaffolding that was never filled in: `POST https://graph.microsoft.com/docs\api** Collection URI for x not found`. */
function reportPlaceholder(message: Extract<HttpMessage, { kind: "request" }>, diagnostics: Diagnostic[]): void {
  if (!message.url.includes("**")) return;
  const span = spanInBlock(message.urlText, 0, message.urlText.text.length);
  diagnostics.push(
    createDiagnostic(
      "request/placeholder",
      span,
      `The request line still holds the text of a scaffold: \`${message.url.slice(0, 120)}\`.`,
    ),
  );
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

/** A key of an annotation; `"true"` in quotes means true as well. */
export function isTrue(annotation: Annotation | undefined, key: string): boolean {
  const value = annotation?.value[key];
  return value === true || (typeof value === "string" && value.toLowerCase() === "true");
}
export function textOf(annotation: Annotation | undefined, key: string): string | undefined {
  const value = annotation?.value[key];
  return typeof value === "string" ? value : undefined;
}
