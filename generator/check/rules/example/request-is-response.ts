import { annotationString } from "../../../markdown/annotation-keys.js";
import { defineOwnRule } from "../../rule.js";

/** A block that its annotation calls a request holds a response, or the other way round. */
export const exampleRequestIsResponse = defineOwnRule("example/request-is-response", ({ pages, report }) => {
  for (const { request, response } of pages.flatMap(({ examples }) => examples)) {
    if (response !== undefined && annotationString(response.annotation, "blockType")?.toLowerCase() === "request") {
      const message = "The block is annotated as a request, but it begins with the status line of a response.";
      report({ span: response.span, message });
    }
    if (request === undefined || request.method === "") continue;
    if (annotationString(request.annotation, "blockType")?.toLowerCase() === "response") {
      const message = "The block is annotated as a response, but it begins with the line of a request.";
      report({ span: request.span, message });
    }
  }
});
