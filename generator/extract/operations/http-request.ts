import type { CodeBlock, Page } from "../../markdown/page.js";
import { walkBlocks, walkSections } from "../../markdown/sections.js";
import { createDiagnostic } from "../../diagnostics/catalogue.js";
import { spanInBlock } from "../../source/text-block.js";
import type { HttpMethod, RequestTemplate } from "../../model/operation.js";
import type { Ledger } from "../tables/ledger.js";
import { blockTypeOf } from "../types/type-name.js";

const methods: ReadonlySet<string> = new Set(["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"]);

/** The request lines of the `HTTP request` sections; placeholders and lines of other forms become diagnostics. */
export function readRequestTemplates(page: Page, ledger: Ledger): readonly RequestTemplate[] {
  const templates: RequestTemplate[] = [];
  for (const { section, above } of walkSections(page.root)) {
    if (!holdsTemplates([...above, ...(section.heading ? [section.heading] : [])].map(({ text }) => text))) continue;
    for (const block of walkBlocks(section.blocks)) {
      if (block.kind !== "code" || !["http", "", "msgraph-interactive"].includes(block.language)) continue;
      const type = blockTypeOf(block);
      if (type === "response" || type === "request") continue;
      templates.push(...readLines(block, ledger));
    }
  }
  return templates;
}

/** Whether the headings, the outermost first, lead to the `HTTP request` section; an example may have one of that name for its own. */
export function holdsTemplates(trail: readonly string[]): boolean {
  const at = trail.findIndex((title) => /^http requests?\b/i.test(title.trim()));
  return at !== -1 && !trail.slice(0, at).some((title) => /\bexamples?\b/i.test(title));
}

function readLines(block: CodeBlock, ledger: Ledger): readonly RequestTemplate[] {
  const templates: RequestTemplate[] = [];
  let offset = 0;
  for (const line of block.content.text.split("\n")) {
    const span = spanInBlock(block.content, offset, offset + line.trimEnd().length);
    offset += line.length + 1;
    const text = line.trim();
    const blank = text.search(/\s/);
    const verb = blank === -1 ? text : text.slice(0, blank);
    const path = blank === -1 ? "" : text.slice(blank).trim();
    if (!isMethod(verb)) {
      // Alternatives are set apart by `or`; headers and bodies may follow in the same block.
      if (/^[A-Z]{3,7}\s+\S/.test(text))
        ledger.diagnostics.push(createDiagnostic("request/invalid", span, `\`${verb}\` is not an HTTP method.`));
      continue;
    }
    if (isPlaceholder(path)) {
      ledger.diagnostics.push(
        createDiagnostic(
          "request/placeholder",
          span,
          `The request line still holds the text of a scaffold: \`${text.slice(0, 120)}\`.`,
        ),
      );
      continue;
    }
    templates.push({ method: verb, path: normalisePath(path), span });
  }
  return templates;
}

function isMethod(word: string): word is HttpMethod {
  return methods.has(word);
}

/** `POST ** Collection URI for microsoft.graph.x not found` */
export function isPlaceholder(path: string): boolean {
  return path === "" || path.includes("**") || /\bnot found\b/i.test(path) || /\bTODO\b/.test(path);
}

/** The path without host, version and protocol version, with its leading slash. */
function normalisePath(url: string): string {
  const bare = url
    .replace(/\s+HTTP\/\d(?:\.\d)?$/i, "")
    .replace(/^https?:\/\/[^/\s]+/i, "")
    .replace(/^\/(?:v1\.0|beta)(?=\/|$)/i, "");
  return bare.startsWith("/") ? bare : `/${bare}`;
}
