import { chmod, lstat, mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fail, failWith, readErrorCode, succeed, type Result } from "./output-error.js";
import { isOwnPath } from "./own-path.js";
import { forgetTemporaryFile, watchTemporaryFile } from "./temporary-files.js";

/** The only code that touches the out directory. Paths are below it, with forward slashes. */
export interface OutDirectory {
  /** The file's text; undefined where there is none. A symbolic link on the way is an error: it could lead anywhere. */
  read(path: string): Promise<Result<string | undefined>>;
  /** Writes a file whole or not at all: a temporary file beside it takes its name, and the permissions `mode`, if any are given. */
  write(path: string, text: string, mode?: number): Promise<Result<void>>;
  /** Removes a file, and the folders it leaves empty. */
  remove(path: string): Promise<Result<void>>;
}

export function openOutDirectory(root: string): OutDirectory {
  const soundFolders = new Map<string, Promise<Result<boolean>>>();
  let temporaryFiles = 0;

  /** Whether the folder exists, as a real folder below a real folder. */
  const inspectFolder = (folder: string): Promise<Result<boolean>> => {
    const known = soundFolders.get(folder);
    if (known !== undefined) return known;
    const result = folder === "" ? inspectRoot(root) : inspect(folder);
    soundFolders.set(folder, result);
    return result;
  };
  const inspect = async (folder: string): Promise<Result<boolean>> => {
    const parent = await inspectFolder(parentOf(folder));
    if (!parent.ok || !parent.value) return parent;
    const kind = await inspectEntry(join(root, folder));
    if (kind === "link")
      return fail("unsafe-path", folder, `Will not write through the symbolic link ${join(root, folder)}.`);
    if (kind === "file")
      return fail("unwritable", folder, `Cannot write below ${join(root, folder)}: it is a file, not a folder.`);
    return succeed(kind === "folder");
  };

  const inspectFile = async (path: string): Promise<Result<boolean>> => {
    if (!isOwnPath(path))
      return fail(
        "unsafe-path",
        path,
        `Will not write to ${JSON.stringify(path)}: it is not a path below the out directory.`,
      );
    const folder = await inspectFolder(parentOf(path));
    if (!folder.ok || !folder.value) return folder;
    const kind = await inspectEntry(join(root, path));
    if (kind === "link")
      return fail("unsafe-path", path, `Will not write to ${join(root, path)}: it is a symbolic link.`);
    if (kind === "folder") return fail("unwritable", path, `Cannot write ${join(root, path)}: it is a folder.`);
    return succeed(kind === "file");
  };

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
      const temporary = join(dirname(file), `.graphdown-${process.pid}-${temporaryFiles++}.tmp`);
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
  };
}

/** The out directory may itself be a link: that is the user's choice, unlike one inside it. */
async function inspectRoot(root: string): Promise<Result<boolean>> {
  try {
    const kind = await inspectEntry(root);
    if (kind === "file") return fail("unwritable", root, `Cannot write to ${root}: it is a file, not a folder.`);
    return succeed(kind !== "nothing");
  } catch (error) {
    return failWith(error, "write to", root);
  }
}

/**
 * Makes a folder and those above it. Not by `recursive: true`: where a file system refuses with ENOENT below a folder that exists, as
 * `/proc` does, Node tries again for ever.
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

async function inspectEntry(path: string): Promise<"nothing" | "file" | "folder" | "link"> {
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) return "link";
    return stats.isDirectory() ? "folder" : "file";
  } catch (error) {
    if (readErrorCode(error) === "ENOENT") return "nothing";
    throw error;
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
