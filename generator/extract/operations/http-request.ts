import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome } from "../../diagnostics/outcome.js";
import type { CodeBlock, Heading, Page, Section } from "../../markdown/page.js";
import { walkBlocks, walkSections } from "../../markdown/sections.js";
import type { HttpMethod, RequestTemplate } from "../../model/operation.js";
import { spanInBlock } from "../../source/text-block.js";
import { blockTypeOf } from "../../markdown/annotation-keys.js";

const methods: ReadonlySet<string> = new Set(["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"]);

/** The request lines of the `HTTP request` sections; placeholders and lines of other forms become diagnostics. */
export function readRequestTemplates(page: Page): Outcome<readonly RequestTemplate[]> {
  const isTitled = [...walkSections(page.root)].some((placed) => holdsTemplates(trailOf(placed)));
  // Where no heading says so, they stand under any but an example's (api/chat-post-members.md, api/site-get.md).
  return readSections(page, isTitled ? holdsTemplates : (trail) => !isOfExample(trail));
}

function trailOf({
  section,
  above,
}: {
  readonly section: Section;
  readonly above: readonly Heading[];
}): readonly string[] {
  return [...above, ...(section.heading ? [section.heading] : [])].map(({ text }) => text);
}

function readSections(page: Page, holds: (trail: readonly string[]) => boolean): Outcome<readonly RequestTemplate[]> {
  return gatherOutcome((found) =>
    [...walkSections(page.root)].flatMap((placed) => {
      const trail = trailOf(placed);
      if (!holds(trail)) return [];
      return [...walkBlocks(placed.section.blocks)].flatMap((block) =>
        block.kind === "code" && mayHoldTemplates(block, trail) ? found.take(readLines(block)) : [],
      );
    }),
  );
}

/** One that is annotated as an example's request may stand below the heading (api/drive-get.md). */
function mayHoldTemplates(block: CodeBlock, trail: readonly string[]): boolean {
  const type = blockTypeOf(block);
  return (
    ["http", "", "msgraph-interactive"].includes(block.language) &&
    type !== "response" &&
    (type !== "request" || holdsTemplates(trail))
  );
}

/** Whether the headings lead to an example, or to the request or response of one. */
function isOfExample(trail: readonly string[]): boolean {
  return trail.some((title) => /\bexamples?\b|^(?:request|response)\b/i.test(title.trim()));
}

/**
 * Whether the headings, the outermost first, lead to the `HTTP request` section; an example may have one of that name
 * for its own.
 */
export function holdsTemplates(trail: readonly string[]): boolean {
  const at = trail.findIndex((title) => /^http requests?\b/i.test(title.trim()));
  return at !== -1 && !trail.slice(0, at).some((title) => /\bexamples?\b/i.test(title));
}

function readLines({ content }: CodeBlock): Outcome<readonly RequestTemplate[]> {
  return gatherOutcome((found) => {
    const templates: RequestTemplate[] = [];
    let offset = 0;
    for (const line of content.text.split("\n")) {
      const span = spanInBlock(content, offset, offset + line.trimEnd().length);
      offset += line.length + 1;
      const text = line.trim();
      const [verb = ""] = text.split(/\s/, 1);
      const path = text.slice(verb.length).trim();
      if (!isMethod(verb)) {
        // Alternatives are set apart by `or`; headers and bodies may follow in the same block.
        if (/^[A-Z]{3,7}\s+\S/.test(text))
          found.report(createDiagnostic("request/invalid", span, `\`${verb}\` is not an HTTP method.`));
      } else if (isPlaceholder(path)) {
        const message = `The request line still holds the text of a scaffold: \`${text.slice(0, 120)}\`.`;
        found.report(createDiagnostic("request/placeholder", span, message, { cause: span.path }));
      } else templates.push({ method: verb, path: normalisePath(path), span });
    }
    return templates;
  });
}

function isMethod(word: string): word is HttpMethod {
  return methods.has(word);
}

/** `POST ** Collection URI for microsoft.graph.x not found` */
function isPlaceholder(path: string): boolean {
  return path === "" || path.includes("**") || /\bnot found\b/i.test(path) || /\bTODO\b/.test(path);
}

/** The path without host, version and protocol version, with its leading slash. */
function normalisePath(url: string): string {
  const bare = url
    .replace(/\s+HTTP\/\d(?:\.\d)?$/i, "")
    .replace(/^(?:https?:\/\/[^/\s]+|~(?=\/))/i, "")
    .replace(/^\/(?:v1\.0|beta)(?=\/|$)/i, "");
  return bare.startsWith("/") ? bare : `/${bare}`;
}
