import { shortName } from "../../../model/names.js";
import { groupEntries } from "../../../source/group.js";
import { resolveLink } from "../../../source/links.js";
import { defineOwnRule } from "../../rule.js";

/** A name of several words: `contactFolder`. One word may be a word of the language: a [message](chatmessage.md). */
const severalWords = /^[a-z][a-z\d]*(?:[A-Z][a-z\d]*)+$/;

/** A link's text is the name of one documented type, and its page is of another. */
export const linkOtherType = defineOwnRule("link/other-type", ({ model, pages, report }) => {
  const types = [...model.types.values()];
  const pagesOfType = groupEntries(
    types.flatMap(({ name, origins }) => origins.map(({ path }) => [name.toLowerCase(), path.toLowerCase()] as const)),
  );
  const typesOfPage = groupEntries(
    pages.flatMap(({ path, types: own }) =>
      own.map(({ name }) => [path.toLowerCase(), shortName(name.value)] as const),
    ),
  );
  const propertiesOf = groupEntries(
    types.flatMap(({ origins, properties, navigationProperties }) =>
      [...properties, ...navigationProperties].map(({ name }) => [origins[0].path, name] as const),
    ),
  );
  for (const { path: page, links } of pages) {
    const properties = new Set((propertiesOf.get(page) ?? []).map((name) => name.toLowerCase()));
    for (const { url, text, span } of links) {
      const written = text.replace(/[*`]/g, "").trim();
      // A property may be called as another type is.
      if (properties.has(written.toLowerCase())) continue;
      const target = severalWords.test(written) ? resolveLink(span.path, url) : undefined;
      if (target === undefined || (target.anchor ?? "") !== "") continue;
      const path = target.path.toLowerCase();
      const shown = typesOfPage.get(path);
      const defined = pagesOfType.get(written.toLowerCase());
      if (shown === undefined || defined === undefined || defined.includes(path)) continue;
      report({
        span,
        cause: `${span.path} ${url} ${written}`,
        message: `The link says \`${written}\` and leads to the page of \`${shown[0] ?? ""}\`.`,
      });
    }
  }
});
