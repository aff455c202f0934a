import type { Options } from "../api/options.js";
import { explainChoice } from "../api/why.js";
import { toPlainText } from "../diagnostics/render/plain-text.js";
import type { Explanation } from "../select/explain-selection.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failProblem, writeProblem } from "./fail.js";
import type { Progress } from "./progress.js";
import { alignColumns } from "./table.js";
import type { Terminal } from "./terminal.js";

/** Prints the way that led to whatever has a name. */
export async function showWhy(
  name: string,
  options: Options,
  { terminal, progress }: { readonly terminal: Terminal; readonly progress: Progress },
): Promise<ExitCode> {
  const explained = await explainChoice(name, options);
  progress.clear();
  if (!explained.ok) return failProblem(terminal, explained.error);
  const { versions, meant } = explained.value;
  const found = versions.flatMap(({ apiVersion, explanations }) =>
    explanations.map((explanation) => `${apiVersion}: ${describePath(explanation)}`),
  );
  for (const text of found) terminal.writeOut(`${text}\n`);
  if (found.length > 0) return exitCodes.success;
  const hint = meant === undefined ? "--why takes a type, an enum or an operation" : `did you mean \`${meant}\`?`;
  writeProblem(terminal, `No page documents \`${toPlainText(name)}\`; ${hint}`);
  return exitCodes.failure;
}

function describePath({ name, path }: Explanation): string {
  if (path.length === 0) return `${name} is left out: nothing that was chosen needs it, and relationships need nothing`;
  const rows = path.map((step, index) => [`${index === 0 ? "  " : "  → "}${step.name}`, step.as]);
  return [name, ...alignColumns(rows)].map(toPlainText).join("\n");
}
