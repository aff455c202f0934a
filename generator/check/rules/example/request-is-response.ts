import { annotationString } from "../../../markdown/annotation-keys.js";
import { defineOwnRule } from "../../rule.js";

/** A block that its annotation calls a request holds a response. */
export const exampleRequestIsResponse = defineOwnRule("example/request-is-response", ({ pages, report }) => {
  for (const { response } of pages.flatMap(({ examples }) => examples)) {
    if (response === undefined) continue;
    if (annotationString(response.annotation, "blockType")?.toLowerCase() !== "request") continue;
    const message = "The block is annotated as a request, but it begins with the status line of a response.";
    report({ span: response.span, message });
  }
});
