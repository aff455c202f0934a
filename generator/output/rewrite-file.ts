import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { openOutDirectory } from "./out-directory.js";
import { fail, failWith, type Result } from "./output-error.js";

/**
 * Gives a file that somebody wrote another text: whole or not at all, with the permissions it has, and not where they
 * forbid it.
 */
export async function rewriteFile(file: string, text: string): Promise<Result<void>> {
  try {
    const { mode } = await stat(file);
    // The new file could take a read-only one's place; whoever made it read-only did not mean that.
    if ((mode & 0o222) === 0) return fail("unwritable", file, `Cannot write ${file}: it is read-only.`);
    return await openOutDirectory(dirname(file)).write(basename(file), text, mode & 0o7777);
  } catch (error) {
    return failWith(error, "write", file);
  }
}
