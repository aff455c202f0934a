import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ExampleFacts, MessageFacts, PageFacts } from "../extract/page-facts.js";
import type { Body, Example, JsonBody } from "../model/example.js";
import { findBodyType, type ExampleLookup } from "./example-types.js";

export type { ExampleLookup } from "./example-types.js";

/**
 * The examples of all pages, each JSON body with the type it is of, as far as anything says so; in the order of the pages'
 * paths and of the examples on them.
 */
export function linkExamples(
  facts: readonly PageFacts[],
  lookup: ExampleLookup,
): { readonly examples: readonly Example[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const pages = [...facts].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const examples = pages.flatMap((page) =>
    page.examples.map((example, index) => linkExample(page, example, index, lookup, diagnostics)),
  );
  return { examples, diagnostics };
}

function linkExample(
  page: PageFacts,
  facts: ExampleFacts,
  index: number,
  lookup: ExampleLookup,
  diagnostics: Diagnostic[],
): Example {
  const name = pageName(page.path);
  const operation = page.operation === undefined ? undefined : lookup.findOperation(name);
  const { request, response } = facts;
  const typed = (part: "request" | "response", message: MessageFacts): { body?: Body } => {
    const { body } = message;
    if (body?.kind !== "json") return body === undefined ? {} : { body };
    const type = findBodyType({ part, body, message, facts, operation }, lookup, diagnostics);
    const linked: JsonBody = type === undefined ? body : { ...body, type };
    return { body: linked };
  };
  return {
    kind: "example",
    id: `${name}-${index + 1}`,
    title: facts.title,
    page: page.path,
    ...(operation !== undefined && { operation: operation.id }),
    ...(request && {
      request: {
        method: request.method,
        url: request.url,
        headers: request.headers,
        span: request.span,
        ...typed("request", request),
      },
    }),
    ...(response && {
      response: {
        status: response.status,
        headers: response.headers,
        span: response.span,
        ...typed("response", response),
      },
    }),
  };
}

/** `api/user-post-users.md` is `user-post-users`: an operation's id. */
export function pageName(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.md$/i, "");
}
