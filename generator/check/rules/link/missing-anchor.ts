import { decodePath, resolveLink } from "../../../source/links.js";
import { defineOwnRule } from "../../rule.js";
import { suggestWord } from "../../../diagnostics/suggest.js";

/** A link to a heading that its page has not. */
export const linkMissingAnchor = defineOwnRule("link/missing-anchor", ({ pages, findSource, report }) => {
  const anchors = new Map(pages.map((page) => [page.path.toLowerCase(), new Set(page.anchors)]));
  for (const { links } of pages)
    for (const { url, span } of links) {
      const target = url.includes("#") ? resolveLink(span.path, url) : undefined;
      const known = target && anchors.get(target.path.toLowerCase());
      const anchor = decodePath(target?.anchor ?? "").toLowerCase();
      if (target === undefined || known === undefined || anchor === "" || hasAnchor(known, anchor)) continue;
      if (isWritten(findSource(target.path)?.text ?? "", anchor)) continue;
      const meant = suggestWord(anchor, [...known]);
      const hint = meant === undefined ? "" : ` Did you mean \`#${meant}\`?`;
      const where = target.form === "own" ? "The page" : `\`${target.path}\``;
      report({
        span,
        cause: `${span.path} ${url}`,
        message: `${where} has no heading for the link to \`#${anchor}\`.${hint}`,
      });
    }
});

/** Of headings with one text all but the first have a number: `#request-1`. Tabs are addressed by `#tab/http`. */
function hasAnchor(known: ReadonlySet<string>, anchor: string): boolean {
  return known.has(anchor) || known.has(anchor.replace(/-\d+$/, "")) || anchor.startsWith("tab/");
}

/** `<a name="…">`, `<div id="…">` */
function isWritten(text: string, anchor: string): boolean {
  return [...text.matchAll(/\b(?:name|id)\s*=\s*["']?([^"'\s>]+)/gi)].some(([, id]) => id?.toLowerCase() === anchor);
}
