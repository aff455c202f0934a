import type { Body } from "../../../model/example.js";
import { spanInBlock } from "../../../source/text-block.js";
import { listRequests } from "../../example-requests.js";
import { defineOwnRule, type Finding } from "../../rule.js";

/** An example names another version of the API than the one that the documentation set is of. */
export const exampleApiVersion = defineOwnRule("example/api-version", ({ model, findSource, report }) => {
  const { apiVersion } = model;
  if (!versions.has(apiVersion)) return;
  for (const { request } of listRequests(model)) {
    const version = /^https:\/\/graph\.microsoft\.com\/([^/]+)\//i.exec(request.url)?.[1];
    if (version === undefined || !versions.has(version.toLowerCase())) continue;
    if (version.toLowerCase() === apiVersion) continue;
    const source = findSource(request.span.path);
    const at = source?.text.indexOf(`/${version}/`, request.span.start) ?? -1;
    const span = source === undefined || at === -1 ? request.span : source.spanAt(at + 1, at + 1 + version.length);
    const message = `The URL is of \`${version}\`, but the page is of \`${apiVersion}\`.`;
    report({ span, cause: request.span.path, message });
  }
  for (const { request, response } of model.examples)
    for (const body of [request?.body, response?.body])
      for (const finding of findContexts(body, apiVersion)) report(finding);
});

const versions: ReadonlySet<string> = new Set(["v1.0", "beta"]);

/** `"@odata.context": "https://graph.microsoft.com/beta/$metadata#users"` */
function findContexts(body: Body | undefined, apiVersion: string): readonly Finding[] {
  if (body?.kind !== "json") return [];
  const { source } = body;
  const pattern = /"[\w.]*@odata\.context"\s*:\s*"https:\/\/graph\.microsoft\.com\/(v1\.0|beta)\b/gi;
  return [...source.text.matchAll(pattern)].flatMap((match) => {
    const [text, version = ""] = match;
    if (version.toLowerCase() === apiVersion) return [];
    const end = match.index + text.length;
    const span = spanInBlock(source, end - version.length, end);
    const message = `The context is of \`${version}\`, but the page is of \`${apiVersion}\`.`;
    return [{ span, cause: span.path, message }];
  });
}
