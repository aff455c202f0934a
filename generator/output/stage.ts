import { accessSync, constants, existsSync, linkSync, mkdirSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { succeed } from "../source/result.js";
import { makeFolder } from "./make-folder.js";
import { failWith, type OutputResult } from "./output-error.js";

/** A folder in the out directory where new files wait until all of them are there; their paths are as below `out`. */
export interface Stage {
  readonly out: string;
  readonly folder: string;
  /** What cannot be written here is the disk's fault, and no file's. */
  write(path: string, text: string): Promise<OutputResult<void>>;
  /**
   * Puts what is `kept` of a folder of the out directory beside what is new, as links to the same files, so that the
   * folder can be exchanged as a whole. False where the folder holds something else than files that are `owned`, or
   * where links cannot be made.
   */
  complete(folder: string, owned: ReadonlyMap<string, unknown>, kept: readonly string[]): boolean;
}

/** Makes the stage, whose folder lies in the out directory; an error where it cannot be. */
export async function openStage(out: string, folder: string): Promise<OutputResult<Stage>> {
  try {
    await makeFolder(folder);
    return succeed(createStage(out, folder));
  } catch (error) {
    return failWith(error, "write to", out);
  }
}

function createStage(out: string, folder: string): Stage {
  const made = new Set<string>();
  const makeFolderOf = (path: string): string => {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    return file;
  };
  return {
    out,
    folder,
    async write(path, text) {
      try {
        await writeFile(makeFolderOf(path), text, { encoding: "utf8", flag: "wx" });
        return succeed(undefined);
      } catch (error) {
        return failWith(error, "write", join(out, path));
      }
    },
    complete(inner, owned, kept) {
      try {
        if (existsSync(join(out, inner)) && !holdsOnly(out, inner, owned)) return false;
        for (const path of kept) linkSync(join(out, path), makeFolderOf(path));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Whether a folder and those in it may be changed and hold files of the list alone, each at least one. */
function holdsOnly(out: string, folder: string, owned: ReadonlyMap<string, unknown>): boolean {
  const entries = readdirSync(join(out, folder), { withFileTypes: true });
  accessSync(join(out, folder), constants.W_OK);
  return (
    entries.length > 0 &&
    entries.every((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? holdsOnly(out, path, owned) : entry.isFile() && owned.has(path);
    })
  );
}
