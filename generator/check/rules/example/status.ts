import type { ExampleFacts, OperationFacts } from "../../../extract/page-facts.js";
import { defineOwnRule, type Finding } from "../../rule.js";

/** An example answers with another status than the page says the operation does. */
export const exampleStatus = defineOwnRule("example/status", ({ pages, report }) => {
  for (const { examples, operation } of pages)
    for (const example of examples) {
      const finding = operation && compare(example, operation);
      if (finding) report(finding);
    }
});

/**
 * Errors are shown to explain, not as what the operation answers with; a response without a request comes from
 * elsewhere, such as the download that a 302 leads to; and a page that names no status leaves it open. A redirect is
 * shown for another address of the page (driveitem-list-thumbnails.md), and 207 tells that some of several things
 * failed (site-follow.md).
 */
function compare({ request, response }: ExampleFacts, operation: OperationFacts): Finding | undefined {
  const documented = operation.responses;
  const success = documented.filter(({ status }) => status < 400 && status !== 207);
  if (request === undefined || response === undefined || response.status >= 300 || success.length === 0)
    return undefined;
  if (documented.some(({ status, statusIsAssumed }) => statusIsAssumed === true || status === response.status))
    return undefined;
  const list = success.map(({ status }) => status).join(" or ");
  return {
    span: response.span,
    cause: `${response.span.path} ${response.status}`,
    message: `The example answers with ${response.status}, but the page says that the operation answers with ${list}.`,
    related: success.slice(0, 1).map(({ span }) => ({ message: "The page says so here.", span })),
  };
}
