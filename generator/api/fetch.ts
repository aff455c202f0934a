import { resolve } from "node:path";
import { suggestWord } from "../diagnostics/suggest.js";
import {
  clearStaged,
  defaultDocsFolder,
  forgetDocs,
  inspectTarget,
  nameStaged,
  rememberDocs,
  settleFolder,
  unsettleFolder,
  type FetchedDocs,
} from "../git/fetched-docs.js";
import { defaultRepository } from "../git/default-repository.js";
import { isSafeName, runGit } from "../git/run-git.js";
import {
  bringCommit,
  checkOutPages,
  type FetchFailure,
  type OnProgress,
  type WantedDocs,
} from "../git/sparse-checkout.js";
import { fail, succeed, type Result } from "../source/result.js";
import { silentObserver, type Observer, type Problem } from "./options.js";
import { showPath } from "./show-path.js";

export interface FetchOptions {
  /** An address or a path that git knows; Microsoft Graph's public documentation where none is given. */
  readonly repository?: string;
  /** A branch, a tag or a commit; the repository's default branch where none is given. */
  readonly ref?: string;
  /** The API versions: `["v1.0", "beta"]`; `v1.0` where none are given. */
  readonly versions?: readonly string[];
  /** The folder to bring it to: `.graphdown/docs` where none is given. */
  readonly to?: string;
  /** The project's folder, which remembers it: the process's own where none is given. */
  readonly workingFolder?: string;
  readonly observer?: Observer;
}

/**
 * Brings public documentation with git and remembers where it lies. What is there when it succeeds is whole; after a
 * run that broke off there is nothing to be found until the next has gone on with it.
 */
export async function fetchDocs(options: FetchOptions): Promise<Result<FetchedDocs, Problem>> {
  const { repository = defaultRepository, ref, versions = ["v1.0"], to = defaultDocsFolder } = options;
  const unsafe = findUnsafe({ repository, ...(ref !== undefined && { ref }), versions });
  if (unsafe !== undefined) return fail({ message: unsafe });
  const project = resolve(options.workingFolder ?? ".");
  const target = resolve(project, to);
  if (inspectTarget(target) === "foreign") {
    const message = `${showPath(project, target)} is there, and no fetch has brought it: name another folder with --to`;
    return fail({ message });
  }
  const wanted: WantedDocs = { repository, versions, ...(ref !== undefined && { ref }) };
  const onProgress = createReader(options.observer ?? silentObserver);
  try {
    let done = await bringDocs(target, wanted, project, onProgress);
    if (!done.ok && isBroken(done.error)) {
      await clearStaged(target);
      done = await bringDocs(target, wanted, project, onProgress, nameStaged(target));
    }
    if (!done.ok) return fail({ message: await describeFailure(done.error, wanted, project) });
    await settleFolder(target);
    const docs = { folder: target, ...wanted, commit: done.value };
    await rememberDocs(project, docs);
    return succeed(docs);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail({ message: `${showPath(project, target)} cannot be written: ${reason}` });
  }
}

/** What is there whole stays so until there is something to replace it with. */
async function bringDocs(
  target: string,
  wanted: WantedDocs,
  project: string,
  onProgress: OnProgress,
  folder = inspectTarget(target) === "fetched" ? target : nameStaged(target),
): Promise<Result<string, FetchFailure>> {
  const brought = await bringCommit(folder, wanted, onProgress);
  if (!brought.ok) return brought;
  if (folder === target) {
    await forgetDocs(project);
    await unsettleFolder(target);
  }
  return checkOutPages(nameStaged(target), wanted.versions, onProgress);
}

/** What git must not be given, whoever says it. */
function findUnsafe({ repository, ref, versions }: WantedDocs): string | undefined {
  if (!isSafeName(repository)) return `${repository} is no address of a repository`;
  if (ref !== undefined && (!isSafeName(ref) || /[:\s^~?*[\\+]/.test(ref)))
    return `${ref} is no name of a branch, tag or commit`;
  const version = versions.find((each) => !/^[A-Za-z0-9][\w.-]*$/.test(each));
  return version === undefined ? undefined : `${JSON.stringify(version)} is no name of an API version`;
}

const noRef = /couldn't find remote ref|not our ref/i;
const unreachable = new RegExp(
  "could not resolve|unable to access|could not read from remote|does not appear to be a git|timed out|connection|" +
    "early eof|hung up|remote end",
  "i",
);

/** Whether what an earlier run left cannot be gone on with; where nothing was reached it may well be. */
function isBroken({ step, problem: { kind, message } }: FetchFailure): boolean {
  return kind !== "absent" && step !== "versions" && !noRef.test(message) && !unreachable.test(message);
}

/** What went wrong, and what to do, in one line. */
async function describeFailure(
  { step, problem: { kind, message } }: FetchFailure,
  { repository, ref = "its default branch" }: WantedDocs,
  project: string,
): Promise<string> {
  if (kind === "absent") {
    const other = "or get the documentation yourself and name it with --input";
    return `git was not found: install it (https://git-scm.com), ${other}`;
  }
  if (noRef.test(message)) {
    const meant = suggestWord(ref, await listRefs(repository, project));
    return `${repository} has no branch, tag or commit ${ref}${meant === undefined ? "" : `; did you mean ${meant}?`}`;
  }
  if (unreachable.test(message))
    return `${repository} cannot be reached: ${message}. Run this again when it can be: what has come is kept.`;
  if (step === "versions")
    return message.startsWith("it has")
      ? `${repository} has no such version: ${message}`
      : `${repository} holds no documentation at ${ref}: there is no api-reference`;
  return `The documentation did not come whole: ${message}. Run this again: it begins anew.`;
}

/** The branches and tags of a repository; none where it does not say. */
async function listRefs(repository: string, folder: string): Promise<readonly string[]> {
  const listed = await runGit(["ls-remote", "--heads", "--tags", "--refs", "--", repository], { folder });
  return listed.ok
    ? [...listed.value.matchAll(/\trefs\/(?:heads|tags)\/(.+)$/gm)].flatMap(([, name]) => name ?? [])
    : [];
}

/** `Receiving objects:  42% (420/1000)`, as git draws it. */
const drawn = /^(?:remote: )?([A-Z][A-Za-z ]+): +\d+% \((\d+)\/(\d+)\)/;

function createReader(observer: Observer): (line: string) => void {
  observer.begin("Asking for documentation");
  return (line) => {
    const [, phase, done, total] = drawn.exec(line) ?? [];
    if (phase !== undefined) observer.advance(phase, Number(done), Number(total));
  };
}
