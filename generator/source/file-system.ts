import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";

/**
 * What reading a documentation set asks of a file system: little enough to be given from memory. Paths are absolute.
 */
export interface FileSystem {
  /** The names in a folder, in any order; `undefined` where it is no folder or cannot be read. */
  listFolder(path: string): readonly string[] | undefined;
  /** What a path leads to once links are followed, and its size in bytes; `undefined` where it leads nowhere. */
  inspect(path: string): FileStatus | undefined;
  /** A file's bytes; `undefined` where it cannot be read. */
  readFile(path: string): Uint8Array | undefined;
}

export interface FileStatus {
  readonly kind: "file" | "folder" | "other";
  readonly size: number;
  /** The path with every symbolic link resolved. */
  readonly realPath: string;
}

/** The machine's own file system. A path that cannot be read, for whatever reason, counts as not there. */
export const diskFileSystem: FileSystem = {
  listFolder: (path) => attempt(() => readdirSync(path)),
  inspect: (path) =>
    attempt(() => {
      const status = statSync(path);
      const kind = status.isFile() ? "file" : status.isDirectory() ? "folder" : "other";
      return { kind, size: status.size, realPath: realpathSync.native(path) };
    }),
  readFile: (path) => attempt(() => readFileSync(path)),
};

/** True where `path` is `folder` or lies below it. Both are absolute; links are not followed. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** A path relative to a root in the form the project uses everywhere: forward slashes. */
export function toPortablePath(root: string, path: string): string {
  const way = relative(root, resolve(path));
  return sep === "/" ? way : way.replaceAll(sep, "/");
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
