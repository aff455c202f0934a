import { fetchDocs, type FetchOptions } from "../api/fetch.js";
import { showPath } from "../api/show-path.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { writeProblem } from "./fail.js";
import type { Terminal } from "./terminal.js";
import { withProgress } from "./with-progress.js";

export interface FetchFlags {
  readonly repository?: string;
  readonly ref?: string;
  readonly versions?: readonly string[];
  readonly to?: string;
  /** Tell at the end how long each phase took. */
  readonly debug?: boolean;
}

/** Brings public documentation with git, for later runs to read. */
export function runFetch({ debug, ...flags }: FetchFlags, terminal: Terminal): Promise<ExitCode> {
  return withProgress(debug === undefined ? {} : { debug }, terminal, false, async (progress) => {
    const { workingFolder } = terminal;
    const options: FetchOptions = { ...flags, workingFolder, observer: progress };
    const run = await fetchDocs(options);
    progress.clear();
    if (!run.ok) {
      writeProblem(terminal, run.error.message);
      return exitCodes.failure;
    }
    const { folder, versions, repository, commit } = run.value;
    terminal.writeOut(
      `${showPath(workingFolder, folder)}: ${versions.join(", ")} of ${repository} at ${commit.slice(0, 12)}\n` +
        "Next: graphdown generate reads it where no other input is named.\n",
    );
    return exitCodes.success;
  });
}
