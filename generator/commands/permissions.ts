import { listPermissions, type OperationPermissions, type PermissionReport } from "../api/list-permissions.js";
import { toPlainText } from "../diagnostics/render/plain-text.js";
import type { PermissionScheme } from "../model/operation.js";
import { succeed } from "../source/result.js";
import { createAccessManifest, readScopeIds } from "./access-manifest.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { failProblem, failUsage, writeProblem } from "./fail.js";
import { readFlags, type InputFlags } from "./input-flags.js";
import type { PermissionFormat } from "./permission-choices.js";
import { alignColumns } from "./table.js";
import type { Terminal } from "./terminal.js";
import { withProgress } from "./with-progress.js";

export interface PermissionFlags extends InputFlags {
  readonly caller: PermissionScheme;
  readonly format?: PermissionFormat;
  /** A JSON file from scopes to their ids. */
  readonly ids?: string;
}

/** Prints what a caller needs for operations, and the least set of scopes for all of them. */
export async function runPermissions(
  subjects: readonly string[],
  flags: PermissionFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { caller, ids: file, format = "table" } = flags;
  if (format === "manifest" && file === undefined)
    return failUsage(terminal, "--format manifest needs --ids FILE: a manifest names scopes by their ids");
  const ids = file === undefined ? succeed(undefined) : readScopeIds(file, terminal.workingFolder);
  if (!ids.ok) return failProblem(terminal, ids.error);
  return withProgress(flags, terminal, false, async (progress) => {
    const options = readFlags(flags, terminal);
    if (!options.ok) return failProblem(terminal, options.error);
    const run = await listPermissions({ ...options.value, subjects, caller, observer: progress });
    progress.clear();
    if (!run.ok) return failProblem(terminal, run.error);
    if (format === "table") terminal.writeOut(renderTable(run.value));
    else {
      const shown = format === "json" ? run : createAccessManifest(run.value, ids.value ?? new Map());
      if (!shown.ok) return failProblem(terminal, shown.error);
      terminal.writeOut(`${JSON.stringify(shown.value, undefined, 2)}\n`);
    }
    for (const warning of listUnclear(run.value)) terminal.writeError(`warning: ${toPlainText(warning)}\n`);
    const problems = listProblems(run.value);
    for (const problem of problems) writeProblem(terminal, toPlainText(problem));
    return problems.length === 0 ? exitCodes.success : exitCodes.failure;
  });
}

function renderTable({ caller, operations, scopes, isExact }: PermissionReport): string {
  if (operations.length === 0) return "No call of a documented operation was found.\n";
  const rows = operations.map((each) => [each.name, describeNeeds(each), each.askedBy.join(", ")]);
  const set = scopes.length === 0 ? "none" : scopes.join(", ");
  const doubt = isExact ? "" : " (there may be a smaller set)";
  const table = alignColumns([["operation", "needs", "for"], ...rows]);
  return [...table, "", `The least for ${caller}: ${set}${doubt}`, ""].map(toPlainText).join("\n");
}

function describeNeeds(operation: OperationPermissions): string {
  if (operation.state !== "permitted") return operation.state === "notSupported" ? "not supported" : "not documented";
  const [needs, least] = [operation.needs, operation.leastPrivileged].map((scopes) => scopes.join(" and "));
  if (needs === "") return "none";
  return needs === least ? (needs ?? "") : `${needs ?? ""} (alone ${least ?? ""})`;
}

/** Calls that the set may or may not be enough for: only running the code tells what they ask for. */
function listUnclear({ unknownCalls }: PermissionReport): readonly string[] {
  return unknownCalls.flatMap(({ place, reason }) =>
    reason === "notDocumented"
      ? []
      : [`${place}: its ${reason} cannot be told from the code; name the operation beside the file`],
  );
}

/** What the set is not known to be enough for. */
function listProblems({ caller, operations, unknownCalls }: PermissionReport): readonly string[] {
  return [
    ...operations.flatMap(({ state, name, id, askedBy }) => {
      if (state === "permitted") return [];
      const said = state === "notSupported" ? `does not support ${caller}` : `does not say what ${caller} needs`;
      return [`${name}: its page, ${id}, ${said} (${askedBy.join(", ")})`];
    }),
    ...unknownCalls.flatMap(({ place, request }) =>
      request === undefined ? [] : [`${place}: no page documents ${request}`],
    ),
  ];
}
