import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { succeed } from "../source/result.js";
import { failOutput, failWith, readErrorCode, type OutputResult } from "./output-error.js";
import { isOwnPath } from "./own-path.js";

/** Whether a file of the path is there; an error where it, or a folder on its way, is no place to write to. */
export type InspectFile = (path: string) => Promise<OutputResult<boolean>>;

/** Looks at paths below `root`, with forward slashes. Each folder is looked at once. */
export function createInspector(root: string): InspectFile {
  const soundFolders = new Map<string, Promise<OutputResult<boolean>>>();

  /** Whether the folder exists, as a real folder below a real folder. */
  const inspectFolder = (folder: string): Promise<OutputResult<boolean>> => {
    const known = soundFolders.get(folder);
    if (known !== undefined) return known;
    const result = folder === "" ? inspectRoot(root) : inspectInnerFolder(folder);
    soundFolders.set(folder, result);
    return result;
  };
  const inspectInnerFolder = async (folder: string): Promise<OutputResult<boolean>> => {
    const parent = await inspectFolder(parentOf(folder));
    if (!parent.ok || !parent.value) return parent;
    const kind = await inspectEntry(join(root, folder));
    if (kind === "link")
      return failOutput("unsafe-path", folder, `Will not write through the symbolic link ${join(root, folder)}.`);
    if (kind === "file" || kind === "other")
      return failOutput("unwritable", folder, `Cannot write below ${join(root, folder)}: it is a file, not a folder.`);
    return succeed(kind === "folder");
  };

  return async (path) => {
    if (!isOwnPath(path))
      return failOutput(
        "unsafe-path",
        path,
        `Will not write to ${JSON.stringify(path)}: it is not a path below the out directory.`,
      );
    const folder = await inspectFolder(parentOf(path));
    if (!folder.ok || !folder.value) return folder;
    const kind = await inspectEntry(join(root, path));
    if (kind === "link")
      return failOutput("unsafe-path", path, `Will not write to ${join(root, path)}: it is a symbolic link.`);
    if (kind === "folder") return failOutput("unwritable", path, `Cannot write ${join(root, path)}: it is a folder.`);
    // Whoever opens a pipe waits for its other end, perhaps for ever.
    if (kind === "other")
      return failOutput("unsafe-path", path, `Will not write to ${join(root, path)}: it is a pipe or a device.`);
    return succeed(kind === "file");
  };
}

/** The folder of a path below the out directory; `""` is the out directory itself. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

/** The out directory may itself be a link: that is the user's choice, unlike one inside it. */
async function inspectRoot(root: string): Promise<OutputResult<boolean>> {
  try {
    const kind = await inspectEntry(root);
    if (kind === "file") return failOutput("unwritable", root, `Cannot write to ${root}: it is a file, not a folder.`);
    return succeed(kind !== "nothing");
  } catch (error) {
    return failWith(error, "write to", root);
  }
}

async function inspectEntry(path: string): Promise<"nothing" | "file" | "folder" | "link" | "other"> {
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) return "link";
    if (stats.isDirectory()) return "folder";
    return stats.isFile() ? "file" : "other";
  } catch (error) {
    if (readErrorCode(error) === "ENOENT") return "nothing";
    throw error;
  }
}
