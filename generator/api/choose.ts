import type { Config, Placed } from "../config/config.js";
import { createDiagnostic } from "../diagnostics/catalogue.js";
import { applySeverities } from "../diagnostics/collect.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { suggestWord } from "../diagnostics/suggest.js";
import type { Documentation } from "../pipeline.js";
import { listPatterns } from "../select/pattern.js";
import { selectModel, type Selection } from "../select/select-model.js";
import { fail, succeed, type Result } from "../source/result.js";
import { failIn } from "./load-configured.js";
import type { Project } from "./open-project.js";
import type { Observer, Problem } from "./options.js";
import { readVersions } from "./read-documentation.js";

/** What `only` and `except` leave of an API version. */
export interface ChosenVersion {
  /** Its model and fixtures are those of the selection. */
  readonly documentation: Documentation;
  readonly selection: Selection;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every API version and takes out of it what the config wants. Patterns that mean nothing in any of them are
 * findings. That nothing is left at all is a problem: what an earlier run wrote would be removed for a slip of the pen.
 */
export async function readChosen(
  project: Project,
  observer: Observer,
): Promise<Result<readonly ChosenVersion[], Problem>> {
  const { config } = project;
  const all = await readVersions(project, observer);
  const versions = all.map((read) => ({ read, selection: chooseParts(read.value, config) }));
  const models = versions.map(({ read }) => read.value.model);
  const unmatched = listUnmatched(
    config,
    versions.map(({ selection }) => selection),
  );
  const candidates = unmatched.length === 0 ? [] : [...new Set(models.flatMap(listPatterns))];
  const diagnostics = unmatched.map((pattern) => reportUnmatched(pattern, candidates));
  if (versions.every(({ selection }) => selection.reasons.size === 0) && isChoice(config))
    return failEmpty(diagnostics, project);
  return succeed(
    versions.map(({ read, selection }, index) => ({
      documentation: { ...read.value, model: selection.model, fixtures: selection.fixtures },
      selection,
      // What concerns all versions is told with the first.
      diagnostics: [...(index === 0 ? applySeverities(diagnostics, config.rules) : []), ...read.diagnostics],
    })),
  );
}

function chooseParts({ model, fixtures }: Documentation, { only, except }: Config): Selection {
  return selectModel(model, fixtures, { only: only?.map(toText), except: except?.map(toText) });
}

function listUnmatched({ only = [], except = [] }: Config, selections: readonly Selection[]): readonly Placed[] {
  return [...only, ...except].filter(({ text }) => selections.every(({ unmatched }) => unmatched.includes(text)));
}

function isChoice({ only, except }: Config): boolean {
  return only !== undefined || except !== undefined;
}

function reportUnmatched({ text, span }: Placed, candidates: readonly string[]): Diagnostic {
  const meant = suggestWord(text, candidates);
  const hint = meant === undefined ? "." : `; did you mean \`${meant}\`?`;
  return createDiagnostic("config/unmatched-pattern", span, `\`${text}\` means nothing that the pages document${hint}`);
}

function failEmpty(diagnostics: readonly Diagnostic[], { configSource }: Project): Result<never, Problem> {
  if (diagnostics.length === 0) return fail({ message: "`only` and `except` leave nothing to generate" });
  const errors = diagnostics.map((diagnostic) => ({ ...diagnostic, severity: "error" as const }));
  return failIn("only", configSource, errors);
}

function toText({ text }: Placed): string {
  return text;
}
