import { findEntry } from "../../markdown/front-matter.js";
import type { Page } from "../../markdown/page.js";
import { inferred, type Fact } from "../../model/fact.js";
import type { OperationShape, RequestTemplate } from "../../model/operation.js";
import { findSections, listParagraphs } from "../prose/intro.js";
import type { ResponseFacts } from "../page-facts.js";
import type { Span } from "../../source/span.js";

/** What else of the page tells the shape: what its response holds, and what it calls itself. */
interface Telling {
  readonly page: Page;
  readonly responses: readonly ResponseFacts[];
}

/** The shape is read from the first request line, from the title where there is none. */
export function readShape(
  title: string,
  requests: readonly RequestTemplate[],
  telling: Telling,
  span: Span,
): Fact<OperationShape> {
  const [first] = requests;
  // In "post: mark" the first word is a type.
  const verb = /^(\w+)(?!\w|\s*:)/.exec(title)?.[1]?.toLowerCase() ?? "";
  return first === undefined
    ? inferred(shapeOfTitle(verb, telling.page), "verb-of-title", span)
    : inferred(shapeOfRequest(first, verb, title, telling), "shape-of-request", first.span);
}

function shapeOfRequest(
  { method, path }: RequestTemplate,
  verb: string,
  title: string,
  telling: Telling,
): OperationShape {
  const last =
    path
      .replace(/\?.*$|\/$/g, "")
      .split("/")
      .at(-1) ?? "";
  switch (method) {
    case "GET":
      if (/\bdelta\b/i.test(nameOf(last)) || /\bdelta\b/i.test(title)) return "delta";
      if (last.includes("(") || callsItself("function", telling.page)) return "function";
      // A title that begins with "Get" is right about one thing more often than its sentence about several
      // (api/orgcontact-get-manager.md).
      return verb === "list" ||
        (verb !== "get" && isName(last) && telling.responses.some(({ collection }) => collection))
        ? "list"
        : "get";
    case "POST":
      return shapeOfPost(last, verb, telling);
    case "PUT":
      return /content|\$value|photo/i.test(last) ? "upload" : "update";
    case "PATCH":
      return "update";
    case "DELETE":
      return "delete";
    default:
      return shapeOfTitle(verb, telling.page);
  }
}

/** A reference is made of what exists; a verb is an action, whatever the title says; what is made is a 201. */
function shapeOfPost(last: string, verb: string, { page, responses }: Telling): OperationShape {
  if (last === "$ref") return "create";
  if (/^(?:create(?=[A-Z])|(?:add|reply|forward|send|copy)(?![a-z]))/.test(nameOf(last))) return "action";
  if (/^(?:create|add|post)$/.test(verb)) return "create";
  const isMade = responses.some(({ status }) => status === 201) && !callsItself("action", page);
  return isMade && isName(last) && last.endsWith("s") ? "create" : "action";
}

/** A segment that is nothing but a name: no key, no arguments, no cast. */
function isName(segment: string): boolean {
  return /^[A-Za-z]\w*$/.test(segment);
}

/** "If successful, this function returns ..." */
function callsItself(word: "function" | "action", page: Page): boolean {
  const said = new RegExp(`\\bthis ${word}\\b`, "i");
  return listParagraphs(findSections(page, /^responses?$/i)).some(({ content }) => said.test(content.text));
}

/** The name in `microsoft.graph.delta(token='x')`. */
function nameOf(segment: string): string {
  return /([A-Za-z]\w*)\s*(?:\(|$)/.exec(segment)?.[1] ?? "";
}

const titleVerbs: ReadonlySet<string> = new Set<OperationShape>(["create", "update", "delete", "list", "get"]);
function isTitleVerb(verb: string): verb is "create" | "update" | "delete" | "list" | "get" {
  return titleVerbs.has(verb);
}
function shapeOfTitle(verb: string, page: Page): OperationShape {
  if (isTitleVerb(verb)) return verb;
  return /function/i.test(findEntry(page.frontMatter, "title")?.value ?? "") ? "function" : "other";
}
