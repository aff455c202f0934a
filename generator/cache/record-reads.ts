import { join } from "node:path";
import type { FileSystem } from "../source/file-system.js";
import { hashText } from "../source/hash.js";
import { stampFile, type Stamp } from "./file-stamp.js";

/** What was asked of a file system, by absolute path, each with what was there. */
export interface Reads {
  readonly files: Readonly<Record<string, Stamp>>;
  /** The hash of the names in a folder; `nothing` where it cannot be listed. */
  readonly folders: Readonly<Record<string, string>>;
}

export interface Recorder {
  readonly fileSystem: FileSystem;
  /** Undefined where something was asked for that has only just been written: it may change and look the same. */
  finish(): Reads | undefined;
}

/**
 * A file system that writes down what it is asked for. The state of a file is taken before it is read, so that one that
 * is written to meanwhile is found to have changed.
 */
export function recordReads(fileSystem: FileSystem): Recorder {
  const files = new Map<string, Stamp | undefined>();
  const folders = new Map<string, string>();
  const note = (path: string): void => {
    if (!files.has(path)) files.set(path, stampFile(path));
  };
  return {
    fileSystem: {
      inspect(path) {
        note(path);
        return fileSystem.inspect(path);
      },
      readFile(path) {
        note(path);
        return fileSystem.readFile(path);
      },
      listFolder(path) {
        const names = fileSystem.listFolder(path);
        if (!folders.has(path)) folders.set(path, describeNames(names));
        // Threads read pages for themselves: what a folder holds of them is taken to be read.
        for (const name of names ?? []) if (name.endsWith(".md")) note(join(path, name));
        return names;
      },
    },
    finish() {
      const known = [...files].flatMap(([path, stamp]) => (stamp === undefined ? [] : [[path, stamp] as const]));
      if (known.length < files.size) return undefined;
      return { files: Object.fromEntries(known), folders: Object.fromEntries(folders) };
    },
  };
}

/** Whether everything that was asked for would be answered the same now. */
export function isAsRead({ files, folders }: Reads, fileSystem: FileSystem): boolean {
  return (
    Object.entries(folders).every(([path, names]) => describeNames(fileSystem.listFolder(path)) === names) &&
    // A state that was old enough to be written down stays so.
    Object.entries(files).every(([path, stamp]) => stampFile(path, Infinity) === stamp)
  );
}

function describeNames(names: readonly string[] | undefined): string {
  return names === undefined ? "nothing" : hashText([...names].sort().join("\0"));
}
