import { chmod, mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { succeed } from "../source/result.js";
import { createInspector, parentOf } from "./inspect-path.js";
import { failWith, readErrorCode, type OutputResult } from "./output-error.js";
import { forgetTemporaryFile, nameTemporaryFile, removeLeftOvers, watchTemporaryFile } from "./temporary-files.js";

/** The only code that touches the out directory. Paths are below it, with forward slashes. */
export interface OutDirectory {
  /** The file's text; undefined where there is none. A symbolic link on the way is an error: it could lead anywhere. */
  read(path: string): Promise<OutputResult<string | undefined>>;
  /**
   * Writes a file whole or not at all: a temporary file beside it takes its name, and the permissions `mode`, if any
   * are given.
   */
  write(path: string, text: string, mode?: number): Promise<OutputResult<void>>;
  /** Removes a file, and the folders it leaves empty. */
  remove(path: string): Promise<OutputResult<void>>;
  /** Removes what runs that were killed left in these folders. What cannot be removed stays. */
  removeLeftOvers(folders: readonly string[]): Promise<void>;
}

export function openOutDirectory(root: string): OutDirectory {
  const inspectFile = createInspector(root);

  return {
    async read(path) {
      try {
        const exists = await inspectFile(path);
        if (!exists.ok) return exists;
        return succeed(exists.value ? await readFile(join(root, path), "utf8") : undefined);
      } catch (error) {
        return failWith(error, "read", join(root, path));
      }
    },
    async write(path, text, mode) {
      const file = join(root, path);
      const temporary = join(dirname(file), nameTemporaryFile());
      try {
        const exists = await inspectFile(path);
        if (!exists.ok) return exists;
        await makeFolder(dirname(file));
        await watchTemporaryFile(temporary);
        await writeFile(temporary, text, { encoding: "utf8", flag: "wx" });
        if (mode !== undefined) await chmod(temporary, mode);
        await rename(temporary, file);
        return succeed(undefined);
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        return failWith(error, "write", file);
      } finally {
        forgetTemporaryFile(temporary);
      }
    },
    async remove(path) {
      try {
        const exists = await inspectFile(path);
        if (!exists.ok) return exists;
        await rm(join(root, path), { force: true });
        for (let folder = parentOf(path); folder !== ""; folder = parentOf(folder)) await rmdir(join(root, folder));
        return succeed(undefined);
      } catch (error) {
        const code = readErrorCode(error);
        // A folder that still holds something stays.
        if (code === "ENOTEMPTY" || code === "EEXIST" || code === "ENOENT") return succeed(undefined);
        return failWith(error, "remove", join(root, path));
      }
    },
    async removeLeftOvers(folders) {
      // Asked about a file in it, the inspector tells whether the folder is a real one, reached by no link.
      for (const folder of folders) {
        const sound = await inspectFile(folder === "" ? "any" : `${folder}/any`).catch(() => undefined);
        if (sound?.ok === true) await removeLeftOvers(join(root, folder));
      }
    },
  };
}

/**
 * Makes a folder and those above it. Not by `recursive: true`: where a file system refuses with ENOENT below a folder
 * that exists, as `/proc` does, Node tries again for ever.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = readErrorCode(error);
    // EEXIST is settled by what is written next: a file in the way makes that fail.
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch((again: unknown) => {
      // Another file's folder may have been made meanwhile.
      if (readErrorCode(again) !== "EEXIST") throw again;
    });
  }
}
