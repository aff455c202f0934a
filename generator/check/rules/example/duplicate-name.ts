import { annotationString } from "../../../markdown/annotation-keys.js";
import { locateJson } from "../../../markdown/json/json-locate.js";
import type { Annotation } from "../../../markdown/page.js";
import type { Span } from "../../../source/span.js";
import { defineOwnRule } from "../../rule.js";

/** Two requests have one name, by which tools find the request's snippets and what it is tested with. */
export const exampleDuplicateName = defineOwnRule("example/duplicate-name", ({ pages, report }) => {
  const firsts = new Map<string, Annotation>();
  for (const { request } of pages.flatMap(({ examples }) => examples)) {
    const annotation = request?.annotation;
    const name = annotationString(annotation, "name");
    if (annotation === undefined || name === undefined || name === "") continue;
    const first = firsts.get(name.toLowerCase());
    if (first === undefined) firsts.set(name.toLowerCase(), annotation);
    else if (first.span.path !== annotation.span.path || first.span.start !== annotation.span.start)
      report({
        span: placeOfName(annotation),
        cause: name.toLowerCase(),
        message: `Another request is called \`${name}\` too.`,
        related: [{ message: "The first of that name stands here.", span: placeOfName(first) }],
      });
  }
});

function placeOfName({ source, span }: Annotation): Span {
  return locateJson(source, "/name")?.value ?? span;
}
