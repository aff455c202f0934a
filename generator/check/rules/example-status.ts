import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ExampleFacts, OperationFacts } from "../../extract/page-facts.js";
import type { Rule } from "../rule.js";

/** An example answers with another status than the page says the operation does. */
export const exampleStatus: Rule = {
  name: "example-status",
  codes: ["example/status"],
  check: ({ pages }) =>
    pages.flatMap((page) =>
      page.operation === undefined ? [] : page.examples.flatMap((example) => compare(example, page.operation)),
    ),
};

/**
 * Errors are shown to explain, not as what the operation answers with; a response without a request comes from elsewhere, such
 * as the download that a 302 leads to; and a page that names no status leaves it open. A redirect is shown for another address of
 * the page (driveitem-list-thumbnails.md), and 207 tells that some of several things failed (site-follow.md).
 */
function compare({ request, response }: ExampleFacts, operation: OperationFacts | undefined): readonly Diagnostic[] {
  const documented = operation?.responses ?? [];
  const success = documented.filter(({ status }) => status < 400 && status !== 207);
  if (request === undefined || response === undefined || response.status >= 300 || success.length === 0) return [];
  if (documented.some(({ statusIsAssumed }) => statusIsAssumed)) return [];
  if (documented.some(({ status }) => status === response.status)) return [];
  const list = success.map(({ status }) => status).join(" or ");
  return [
    createDiagnostic(
      "example/status",
      response.span,
      `The example answers with ${response.status}, but the page says that the operation answers with ${list}.`,
      {
        related: success.slice(0, 1).map(({ span }) => ({ message: "The page says so here.", span })),
      },
    ),
  ];
}
