import { defineOwnRule } from "../../rule.js";

/** A page's sentence says that an operation answers 204, and that it returns an object. */
export const responseNoContent = defineOwnRule("response/no-content", ({ pages, report }) => {
  for (const { operation } of pages)
    for (const { status, type, span } of operation?.responses ?? [])
      if (status === 204 && type !== undefined)
        report({
          span,
          message: `The page says that 204 No Content is answered, and that \`${type.value.text}\` is returned.`,
          related: type.origins.slice(0, 1).map((origin) => ({ message: "It is named here.", span: origin })),
        });
});
