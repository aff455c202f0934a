import { mkdir } from "node:fs/promises";
import { fail, succeed, type Result } from "../source/result.js";
import { isSafeName, runGit, type GitProblem } from "./run-git.js";

export interface Revision {
  /** A folder inside the repository, absolute. */
  readonly repository: string;
  /** A commit, branch or tag. */
  readonly revision: string;
}

/** The files that documentation consists of; a repository's pictures are not wanted. */
const wanted = /\.(?:md|json|ya?ml)$/i;

/** The commit that a revision means. */
export async function resolveRevision({ repository, revision }: Revision): Promise<Result<string, GitProblem>> {
  if (!isSafeName(revision)) return fail({ kind: "refused", message: "it is no name of a revision" });
  const found = await runGit(["rev-parse", "--verify", "--quiet", `${revision}^{commit}`], { folder: repository });
  return found.ok ? succeed(found.value.trim()) : found;
}

/** Where a folder lies in its repository: `docs/v1.0`, `""` at its top. */
export async function locateInRepository(folder: string): Promise<Result<string, GitProblem>> {
  const found = await runGit(["rev-parse", "--show-prefix"], { folder });
  return found.ok ? succeed(found.value.trim().replace(/\/$/, "")) : found;
}

/**
 * Writes the pages of a commit that lie below `path` to a new folder, whose path is absolute; gives how many files
 * these are. The repository's own index and files stay as they are.
 */
export async function extractCommit(
  repository: string,
  { commit, path, into }: { readonly commit: string; readonly path: string; readonly into: string },
): Promise<Result<number, GitProblem>> {
  const gitFolder = await runGit(["rev-parse", "--absolute-git-dir"], { folder: repository });
  if (!gitFolder.ok) return gitFolder;
  await mkdir(into);
  const here = {
    folder: into,
    environment: { GIT_DIR: gitFolder.value.trim(), GIT_WORK_TREE: into, GIT_INDEX_FILE: `${into}.index` },
  };
  const read = await runGit(["read-tree", commit], here);
  if (!read.ok) return read;
  const listed = await runGit(["ls-files", "-z", ...(path === "" ? [] : ["--", `:(literal)${path}`])], here);
  if (!listed.ok) return listed;
  const files = listed.value.split("\0").filter((file) => wanted.test(file));
  const written = await runGit(["checkout-index", "-z", "--stdin"], {
    ...here,
    input: files.map((file) => `${file}\0`).join(""),
  });
  return written.ok ? succeed(files.length) : written;
}
