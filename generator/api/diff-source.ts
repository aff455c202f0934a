import { join, resolve } from "node:path";
import { extractCommit, locateInRepository, resolveRevision } from "../git/read-revision.js";
import { describeGitProblem } from "../git/run-git.js";
import { inTemporaryFolder } from "../git/temporary-folder.js";
import { parseModel } from "../model/json/read-model.js";
import type { Model } from "../model/types.js";
import { diskFileSystem } from "../source/file-system.js";
import { boundaryOf } from "../source/find-versions.js";
import { fail, succeed, type Result } from "../source/result.js";
import { openProject } from "./open-project.js";
import type { Options, Problem } from "./options.js";
import { readProject } from "./read-documentation.js";

/** The models of what a side of a diff names, one for each API version, sorted; of the input where it is none. */
export async function readDiffSource(
  name: string | undefined,
  options: Options,
): Promise<Result<readonly Model[], Problem>> {
  if (name === undefined) return readModels(options);
  const path = resolve(options.workingFolder ?? ".", name);
  switch (diskFileSystem.inspect(path)?.kind) {
    case "folder":
      return readModels({ ...options, input: [name] });
    case "file":
      return readModelFile(name, path);
    case "other":
    case undefined:
      return readRevision(name, options);
  }
}

async function readModels(options: Options): Promise<Result<readonly Model[], Problem>> {
  const project = await openProject(options);
  if (!project.ok) return project;
  const { documentation } = await readProject(project.value, options.observer);
  return succeed(documentation.map(({ model }) => model));
}

function readModelFile(name: string, path: string): Result<readonly Model[], Problem> {
  const bytes = diskFileSystem.readFile(path);
  if (bytes === undefined) return fail({ message: `${name}: cannot be read` });
  const model = parseModel(new TextDecoder().decode(bytes));
  if (model.ok) return succeed([model.value]);
  const place = model.error.path === "" ? "" : ` at ${model.error.path}`;
  return fail({ message: `${name} is no model.json of this version of graphdown: ${model.error.message}${place}` });
}

/** A part of a repository as it was. */
interface PastFolder {
  readonly repository: string;
  /** Below the repository's top: `docs/v1.0`. */
  readonly path: string;
}

/** `REV`: the inputs as they were then; `REV:path`: a folder, named from the repository's top as git does. */
async function readRevision(name: string, options: Options): Promise<Result<readonly Model[], Problem>> {
  const workingFolder = resolve(options.workingFolder ?? ".");
  const [, revision = name, path] = /^([^:]+):(.*)$/s.exec(name) ?? [];
  const folders =
    path === undefined
      ? await findInputs(options)
      : succeed([{ repository: workingFolder, path: path.replace(/\/+$/, "") }]);
  if (!folders.ok) return folders;
  return inTemporaryFolder(async (base) => {
    const inputs: string[] = [];
    for (const [index, folder] of folders.value.entries()) {
      const extracted = await extractFolder(name, revision, folder, join(base, String(index)));
      if (!extracted.ok) return extracted;
      inputs.push(extracted.value);
    }
    return readModels({ ...options, input: inputs });
  });
}

/** Where the inputs lie in their repositories. */
async function findInputs(options: Options): Promise<Result<readonly PastFolder[], Problem>> {
  const project = await openProject(options);
  if (!project.ok) return project;
  const folders: PastFolder[] = [];
  for (const input of project.value.config.input) {
    const path = await locateInRepository(input);
    if (!path.ok) return fail({ message: describeGitProblem(`input ${input} is in no git repository`, path.error) });
    folders.push({ repository: input, path: path.value });
  }
  return succeed(folders);
}

/** The folder as it was, in a temporary one, together with what its pages may include; gives where it lies. */
async function extractFolder(
  name: string,
  revision: string,
  { repository, path }: PastFolder,
  into: string,
): Promise<Result<string, Problem>> {
  const commit = await resolveRevision({ repository, revision });
  if (!commit.ok) {
    const message = `${name} is no folder, no model.json and no git revision`;
    return fail({ message: describeGitProblem(message, commit.error) });
  }
  const boundary = boundaryOf(path);
  const extracted = await extractCommit(repository, {
    commit: commit.value,
    path: boundary === "." ? "" : boundary,
    into,
  });
  if (!extracted.ok) return fail({ message: describeGitProblem(`${name} cannot be read`, extracted.error) });
  const folder = join(into, path);
  if (diskFileSystem.inspect(folder)?.kind !== "folder")
    return fail({ message: `${revision} has no folder ${path === "" ? "with pages" : path}` });
  return succeed(folder);
}
