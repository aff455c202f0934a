import { spanInBlock } from "../../../source/text-block.js";
import { defineOwnRule } from "../../rule.js";

/** A response with a status that has no body is shown with one. */
export const exampleNoContent = defineOwnRule("example/no-content", ({ pages, report }) => {
  for (const { response } of pages.flatMap(({ examples }) => examples))
    if (response?.status === 204 && response.body !== undefined)
      report({
        span: spanInBlock(response.body.source, 0, 1),
        cause: response.span.path,
        message: "The response is 204 No Content and shows a body.",
      });
});
