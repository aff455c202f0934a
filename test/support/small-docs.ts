import type { Fixture } from "../../generator/conform/fixture.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import type { Model } from "../../generator/model/types.js";
import { readDocsSet } from "../../generator/pipeline.js";
import { findDocsSets, type DocsSet } from "../../generator/source/docs-set.js";
import { createMemoryFileSystem } from "./memory-file-system.js";

export interface SmallDocumentation {
  readonly docsSet: DocsSet;
  readonly model: Model;
  readonly fixtures: readonly Fixture[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What lint does, on files given as text by their path below the folder of one API version. */
export function readSmallDocs(files: Readonly<Record<string, string>>): SmallDocumentation {
  const placed = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/docs/v1.0/${path}`, text]));
  const [docsSet] = findDocsSets(["/docs/v1.0"], createMemoryFileSystem(placed)).sets;
  if (docsSet === undefined) throw new Error(`no documentation among ${Object.keys(files).join(", ")}`);
  const { value, diagnostics } = readDocsSet(docsSet, { rules: {}, overrides: [] });
  return { docsSet, model: value.model, fixtures: value.fixtures, diagnostics };
}
