import { listRequests } from "../../example-requests.js";
import { defineOwnRule } from "../../rule.js";

/** A request sends JSON and does not say so, or says so and sends none. */
export const exampleContentType = defineOwnRule("example/content-type", ({ model, report }) => {
  for (const { request } of listRequests(model)) {
    const type = request.headers.find(({ name }) => name.toLowerCase() === "content-type")?.value;
    const { body, span, method } = request;
    if (body?.kind === "json" && type === undefined)
      report({ span, cause: span.path, message: "The request has a JSON body and no `Content-Type`." });
    else if (body === undefined && method === "GET" && type !== undefined && /json/i.test(type))
      report({ span, cause: `${span.path} none`, message: "The request has the `Content-Type` of JSON and no body." });
  }
});
