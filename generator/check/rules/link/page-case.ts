import type { Fix } from "../../../diagnostics/diagnostic.js";
import type { Link } from "../../../markdown/page.js";
import { listBrokenLinks } from "../../broken-links.js";
import { defineOwnRule, type CheckInput } from "../../rule.js";

/** A link to a page whose file is spelt with other upper and lower case; those of one page are one habit. */
export const linkPageCase = defineOwnRule("link/page-case", ({ report, ...documentation }) => {
  for (const { link, meant } of listBrokenLinks(documentation)) {
    if (meant === undefined) continue;
    const written = link.url.replace(/[?#].*$/s, "");
    const name = meant.split("/").at(-1) ?? meant;
    const fix = correct(link, written, name, documentation);
    const message = `The link writes \`${written}\`; the file is called \`${name}\`.`;
    report({ span: link.span, cause: link.span.path, message, ...(fix && { fix }) });
  }
});

/** Writes the file's name as it is, where only that is wrong and the address stands in the page as such. */
function correct(
  { span: { path, start, end } }: Link,
  written: string,
  name: string,
  { findSource }: CheckInput,
): Fix | undefined {
  const corrected = `${written.slice(0, written.length - name.length)}${name}`;
  const source = findSource(path);
  const at = source?.text.slice(start, end).lastIndexOf(written) ?? -1;
  if (!source || at === -1 || written === corrected) return undefined;
  const span = source.spanAt(start + at, start + at + written.length);
  return { title: `Link to \`${corrected}\``, edits: [{ span, text: corrected }] };
}
