import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fail, succeed, type Result } from "../source/result.js";
import { runGit, type GitProblem } from "./run-git.js";

/** What to bring: pages of API versions, as they are at a branch, a tag or a commit. */
export interface WantedDocs {
  /** An address that git knows, or a path. */
  readonly repository: string;
  /** The repository's own default where none is named. */
  readonly ref?: string;
  readonly versions: readonly string[];
}

/** The step that a fetch is at, for what is told about it. */
export type FetchStep = "connecting" | "versions" | "checkout" | "verifying";

export interface FetchFailure {
  readonly step: FetchStep;
  readonly problem: GitProblem;
}

/** The folder of Microsoft's repositories that holds a folder for each API version. */
const reference = "api-reference";

/** Tells what to do with each line that git draws meanwhile. */
export type OnProgress = (line: string) => void;

/**
 * Brings the wanted commit, without its files, to a folder, which is absolute; what lies there stays as it is. Goes on
 * with what an earlier run brought.
 */
export async function bringCommit(
  folder: string,
  { repository, ref = "HEAD", versions }: WantedDocs,
  onProgress: OnProgress,
): Promise<Result<void, FetchFailure>> {
  await prepareFolder(folder);
  const run = createRunner(folder, onProgress);
  const steps: readonly Step[] = [
    ["checkout", "init", "--quiet"],
    ["checkout", "config", "core.sparseCheckout", "true"],
    ["checkout", "config", "remote.origin.url", repository],
    ["checkout", "config", "remote.origin.promisor", "true"],
    ["checkout", "config", "remote.origin.partialclonefilter", "blob:none"],
    ["connecting", "fetch", "--progress", "--no-tags", "--depth=1", "--filter=blob:none", "origin", ref],
  ];
  for (const step of steps) {
    const done = await run(...step);
    if (!done.ok) return done;
  }
  const found = await run("versions", "ls-tree", "-d", "--name-only", "-z", `FETCH_HEAD:${reference}`);
  if (!found.ok) return found;
  const there = found.value.split("\0").filter((name) => name !== "" && name !== "includes");
  const missing = versions.find((version) => !there.includes(version));
  if (missing === undefined) return succeed(undefined);
  const message = `it has no ${reference}/${missing}; there are ${there.join(", ")}`;
  return fail({ step: "versions", problem: { kind: "refused", message } });
}

/**
 * Makes a folder hold the pages of the commit that was brought, and what pages are read with, and nothing else. It
 * holds all of them when it succeeds: git has compared each file with what was committed. Gives the commit.
 */
export async function checkOutPages(
  folder: string,
  versions: readonly string[],
  onProgress: OnProgress,
): Promise<Result<string, FetchFailure>> {
  const run = createRunner(folder, onProgress);
  await mkdir(join(folder, ".git", "info"), { recursive: true });
  await writeFile(join(folder, ".git", "info", "sparse-checkout"), writePatterns(versions));
  const checkedOut = await run("checkout", "checkout", "--progress", "--force", "--detach", "FETCH_HEAD");
  if (!checkedOut.ok) return checkedOut;
  const changed = await run("verifying", "status", "--porcelain", "--untracked-files=no");
  if (!changed.ok) return changed;
  const [first = ""] = changed.value.split("\n");
  if (first !== "") {
    const message = `${first.slice(3)} is not as it was committed`;
    return fail({ step: "verifying", problem: { kind: "refused", message } });
  }
  const commit = await run("verifying", "rev-parse", "HEAD");
  return commit.ok ? succeed(commit.value.trim()) : commit;
}

type Step = readonly [FetchStep, ...string[]];
type Run = (...step: Step) => Promise<Result<string, FetchFailure>>;

function createRunner(folder: string, onProgress: OnProgress): Run {
  return async (step, ...args) => {
    const done = await runGit(args, { folder, onProgress });
    return done.ok ? done : fail({ step, problem: done.error });
  };
}

/** Takes away the locks that a killed git leaves behind: they would keep the next from working. */
async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const left = await readdir(join(folder, ".git")).catch(() => []);
  for (const name of left) if (name.endsWith(".lock")) await rm(join(folder, ".git", name), { force: true });
}

/** In the form of `.gitignore`: pages, and the config that says how they are read. */
function writePatterns(versions: readonly string[]): string {
  const folders = [...versions.map((version) => `/${reference}/${version}`), `/${reference}/includes`, "/includes"];
  const patterns = [...folders.map((folder) => `${folder}/**/*.md`), ...folders.map((folder) => `${folder}/*.md`)];
  const configs = [
    "/config/*.json",
    `/${reference}/config/*.json`,
    ...versions.map((version) => `/${reference}/${version}/config/*.json`),
  ];
  return [...patterns, ...configs].map((pattern) => `${pattern}\n`).join("");
}
