import type { SourceFile } from "../../../source/source-file.js";
import type { Span } from "../../../source/span.js";
import { defineOwnRule } from "../../rule.js";

/** A page's sentence says that an operation answers 204, and that it returns an object. */
export const responseNoContent = defineOwnRule("response/no-content", ({ pages, findSource, report }) => {
  for (const { operation } of pages)
    for (const { status, type, span } of operation?.responses ?? [])
      if (status === 204 && type !== undefined && !type.origins.some((origin) => isDenied(origin, findSource)))
        report({
          span,
          message: `The page says that 204 No Content is answered, and that \`${type.value.text}\` is returned.`,
          related: type.origins.slice(0, 1).map((origin) => ({ message: "It is named here.", span: origin })),
        });
});

/** "and no gadget object", "without an object": up to the name, the sentence says that there is none. */
function isDenied({ path, start }: Span, findSource: (path: string) => SourceFile | undefined): boolean {
  const before = findSource(path)?.text.slice(Math.max(0, start - 40), start) ?? "";
  return /\b(?:no(?! content)|not|nor|without)\b[^.]*$/i.test(before);
}
