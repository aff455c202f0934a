import { posix } from "node:path";
import type { FileSystem } from "./file-system.js";

export interface MemoryFile {
  readonly text?: string;
  readonly bytes?: Uint8Array;
  /** The path reports this one as its real path, as a symbolic link does. */
  readonly linkTo?: string;
  readonly size?: number;
}

/** A file system made of a record of absolute paths; folders exist where files do. */
export function createMemoryFileSystem(files: Readonly<Record<string, string | MemoryFile>>): FileSystem {
  const entries = new Map<string, MemoryFile>(
    Object.entries(files).map(([path, file]) => [path, typeof file === "string" ? { text: file } : file]),
  );
  const folders = new Map<string, Set<string>>();
  for (const path of entries.keys()) {
    for (let at = path; at !== "/"; at = posix.dirname(at)) {
      const parent = posix.dirname(at);
      folders.set(parent, (folders.get(parent) ?? new Set()).add(posix.basename(at)));
    }
  }
  return {
    listFolder: (path) => (folders.has(path) ? [...(folders.get(path) ?? [])].reverse() : undefined),
    inspect(path) {
      const file = entries.get(path);
      if (file?.linkTo !== undefined)
        return { kind: folders.has(file.linkTo) ? "folder" : "file", size: 0, realPath: file.linkTo };
      if (file !== undefined)
        return { kind: "file", size: file.size ?? file.text?.length ?? file.bytes?.length ?? 0, realPath: path };
      return folders.has(path) ? { kind: "folder", size: 0, realPath: path } : undefined;
    },
    readFile(path) {
      const file = entries.get(path);
      if (file === undefined) return undefined;
      return file.bytes ?? new TextEncoder().encode(file.text ?? "");
    },
  };
}
