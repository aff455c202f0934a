import type { Rule } from "../check/rule.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PageFacts } from "../extract/page-facts.js";
import { readDocsSet, type Documentation } from "../pipeline.js";
import { findDocsSets } from "../source/docs-set.js";
import { createMemoryFileSystem } from "../source/memory-file-system.js";
import { wholeFileSpan } from "../source/span.js";

export interface ReadOptions {
  /** Rules of your own, which are run after graphdown's. */
  readonly rules?: readonly Rule[];
}

/** What became of some pages, and what was found. */
export interface PagesRead extends Documentation {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Does what `graphdown lint` does, on files given as text by their path below the folder of one API version:
 * `resources/lamp.md`, `api/lamp-get.md`, `includes/note.md`. Throws where there is no page among them.
 */
export function readPageTexts(files: Readonly<Record<string, string>>, { rules = [] }: ReadOptions = {}): PagesRead {
  const placed = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/docs/v1.0/${path}`, text]));
  const [docsSet] = findDocsSets(["/docs/v1.0"], createMemoryFileSystem(placed)).sets;
  if (docsSet === undefined) throw new Error(`There is no page among ${Object.keys(files).join(", ")}.`);
  const addedRules = rules.map((rule) => ({ rule, span: wholeFileSpan(rule.code) }));
  const { value, diagnostics } = readDocsSet(docsSet, { rules: {}, overrides: [], addedRules });
  return { ...value, diagnostics };
}

/** The same with one page; its facts are missing where it cannot be read. */
export function readPageText(
  text: string,
  { path = "resources/page.md", ...options }: ReadOptions & { readonly path?: string } = {},
): PagesRead & { readonly facts?: PageFacts } {
  const read = readPageTexts({ [path]: text }, options);
  const facts = read.pages.find((page) => page.path === path);
  return { ...read, ...(facts && { facts }) };
}
