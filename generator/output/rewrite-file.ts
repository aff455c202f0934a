import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { openOutDirectory } from "./out-directory.js";
import { failOutput, failWith, type OutputResult } from "./output-error.js";
import { removeLeftOvers } from "./temporary-files.js";

/**
 * Gives a file that somebody wrote another text: whole or not at all, with the permissions it has, and not where they
 * forbid it.
 */
export async function rewriteFile(file: string, text: string): Promise<OutputResult<void>> {
  try {
    const { mode } = await stat(file);
    // The new file could take a read-only one's place; whoever made it read-only did not mean that.
    if ((mode & 0o222) === 0) return failOutput("unwritable", file, `Cannot write ${file}: it is read-only.`);
    await removeLeftOvers(dirname(file));
    return await openOutDirectory(dirname(file)).write(basename(file), text, mode & 0o7777);
  } catch (error) {
    return failWith(error, "write", file);
  }
}

/** Writes a file of a user's that is not there yet: whole or not at all. */
export function createFile(file: string, text: string): Promise<OutputResult<void>> {
  return openOutDirectory(dirname(file)).write(basename(file), text);
}
