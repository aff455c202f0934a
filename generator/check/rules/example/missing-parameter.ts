import { spanInBlock } from "../../../source/text-block.js";
import { listParameterBodies } from "../../../conform/parameter-bodies.js";
import { defineOwnRule } from "../../rule.js";

/** The example of an action lacks a parameter that the page requires. */
export const exampleMissingParameter = defineOwnRule("example/missing-parameter", ({ model, report }) => {
  for (const { value, body, documented, operation } of listParameterBodies(model)) {
    // What updates something may send more of it than the table lists.
    if (operation.shape.value !== "action") continue;
    const sent = new Set(Object.keys(value).map((name) => name.replace(/@.*$/, "").toLowerCase()));
    for (const { name, facts, origins } of documented.properties) {
      if (facts.required?.value !== true || sent.has(name.toLowerCase()) || body.truncated) continue;
      const span = spanInBlock(body.source, 0, 1);
      report({
        span,
        cause: `${span.path} ${name}`,
        message: `The request has no \`${name}\`, which the page says is required.`,
        related: [{ message: "The table says so here.", span: origins[0] }],
      });
    }
  }
});
