import { listRequests } from "../../example-requests.js";
import { defineOwnRule } from "../../rule.js";

/** An example's URL names another version of the API than the one that the documentation set is of. */
export const exampleApiVersion = defineOwnRule("example/api-version", ({ model, findSource, report }) => {
  if (!versions.has(model.apiVersion)) return;
  for (const { request } of listRequests(model)) {
    const version = /^https:\/\/graph\.microsoft\.com\/([^/]+)\//i.exec(request.url)?.[1];
    if (version === undefined || !versions.has(version.toLowerCase())) continue;
    if (version.toLowerCase() === model.apiVersion) continue;
    const source = findSource(request.span.path);
    const at = source?.text.indexOf(`/${version}/`, request.span.start) ?? -1;
    const span = source === undefined || at === -1 ? request.span : source.spanAt(at + 1, at + 1 + version.length);
    report({ span, message: `The URL is of \`${version}\`, but the page is of \`${model.apiVersion}\`.` });
  }
});

const versions: ReadonlySet<string> = new Set(["v1.0", "beta"]);
