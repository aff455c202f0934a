import type { Operation } from "../../../model/operation.js";
import { listRequests, namesInPath, type ShownRequest } from "../../example-requests.js";
import { groupBy } from "../../../source/group.js";
import { defineOwnRule } from "../../rule.js";

/** No request that a page shows is one of the operation that the page documents. */
export const exampleOtherRequest = defineOwnRule("example/other-request", ({ model, report }) => {
  for (const shown of groupBy(listRequests(model), ({ page }) => page).values()) {
    // A page may show further requests beside its own: one that prepares, one that polls.
    const [first] = shown;
    if (first?.operation === undefined || shown.some((each) => findDifference(each) === undefined)) continue;
    const difference = findDifference(first);
    const [template] = first.operation.requests;
    if (difference === undefined || template === undefined) continue;
    report({
      span: first.request.span,
      message: difference,
      related: [{ message: "The operation's request is documented here.", span: template.span }],
    });
  }
});

function findDifference({ request, operation }: ShownRequest): string | undefined {
  if (operation === undefined || operation.requests.length === 0) return undefined;
  const methods = [...new Set<string>(operation.requests.map(({ method }) => method))];
  if (!methods.includes(request.method))
    return `The example sends ${request.method}, but the operation's method is ${methods.join(" or ")}.`;
  return isElsewhere(request.url, operation)
    ? "The example's path has no name in common with the path of the operation."
    : undefined;
}

function isElsewhere(url: string, { requests }: Operation): boolean {
  const names = namesInPath(url);
  const documented = new Set(requests.flatMap(({ path }) => namesInPath(path)));
  return names.length > 0 && documented.size > 0 && !names.some((name) => documented.has(name));
}
