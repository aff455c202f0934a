import { loadTemplates } from "../emit/load-templates.js";
import { defaultTemplates, type Templates } from "../emit/templates.js";
import { diskFileSystem } from "../source/file-system.js";
import { fail, succeed, type Result } from "../source/result.js";
import type { Project } from "./open-project.js";
import type { Problem } from "./options.js";
import { showPath } from "./show-path.js";

/** graphdown's templates, with the project's own in their places. */
export async function loadProjectTemplates({ config, workingFolder }: Project): Promise<Result<Templates, Problem>> {
  const folder = config.templates;
  if (folder === undefined) return succeed(defaultTemplates);
  const names = diskFileSystem.listFolder(folder);
  if (names === undefined)
    return fail({ message: `templates ${showPath(workingFolder, folder)}: there is no such folder` });
  return loadTemplates(folder, names);
}
