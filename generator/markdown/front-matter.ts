import { isMap, isScalar, parseDocument } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { SourceFile } from "../source/source-file.js";
import type { FrontMatter, FrontMatterEntry } from "./page.js";

/** The offset just past the closing `---` line's dashes, or 0 where a page has no front matter. */
export function findFrontMatterEnd(text: string): number {
  if (!text.startsWith("---")) return 0;
  const firstLineEnd = text.indexOf("\n");
  if (firstLineEnd === -1 || text.slice(3, firstLineEnd).trim() !== "") return 0;
  for (let at = firstLineEnd; at !== -1; at = text.indexOf("\n", at + 1)) {
    if (!text.startsWith("\n---", at)) continue;
    const end = text.indexOf("\n", at + 1);
    if (text.slice(at + 4, end === -1 ? text.length : end).trim() === "") return at + 4;
  }
  return 0;
}

/** The text with its front matter replaced by blanks, so that every offset after it stays true. */
export function blankFrontMatter(text: string): string {
  const end = findFrontMatterEnd(text);
  return end === 0 ? text : text.slice(0, end).replace(/[^\n]/g, " ") + text.slice(end);
}

/** Reads the `key: value` lines; a value that is a list or a map is kept as the text it stands as. */
export function readFrontMatter(source: SourceFile): { frontMatter: FrontMatter; diagnostics: readonly Diagnostic[] } {
  const end = findFrontMatterEnd(source.text);
  if (end === 0) return { frontMatter: { span: undefined, entries: new Map() }, diagnostics: [] };
  const start = source.text.indexOf("\n") + 1;
  const text = source.text.slice(start, Math.max(start, end - 3));
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "silent", schema: "failsafe" });
  const entries = new Map<string, FrontMatterEntry>();
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key)) continue;
      const range =
        value !== null && typeof value === "object" && "range" in value && Array.isArray(value.range)
          ? value.range
          : undefined;
      const from: number = range?.[0] ?? key.range[1];
      const to: number = range?.[1] ?? key.range[1];
      const written = isScalar(value) && typeof value.value === "string" ? value.value : text.slice(from, to).trim();
      entries.set(String(key.value), {
        value: written,
        span: source.spanAt(start + key.range[0], start + Math.max(to, key.range[1])),
      });
    }
  }
  const diagnostics = document.errors.map((error) =>
    createDiagnostic(
      "front-matter/invalid",
      source.spanAt(start + error.pos[0], start + error.pos[1]),
      `The front matter cannot be read: ${firstLine(error.message)}`,
    ),
  );
  return { frontMatter: { span: source.spanAt(0, end), entries }, diagnostics };
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? text).replace(/ at line \d+, column \d+:?$/, "").replace(/:$/, "");
}
