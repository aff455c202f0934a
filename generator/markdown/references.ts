import { createDiagnostic } from "../diagnostics/catalogue.js";
import { outcome } from "../diagnostics/outcome.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import type { SourceFile } from "../source/source-file.js";

/**
 * How many references a text may hold times its length in UTF-16 units: satteri keeps a copy of a paragraph up to each
 * of them, here 40 MB of copies. Graph's page that comes nearest has a hundredth of it.
 */
const largestProduct = 200_000_000;

/**
 * The page's markdown, with a blank for the `&` of each character reference (`&amp;`) that is too many; all else keeps
 * its place.
 */
export function limitReferences(text: string, source: SourceFile): Outcome<string> {
  const most = Math.floor(largestProduct / Math.max(1, text.length));
  let [at, count] = [text.indexOf("&"), 0];
  for (; at >= 0 && count < most; at = text.indexOf("&", at + 1)) count++;
  if (at < 0) return outcome(text);
  const message = `There are more than ${count} character references such as \`&amp;\`; the rest is not read.`;
  const finding = createDiagnostic("page/too-many-references", source.spanAt(at, at + 1), message);
  return outcome(text.slice(0, at) + text.slice(at).replaceAll("&", " "), [finding]);
}
