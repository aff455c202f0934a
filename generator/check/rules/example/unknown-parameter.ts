import { suggestWord } from "../../../diagnostics/suggest.js";
import { locateJson } from "../../../markdown/json/json-locate.js";
import { writePointer } from "../../../../templates/runtime/issue.js";
import { spanInBlock } from "../../../source/text-block.js";
import { listParameterBodies } from "../../../conform/parameter-bodies.js";
import { defineOwnRule } from "../../rule.js";

/** The example of an action sends a parameter that the page does not list. */
export const exampleUnknownParameter = defineOwnRule("example/unknown-parameter", ({ model, report }) => {
  for (const { value, body, documented, operation } of listParameterBodies(model)) {
    // What updates something may send more of it than the table lists.
    if (operation.shape.value !== "action") continue;
    const names = documented.properties.map(({ name }) => name);
    const known = new Set(names);
    for (const name of Object.keys(value)) {
      if (name.includes("@") || known.has(name)) continue;
      const span = locateJson(body.source, writePointer([name]))?.name ?? spanInBlock(body.source, 0, 1);
      const unsent = names.filter((each) => !Object.hasOwn(value, each));
      const meant = suggestWord(name, unsent);
      const text = JSON.stringify(meant);
      report({
        span,
        cause: `${span.path} ${name}`,
        message: `The page lists no parameter \`${name}\`.${meant === undefined ? "" : ` Did you mean \`${meant}\`?`}`,
        related: [{ message: "The parameters are listed here.", span: documented.span }],
        ...(meant !== undefined && {
          fix: { kind: "suggestion", title: `Write \`${text}\``, edits: [{ span, text }] },
        }),
      });
    }
  }
});
