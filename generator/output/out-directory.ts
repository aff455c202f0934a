import { chmod, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { succeed } from "../source/result.js";
import { createInspector } from "./inspect-path.js";
import { makeFolder } from "./make-folder.js";
import { manifestName } from "./manifest.js";
import { failWith, type OutputResult } from "./output-error.js";
import { listTemporaryFolders, nameTemporary, withTemporary } from "./temporary-files.js";

/** The only code that touches the out directory. Paths are below it, with forward slashes. */
export interface OutDirectory {
  /** The file's text; undefined where there is none. A symbolic link on the way is an error: it could lead anywhere. */
  read(path: string): Promise<OutputResult<string | undefined>>;
  /**
   * Writes a file whole or not at all: a temporary file beside it takes its name, and the permissions `mode`, if any
   * are given.
   */
  write(path: string, text: string, mode?: number): Promise<OutputResult<void>>;
  /** The manifests in the stages that runs which were killed left: what is in their places may be theirs. */
  readStagedManifests(): Promise<readonly string[]>;
  /** Removes those stages. What cannot be removed stays. */
  removeStages(): Promise<void>;
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
      const temporary = join(dirname(file), nameTemporary());
      try {
        const exists = await inspectFile(path);
        if (!exists.ok) return exists;
        await makeFolder(dirname(file));
        return await withTemporary(temporary, async () => {
          await writeFile(temporary, text, { encoding: "utf8", flag: "wx" });
          if (mode !== undefined) await chmod(temporary, mode);
          await rename(temporary, file);
          return succeed(undefined);
        });
      } catch (error) {
        return failWith(error, "write", file);
      }
    },
    async readStagedManifests() {
      const stages = await listTemporaryFolders(root);
      const texts = stages.map((stage) => readFile(join(stage, manifestName), "utf8").catch(() => undefined));
      return (await Promise.all(texts)).filter((text) => text !== undefined);
    },
    async removeStages() {
      for (const stage of await listTemporaryFolders(root))
        await rm(stage, { recursive: true, force: true }).catch(() => undefined);
    },
  };
}
