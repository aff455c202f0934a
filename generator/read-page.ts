import { createDiagnostic } from "./diagnostics/catalogue.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { attempt } from "./diagnostics/guard.js";
import { gatherOutcome } from "./diagnostics/outcome.js";
import { readSuppressions, type Suppression } from "./diagnostics/suppressions.js";
import { extractPage } from "./extract/extract-page.js";
import type { PageFacts } from "./extract/page-facts.js";
import type { IncludeReader } from "./markdown/includes.js";
import { parsePage } from "./markdown/parse-page.js";
import type { Conventions } from "./source/conventions.js";
import type { DocsSet, IncludeResult } from "./source/docs-set.js";
import { hashText } from "./source/hash.js";
import { createSourceFile } from "./source/source-file.js";
import { wholeFileSpan } from "./source/span.js";

/** A page to be read; plain data. */
export interface PageInput {
  readonly path: string;
  /** Decoded; which line ends it has makes no difference. */
  readonly text: string;
  readonly conventions: Conventions;
}

/** All that comes of reading a page. It depends on its input and on the includes that it lists alone; plain data. */
export interface PageResult {
  readonly path: string;
  /** Of its text, as `hashText` has it; absent where its file cannot be read. */
  readonly hash?: string;
  /** Absent where reading failed. */
  readonly facts?: PageFacts;
  readonly suppressions: readonly Suppression[];
  readonly includes: readonly IncludeUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An include that was asked for, and what was there: the result holds as long as the same is there. */
export interface IncludeUse {
  /** The page or include that names it. */
  readonly from: string;
  readonly url: string;
  /** `missing`, `outside`, or the file's path and the hash of its text. */
  readonly found: "missing" | "outside" | { readonly path: string; readonly hash: string };
}

/** read → parse → extract for one page. */
export function readPage({ path, text, conventions }: PageInput, readInclude: IncludeReader): PageResult {
  const includes: IncludeUse[] = [];
  const source = createSourceFile(path, text);
  const { value, diagnostics } = attempt(wholeFileSpan(path), "source/failed", "Reading the page", () =>
    gatherOutcome((found) => {
      const page = found.take(parsePage(source, watchIncludes(readInclude, includes)));
      const facts = found.take(extractPage(page, conventions));
      return { facts, suppressions: found.take(readSuppressions(source, page.looseAnnotations)) };
    }),
  );
  return { path, hash: hashText(text), suppressions: [], ...value, includes, diagnostics };
}

/** Reads a page of a documentation set; one whose file cannot be read is a diagnostic. */
export function readPageOf(docsSet: DocsSet, path: string, conventions: Conventions): PageResult {
  const read = docsSet.readPage(path);
  if (read.kind === "read") return readPage({ path, text: read.source.text, conventions }, docsSet.readInclude);
  const problem = createDiagnostic("source/unreadable", wholeFileSpan(path), `The page was not read: ${read.reason}.`);
  return { path, suppressions: [], includes: [], diagnostics: [problem] };
}

/** Whether the includes of an earlier result are what they were: the same input would give the same result again. */
export function hasSameIncludes({ includes }: PageResult, readInclude: IncludeReader): boolean {
  return includes.every((use) => isSameFile(use.found, describeFound(readInclude(use.from, use.url))));
}

/** Reads includes and writes down what was asked for. */
function watchIncludes(readInclude: IncludeReader, uses: IncludeUse[]): IncludeReader {
  return (from, url) => {
    const result = readInclude(from, url);
    uses.push({ from, url, found: describeFound(result) });
    return result;
  };
}

function describeFound(result: IncludeResult): IncludeUse["found"] {
  return result.kind === "found" ? { path: result.source.path, hash: hashText(result.source.text) } : result.kind;
}

function isSameFile(a: IncludeUse["found"], b: IncludeUse["found"]): boolean {
  return typeof a === "string" || typeof b === "string" ? a === b : a.path === b.path && a.hash === b.hash;
}
