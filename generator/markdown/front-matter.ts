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
  const { entries, errors } = readPlainEntries(text) ?? readYamlEntries(text);
  const placed = entries.map(({ key, value, from, to }): [string, FrontMatterEntry] => [
    key,
    { key, value, span: source.spanAt(start + from, start + to) },
  ]);
  const diagnostics = errors.map(({ from, to, message }) =>
    createDiagnostic(
      "front-matter/invalid",
      source.spanAt(start + from, start + to),
      `The front matter cannot be read: ${message}`,
    ),
  );
  return outcome({ span: source.spanAt(0, end), entries: [...new Map(placed).values()] }, diagnostics);
}

/** What stands in front matter, by offsets in it. */
export interface FrontMatterText {
  readonly entries: readonly {
    readonly key: string;
    readonly value: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly errors: readonly { readonly message: string; readonly from: number; readonly to: number }[];
}

/**
 * Reads front matter that has plain words or a text in double quotes behind each key, as nearly all pages do, in a
 * fraction of YAML's time; undefined for any other.
 */
export function readPlainEntries(text: string): FrontMatterText | undefined {
  const entries: FrontMatterText["entries"][number][] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const [, key, written] = plainLine.exec(line) ?? [];
    if (key !== undefined && written !== undefined) {
      const value = written.startsWith('"') ? written.slice(1, -1) : written;
      entries.push({ key, value, from, to: from + line.trimEnd().length });
    } else if (!/^ *$/.test(line)) return undefined;
    from += line.length + 1;
  }
  return { entries, errors: [] };
}
const plainLine = /^([A-Za-z][\w.]*): +("[^"\\\p{C}]*"|\w[!-"$-9;-~]*(?: +[!-"$-9;-~]+)*) *$/u;

export function readYamlEntries(text: string): FrontMatterText {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "silent", schema: "failsafe" });
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const entries = pairs.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const [from, keyEnd] = key.range;
    const [valueStart, valueEnd] = value === null ? [keyEnd, keyEnd] : value.range;
    const written =
      isScalar(value) && typeof value.value === "string" ? value.value : text.slice(valueStart, valueEnd).trim();
    return [{ key: String(key.value), value: written, from, to: Math.max(valueEnd, keyEnd) }];
  });
  const errors = document.errors.map(({ pos: [from, to], message }) => ({ message: firstLine(message), from, to }));
  return { entries, errors };
}

/** The entry of a key; undefined where there is none. */
export function findEntry({ entries }: FrontMatter, key: string): FrontMatterEntry | undefined {
  return entries.find((entry) => entry.key === key);
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? text).replace(/ at line \d+, column \d+:?$/, "").replace(/:$/, "");
}
