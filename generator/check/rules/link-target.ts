import { createDiagnostic } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Link } from "../../markdown/page.js";
import { resolveLink } from "../../source/links.js";
import type { CheckInput, Rule } from "../rule.js";

/** A link to a page of the documentation set that is not there, or is spelt otherwise. */
export const linkTarget: Rule = {
  name: "link-target",
  codes: ["link/missing-page", "link/page-case"],
  check(input) {
    const paths = new Set([...input.pages.map((page) => page.path), ...input.otherPages]);
    const lowered = new Map([...paths].map((path) => [path.toLowerCase(), path]));
    const folders = new Set(input.pages.map((page) => folderOf(page.path)));
    return input.pages.flatMap((page) =>
      page.links.flatMap((link): readonly Diagnostic[] => {
        const target = readTarget(link);
        // What lies in a folder that was not read may well be there.
        if (target === undefined || paths.has(target) || !folders.has(folderOf(target))) return [];
        const meant = lowered.get(target.toLowerCase());
        return [meant === undefined ? reportMissing(link, target) : reportCase(link, meant, input)];
      }),
    );
  },
};

/** The page of the set that a relative link leads to; what else a link may lead to is not looked for. */
function readTarget({ span, url }: Link): string | undefined {
  const target = resolveLink(span.path, url);
  return target?.form === "relative" && /\.md$/i.test(target.path) ? target.path : undefined;
}

function reportMissing(link: Link, target: string): Diagnostic {
  return createDiagnostic("link/missing-page", link.span, `The link leads to \`${target}\`, which does not exist.`);
}

function reportCase(link: Link, meant: string, input: CheckInput): Diagnostic {
  const written = link.url.replace(/[?#].*$/s, "");
  const name = meant.split("/").at(-1) ?? meant;
  const corrected = `${written.slice(0, written.length - name.length)}${name}`;
  const message = `The link writes \`${written}\`; the file is called \`${name}\`.`;
  const source = input.findSource(link.span.path);
  const text = source?.text.slice(link.span.start, link.span.end) ?? "";
  const at = text.lastIndexOf(written);
  if (!source || at === -1 || written === corrected) return createDiagnostic("link/page-case", link.span, message);
  const span = source.spanAt(link.span.start + at, link.span.start + at + written.length);
  return createDiagnostic("link/page-case", link.span, message, {
    fix: { title: `Link to \`${corrected}\``, edits: [{ span, text: corrected }] },
  });
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
