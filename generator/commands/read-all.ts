import { openProject, type Project } from "../api/open-project.js";
import { readProject, type ReadProject } from "../api/read-documentation.js";
import { succeed, type Result } from "../source/result.js";
import type { Problem } from "../api/options.js";
import { readFlags, type InputFlags } from "./input-flags.js";
import type { Progress } from "./progress.js";
import type { Terminal } from "./terminal.js";

/** Reads every API version, and shows how far it is. */
export async function readAll(
  flags: InputFlags,
  terminal: Terminal,
  progress: Progress,
): Promise<Result<ReadProject & { readonly project: Project }, Problem>> {
  const options = readFlags(flags, terminal);
  if (!options.ok) return options;
  const project = await openProject(options.value);
  if (!project.ok) return project;
  const read = await readProject(project.value, progress);
  progress.clear();
  return succeed({ project: project.value, ...read });
}
