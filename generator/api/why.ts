import { explainSelection, type Explanation } from "../select/explain-selection.js";
import { suggestWord } from "../diagnostics/suggest.js";
import { listNames } from "../model/find-nodes.js";
import { succeed, type Result } from "../source/result.js";
import { readChosen } from "./choose.js";
import { openProject } from "./open-project.js";
import { silentObserver, type Options, type Problem } from "./options.js";

/** What has a name in the API versions, and why it is generated. */
export interface ExplainedChoice {
  readonly versions: readonly { readonly apiVersion: string; readonly explanations: readonly Explanation[] }[];
  /** Where nothing has the name: one that was perhaps meant. */
  readonly meant?: string;
}

/** Tells what brought a type, an enum or an operation among what is generated, in each API version; writes nothing. */
export async function explainChoice(name: string, options: Options): Promise<Result<ExplainedChoice, Problem>> {
  const project = await openProject(options);
  if (!project.ok) return project;
  const chosen = await readChosen(project.value, options.observer ?? silentObserver);
  if (!chosen.ok) return chosen;
  const versions = chosen.value.map(({ documentation, selection }) => ({
    apiVersion: documentation.docsSet.apiVersion,
    explanations: explainSelection(name, selection),
  }));
  if (versions.some(({ explanations }) => explanations.length > 0)) return succeed({ versions });
  const names = chosen.value.flatMap(({ selection: { model } }) => listNames(model.selectedFrom ?? model));
  const meant = suggestWord(name, names);
  return succeed({ versions, ...(meant !== undefined && { meant }) });
}
