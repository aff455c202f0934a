import { join } from "node:path";
import { isInside, toPortablePath, type FileSystem } from "./file-system.js";
import { pageFolders, type VersionRoot } from "./find-versions.js";

/** A page that was found and not yet read. */
export interface PageFile {
  /** Path from the version root, with forward slashes: `resources/user.md`. */
  readonly path: string;
  /** Absolute path. */
  readonly file: string;
}

/**
 * The markdown files below a version's `api` and `resources`, sorted by path. A linked folder is entered only inside
 * the boundary, and once; names that begin with a dot are passed over.
 */
export function findPages(fileSystem: FileSystem, version: VersionRoot): readonly PageFile[] {
  const boundary = fileSystem.inspect(version.boundary)?.realPath ?? version.boundary;
  const entered = new Set<string>();
  const pages: PageFile[] = [];
  const visit = (folder: string): void => {
    const status = fileSystem.inspect(folder);
    if (status?.kind !== "folder" || entered.has(status.realPath) || !isInside(boundary, status.realPath)) return;
    entered.add(status.realPath);
    for (const name of [...(fileSystem.listFolder(folder) ?? [])].sort()) {
      if (name.startsWith(".")) continue;
      const path = join(folder, name);
      if (name.endsWith(".md")) pages.push({ path: toPortablePath(version.root, path), file: path });
      // No file of a documentation set is worth asking about that has an extension other than `.md`.
      else if (!name.includes(".") || fileSystem.listFolder(path) !== undefined) visit(path);
    }
  };
  for (const folder of pageFolders) visit(join(version.root, folder));
  return pages.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
