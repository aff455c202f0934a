import type { Fixture } from "../conform/fixture.js";
import type { DiagnosticCode } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PageFacts } from "../extract/page-facts.js";
import type { Model } from "../model/types.js";
import type { Conventions } from "../source/conventions.js";
import type { SourceFile } from "../source/source-file.js";

/** What the rules look at: the pages one by one, what they say together, and their examples held against that. */
export interface CheckInput {
  readonly pages: readonly PageFacts[];
  /** Pages that are there and were not read, because the config or the documentation set says so. */
  readonly otherPages: readonly string[];
  readonly conventions: Conventions;
  readonly model: Model;
  readonly fixtures: readonly Fixture[];
  /** The text a span points into: rules that offer a mend of markdown look at what stands there. */
  findSource(path: string): SourceFile | undefined;
}

/** One thing that can be wrong with documentation. `rules/<name>.md` explains it, and its examples are the rule's tests. */
export interface Rule {
  /** The name of its file and of its page. */
  readonly name: string;
  /** The codes it reports; no other rule reports them. */
  readonly codes: readonly DiagnosticCode[];
  check(input: CheckInput): readonly Diagnostic[];
}
