import type { Outcome } from "../../diagnostics/diagnostic.js";
import { gatherOutcome, mapOutcome, outcome } from "../../diagnostics/outcome.js";
import type { ExampleFacts, MessageFacts, PageFacts } from "../../extract/page-facts.js";
import type { Body, Example } from "../../model/example.js";
import { toPageId } from "../../model/page-id.js";
import { wholeFileSpan } from "../../source/span.js";
import { linkEach } from "../guard.js";
import { findBodyType } from "./body-type.js";
import type { ExampleLookup } from "./example-lookup.js";

/** An example of a page, counted from 0. */
interface PlacedExample {
  readonly page: PageFacts;
  readonly facts: ExampleFacts;
  readonly index: number;
}

/**
 * The examples of all pages, each JSON body with the type it is of, as far as anything says so; in the order of the
 * pages and of the examples on them.
 */
export function linkExamples(pages: readonly PageFacts[], lookup: ExampleLookup): Outcome<readonly Example[]> {
  return linkEach(
    pages.flatMap((page) => page.examples.map((facts, index): PlacedExample => ({ page, facts, index }))),
    ({ page, facts: { title, request, response } }) => ({
      name: `the example ${title}`,
      span: (request ?? response)?.span ?? wholeFileSpan(page.path),
    }),
    (placed) => linkExample(placed, lookup),
  );
}

function linkExample({ page, facts, index }: PlacedExample, lookup: ExampleLookup): Outcome<Example> {
  // An example's name is its page's, and so is that of the page's operation.
  const name = toPageId(page.path);
  const operation = page.operation === undefined ? undefined : lookup.findOperation(name);
  const { request, response } = facts;
  return gatherOutcome((found) => {
    const linkBody = (part: "request" | "response", message: MessageFacts): Outcome<{ readonly body?: Body }> => {
      const { body } = message;
      if (body?.kind !== "json") return outcome(body === undefined ? {} : { body });
      return mapOutcome(findBodyType({ part, body, message, facts, operation }, lookup), (type) => ({
        body: type === undefined ? body : { ...body, type },
      }));
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
          ...found.take(linkBody("request", request)),
        },
      }),
      ...(response && {
        response: {
          status: response.status,
          headers: response.headers,
          span: response.span,
          ...found.take(linkBody("response", response)),
        },
      }),
    };
  });
}
