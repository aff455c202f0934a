import { dirname, resolve } from "node:path";
import type { Project } from "../api/open-project.js";
import { findCacheFolder } from "../cache/cache-folder.js";
import { recordReads } from "../cache/record-reads.js";
import { recallRun, rememberRun } from "../cache/remember-run.js";
import { diskFileSystem, type FileSystem } from "../source/file-system.js";
import { findConfigFiles, type InputFlags } from "./input-flags.js";
import type { Terminal } from "./terminal.js";

/** What is known of an earlier run of the same command with the same flags. */
export interface RunMemory {
  /** What such a run is to read by. */
  readonly fileSystem: FileSystem;
  /** The result of the earlier run, if another now would read and write the same. */
  recall(): unknown;
  /** Remembers this run: its project, the paths of what it wrote below a folder, and its result, plain data. */
  remember(project: Project, result: unknown, out?: { folder: string; paths: readonly string[] }): Promise<void>;
}

export const noMemory: RunMemory = {
  fileSystem: diskFileSystem,
  recall: () => undefined,
  remember: () => Promise.resolve(),
};

/** Loads nothing that a run in which nothing has changed does not need. */
export async function openRunMemory(command: string, flags: InputFlags, terminal: Terminal): Promise<RunMemory> {
  const { debug: _debug, cache: _cache, ...asked } = flags;
  const { workingFolder, colour, width } = terminal;
  const folder = await findRunFolder(flags, workingFolder);
  if (folder === undefined) return noMemory;
  const what = { command, asked, workingFolder, colour, width };
  const recorder = recordReads(diskFileSystem);
  return {
    fileSystem: recorder.fileSystem,
    recall: () => recallRun(folder, what),
    async remember(project, result, out) {
      const { usesOwnCode } = await import("../api/own-code.js");
      if (usesOwnCode(project)) return;
      await rememberRun(folder, what, { reads: recorder.finish(), result, ...(out !== undefined && { out }) });
    },
  };
}

/** Where runs are remembered; undefined where none are. */
async function findRunFolder({ cache, config }: InputFlags, workingFolder: string): Promise<string | undefined> {
  if (cache !== undefined) return cache === false ? undefined : resolve(workingFolder, cache);
  const [name] = config === undefined ? findConfigFiles(workingFolder) : [config];
  const file = name === undefined ? undefined : resolve(workingFolder, name);
  const usual = findCacheFolder(file === undefined ? workingFolder : dirname(file));
  const bytes = file?.endsWith(".yaml") === true ? diskFileSystem.readFile(file) : undefined;
  if (file === undefined || bytes === undefined) return usual;
  const { readCacheKey } = await import("../config/cache-key.js");
  const key = readCacheKey(new TextDecoder().decode(bytes));
  return key === undefined ? usual : key === false ? undefined : resolve(dirname(file), key);
}
