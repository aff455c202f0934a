import { listRequests } from "../../example-requests.js";
import { defineOwnRule } from "../../rule.js";

/** The URL of an example's request cannot be sent as it is written. */
export const exampleRequestUrl = defineOwnRule("example/request-url", ({ model, report }) => {
  for (const { request } of listRequests(model)) {
    const problem = findProblem(request.url);
    if (problem !== undefined)
      report({ span: request.span, cause: `${request.span.path} ${problem}`, message: `The URL ${problem}.` });
  }
});

/** Parts in braces are explained to a reader, and a query may hold blanks as people read it. */
function findProblem(url: string): string | undefined {
  if (/[\u2018\u2019\u201C\u201D]/.test(url)) return "holds a typographic quote";
  if (/^[A-Za-z][\w-]*\//.test(url)) return "begins without a slash";
  const path = url.replace(/\?.*$/s, "").replace(/\{[^}]*\}|<[^>]*>|\([^)]*\)?|'[^']*'/g, "");
  return /\S\s+\S/.test(path) ? "holds a space" : undefined;
}
