import type { ExampleRequest } from "../../../model/example.js";
import type { Operation } from "../../../model/operation.js";
import { listRequests, namesInPath } from "../../example-requests.js";
import { groupBy } from "../../../source/group.js";
import { goesElsewhere } from "../../../conform/parameter-bodies.js";
import { fitsPath } from "../../request-paths.js";
import { defineOwnRule } from "../../rule.js";

/** The request of an example has a path that the page does not document. */
export const exampleRequestPath = defineOwnRule("example/request-path", ({ model, report }) => {
  for (const shown of groupBy(listRequests(model), ({ page }) => page).values()) {
    const candidates = shown.filter(({ request, operation }) => isOfOperation(request, operation));
    // A page may show further requests beside its own: one that prepares, one that polls.
    if (candidates.some(({ request, operation }) => isDocumented(request, operation))) continue;
    for (const { request, operation } of candidates) {
      const [template] = operation?.requests ?? [];
      if (template === undefined) continue;
      report({
        span: request.span,
        cause: request.span.path,
        message: `The page documents no path such as \`${shorten(request.url)}\`.`,
        related: [{ message: "The operation's request is documented here.", span: template.span }],
      });
    }
  }
});

/** What has another method, or no name in common with the operation's path, is told by `example/other-request`. */
function isOfOperation(request: ExampleRequest, operation: Operation | undefined): boolean {
  if (goesElsewhere(request)) return false;
  const names = new Set(namesInPath(request.url));
  return (operation?.requests ?? []).some(
    ({ method, path }) => method === request.method && namesInPath(path).some((name) => names.has(name)),
  );
}

function isDocumented({ method, url }: ExampleRequest, operation: Operation | undefined): boolean {
  return (operation?.requests ?? []).some((template) => template.method === method && fitsPath(url, template.path));
}

function shorten(url: string): string {
  return url.length > 120 ? `${url.slice(0, 120)}…` : url;
}
