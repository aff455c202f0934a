import { findEntry } from "../../markdown/front-matter.js";
import type { Page } from "../../markdown/page.js";
import { inferred, type Fact } from "../../model/fact.js";
import type { OperationShape, RequestTemplate } from "../../model/operation.js";
import type { Span } from "../../source/span.js";

/** The shape is read from the first request line, from the title where there is none. */
export function readShape(
  title: string,
  requests: readonly RequestTemplate[],
  page: Page,
  span: Span,
): Fact<OperationShape> {
  const [first] = requests;
  const verb = /^(\w+)/.exec(title)?.[1]?.toLowerCase() ?? "";
  return first === undefined
    ? inferred(shapeOfTitle(verb, page), "verb-of-title", span)
    : inferred(shapeOfRequest(first, verb, title, page), "shape-of-request", first.span);
}

function shapeOfRequest({ method, path }: RequestTemplate, verb: string, title: string, page: Page): OperationShape {
  const last = path.replace(/\?.*$/, "").split("/").at(-1) ?? "";
  switch (method) {
    case "GET":
      if (/\bdelta\b/i.test(nameOf(last)) || /\bdelta\b/i.test(title)) return "delta";
      return last.includes("(") ? "function" : verb === "list" ? "list" : "get";
    case "POST":
      // A reference is made of what exists; `createLink` is a verb itself, whatever the title says.
      if (last === "$ref") return "create";
      return /^(?:create|add|post)$/.test(verb) && !/^(?:create|add)[A-Z]/.test(nameOf(last)) ? "create" : "action";
    case "PUT":
      return /content|\$value|photo/i.test(last) ? "upload" : "update";
    case "PATCH":
      return "update";
    case "DELETE":
      return "delete";
    default:
      return shapeOfTitle(verb, page);
  }
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
