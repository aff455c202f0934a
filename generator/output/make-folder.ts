import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { readErrorCode } from "./output-error.js";

/**
 * Makes a folder and those above it. Not by `recursive: true`: where a file system refuses with ENOENT below a folder
 * that exists, as `/proc` does, Node tries again for ever.
 */
export async function makeFolder(path: string): Promise<void> {
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
