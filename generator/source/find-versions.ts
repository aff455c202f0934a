import { basename, dirname, join, resolve } from "node:path";
import type { FileSystem } from "./file-system.js";

/** The folder of one API version: what holds `resources/` and `api/`. */
export interface VersionRoot {
  /** `v1.0`, `beta`: the folder's name; `v1.0` where the layout names none. */
  readonly apiVersion: string;
  /** Absolute path of the folder. */
  readonly root: string;
  /**
   * Absolute path of the folder that includes may not leave: the input itself, or the checkout its `api-reference`
   * stands in.
   */
  readonly boundary: string;
}

/** What an input turned out to be; `reason` goes on from the input's name: "is empty". */
export type InputLayout =
  | { readonly kind: "found"; readonly versions: readonly VersionRoot[] }
  | { readonly kind: "problem"; readonly reason: string };

/** The folders that a version keeps its pages in. */
export const pageFolders: readonly string[] = ["api", "resources"];

const unnamedVersion = "v1.0";
const referenceFolder = "api-reference";

/**
 * Recognises a docs root: a folder with `resources/` or `api/`, a folder of such folders, an `api-reference` that is
 * either, or a checkout that holds one.
 */
export function findVersions(fileSystem: FileSystem, input: string): InputLayout {
  const folder = resolve(input);
  const status = fileSystem.inspect(folder);
  if (status === undefined) return problem("does not exist");
  if (status.kind !== "folder") return problem("is not a folder");
  const versions = versionsIn(fileSystem, folder, boundaryOf(folder));
  if (versions.length > 0) return checkNames(versions);
  const reference = join(folder, referenceFolder);
  const inReference = isFolder(fileSystem, reference) ? versionsIn(fileSystem, reference, folder) : [];
  if (inReference.length > 0) return checkNames(inReference);
  const entries = fileSystem.listFolder(folder);
  if (entries?.length === 0) return problem("is empty");
  return problem("holds no documentation: expected resources/ and api/, or a folder of such folders (v1.0/, beta/)");
}

function problem(reason: string): InputLayout {
  return { kind: "problem", reason };
}

/** A version's name becomes a folder of the output and a word of messages: what can be neither is refused. */
function checkNames(versions: readonly VersionRoot[]): InputLayout {
  const byFolder = new Map<string, string>();
  for (const { apiVersion: name } of versions) {
    const shown = JSON.stringify(name);
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(name))
      return problem(`holds the version ${shown}, whose name has characters that cannot be seen`);
    if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name))
      return problem(`holds the version ${shown}, whose name Windows keeps for a device`);
    const folder = name
      .normalize()
      .toLowerCase()
      .replace(/[^a-z\d._-]+/g, "-");
    const other = byFolder.get(folder);
    if (other !== undefined)
      return problem(
        `holds the versions ${JSON.stringify(other)} and ${shown}, which would be one folder of the output`,
      );
    byFolder.set(folder, name);
  }
  return { kind: "found", versions };
}

/** Graph's pages include files from beside `api-reference`, so inside one the checkout is the boundary. */
export function boundaryOf(folder: string): string {
  if (basename(folder) === referenceFolder) return dirname(folder);
  const parent = dirname(folder);
  return basename(parent) === referenceFolder ? dirname(parent) : folder;
}

function versionsIn(fileSystem: FileSystem, folder: string, boundary: string): readonly VersionRoot[] {
  if (holdsPages(fileSystem, folder)) return [{ apiVersion: nameVersion(basename(folder)), root: folder, boundary }];
  return [...(fileSystem.listFolder(folder) ?? [])]
    .sort()
    .filter((name) => !name.startsWith("."))
    .map((name) => ({ apiVersion: name, root: join(folder, name), boundary }))
    .filter((version) => holdsPages(fileSystem, version.root));
}

function holdsPages(fileSystem: FileSystem, folder: string): boolean {
  return pageFolders.some((name) => isFolder(fileSystem, join(folder, name)));
}

function isFolder(fileSystem: FileSystem, path: string): boolean {
  return fileSystem.inspect(path)?.kind === "folder";
}

/**
 * A docs root given by itself is a version when its name looks like one (`beta`, `v1.0`, `v2`), whatever else it may be
 * called.
 */
function nameVersion(folderName: string): string {
  return folderName === "beta" || /^v\d+(\.\d+)*$/.test(folderName) ? folderName : unnamedVersion;
}
