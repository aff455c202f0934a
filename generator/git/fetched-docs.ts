import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { diskFileSystem, toPortablePath, type FileSystem } from "../source/file-system.js";

/** What is remembered of documentation that was fetched whole. */
export interface FetchedDocs {
  /** Absolute. */
  readonly folder: string;
  readonly repository: string;
  readonly ref?: string;
  readonly versions: readonly string[];
  readonly commit: string;
}

/** What graphdown keeps in a project's folder; none of it is to be committed. */
const stateFolder = ".graphdown";
const stateFile = "fetched.json";

/** Where documentation goes where nobody says otherwise, from the project's folder. */
export const defaultDocsFolder = `${stateFolder}/docs`;

/** The documentation that was fetched for a project last, absolute; `undefined` where none is there whole. */
export function findFetchedDocs(project: string, fileSystem: FileSystem = diskFileSystem): string | undefined {
  const bytes = fileSystem.readFile(join(project, stateFolder, stateFile));
  const folder = bytes === undefined ? undefined : readFolder(new TextDecoder().decode(bytes));
  if (folder === undefined) return undefined;
  const path = resolve(project, folder);
  return fileSystem.inspect(path)?.kind === "folder" ? path : undefined;
}

/** What is no state of ours says nothing. */
function readFolder(text: string): string | undefined {
  try {
    const folder: unknown = Reflect.get(Object(JSON.parse(text)), "folder");
    return typeof folder === "string" ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers it for the project's next runs. */
export async function rememberDocs(project: string, { folder, ...docs }: FetchedDocs): Promise<void> {
  const state = join(project, stateFolder);
  await mkdir(state, { recursive: true });
  await writeFile(join(state, ".gitignore"), "*\n");
  const text = JSON.stringify({ folder: toPortablePath(project, folder), ...docs }, undefined, 2);
  await writeFile(join(state, `${stateFile}.new`), `${text}\n`);
  await rename(join(state, `${stateFile}.new`), join(state, stateFile));
}

export async function forgetDocs(project: string): Promise<void> {
  await rm(join(project, stateFolder, stateFile), { force: true });
}

/** What lies where documentation is to go: what a fetch brought whole, something of the user's, or nothing. */
export function inspectTarget(target: string): "fetched" | "foreign" | "free" {
  if (diskFileSystem.inspect(target) === undefined) return "free";
  const names = diskFileSystem.listFolder(target);
  if (names?.length === 0) return "free";
  return diskFileSystem.inspect(join(target, ".git", marker)) === undefined ? "foreign" : "fetched";
}

/** Where documentation lies while it is not whole. */
export function nameStaged(target: string): string {
  return `${target}.partial`;
}

/** Takes whole documentation from its place, so that nobody reads it while it changes. */
export async function unsettleFolder(target: string): Promise<void> {
  await clearStaged(target);
  await rename(target, nameStaged(target));
}

/** Puts whole documentation in its place. */
export async function settleFolder(target: string): Promise<void> {
  const folder = nameStaged(target);
  await writeFile(join(folder, ".git", marker), "");
  await rm(target, { recursive: true, force: true });
  await rename(folder, target);
}

/** Takes away what cannot be gone on with. */
export async function clearStaged(target: string): Promise<void> {
  await rm(nameStaged(target), { recursive: true, force: true });
}

/** Tells a checkout of ours from one of the user's, which is not to be moved. */
const marker = "graphdown-fetched";
