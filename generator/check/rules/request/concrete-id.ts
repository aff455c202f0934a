import { defineOwnRule } from "../../rule.js";

/** The path of a documented request holds a value where others have a placeholder: it was copied from an example. */
export const requestConcreteId = defineOwnRule("request/concrete-id", ({ pages, report }) => {
  for (const { operation } of pages)
    for (const { path, span } of operation?.requests ?? []) {
      const value = path.split(/[/()'=,]/).find((segment) => guid.test(segment));
      if (value === undefined) continue;
      report({
        span,
        cause: span.path,
        message: `The documented path holds the value \`${value}\`; write a placeholder such as \`{id}\`.`,
      });
    }
});

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
