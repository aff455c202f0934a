import { openProject, type Project } from "../api/open-project.js";
import { readProject, type ReadProject } from "../api/read-documentation.js";
import { succeed, type Result } from "../source/result.js";
import type { Problem } from "../api/options.js";
import { readFlags, type InputFlags } from "./input-flags.js";
import { createProgress } from "./progress.js";
import type { Terminal } from "./terminal.js";

/** Reads every API version, with progress on a terminal. */
export async function readAll(
  flags: InputFlags,
  terminal: Terminal,
): Promise<Result<ReadProject & { readonly project: Project }, Problem>> {
  const project = await openProject(readFlags(flags, terminal));
  if (!project.ok) return project;
  const progress = createProgress(terminal, false);
  const read = readProject(project.value, progress);
  progress.clear();
  return succeed({ project: project.value, ...read });
}
