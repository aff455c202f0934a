import { spanInBlock } from "../../../source/text-block.js";
import { defineOwnRule } from "../../rule.js";

/** The response of an example is an array, where a collection comes in the envelope `{ "value": [...] }`. */
export const exampleBareArray = defineOwnRule("example/bare-array", ({ model, report }) => {
  for (const { response } of model.examples) {
    const body = response?.body;
    if (response === undefined || response.status >= 300 || body?.kind !== "json" || !Array.isArray(body.value))
      continue;
    report({
      span: spanInBlock(body.source, 0, 1),
      message: 'The response is a bare array; a collection is answered as `{ "value": [...] }`.',
      related: (body.type?.origins ?? []).slice(0, 1).map((span) => ({ message: "This says what is returned.", span })),
    });
  }
});
