import { isMap, isScalar, parseDocument } from "yaml";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { outcome } from "../diagnostics/outcome.js";
import type { SourceFile } from "../source/source-file.js";
import type { FrontMatter, FrontMatterEntry } from "./page.js";

/** The offset just past the closing `---` line's dashes, or 0 where a page has no front matter. */
function findFrontMatterEnd(text: string): number {
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
export function readFrontMatter(source: SourceFile): Outcome<FrontMatter> {
  const end = findFrontMatterEnd(source.text);
  if (end === 0) return outcome({ span: undefined, entries: [] });
  const start = source.text.indexOf("\n") + 1;
  const text = source.text.slice(start, Math.max(start, end - 3));
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "silent", schema: "failsafe" });
  const entries = new Map<string, FrontMatterEntry>();
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const [from, keyEnd] = key.range;
    const [valueStart, valueEnd] = value === null ? [keyEnd, keyEnd] : value.range;
    const written =
      isScalar(value) && typeof value.value === "string" ? value.value : text.slice(valueStart, valueEnd).trim();
    const span = source.spanAt(start + from, start + Math.max(valueEnd, keyEnd));
    entries.set(name, { key: name, value: written, span });
  }
  const diagnostics = document.errors.map(({ pos, message }) =>
    createDiagnostic(
      "front-matter/invalid",
      source.spanAt(start + pos[0], start + pos[1]),
      `The front matter cannot be read: ${firstLine(message)}`,
    ),
  );
  return outcome({ span: source.spanAt(0, end), entries: [...entries.values()] }, diagnostics);
}

/** The entry of a key; undefined where there is none. */
export function findEntry({ entries }: FrontMatter, key: string): FrontMatterEntry | undefined {
  return entries.find((entry) => entry.key === key);
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? text).replace(/ at line \d+, column \d+:?$/, "").replace(/:$/, "");
}
