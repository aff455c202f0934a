import { join } from "node:path";
import type { Options, Problem } from "../api/options.js";
import { defaultConfigFiles } from "../config/config.js";
import { diskFileSystem, type FileSystem } from "../source/file-system.js";
import { findSamplePages } from "../source/package-files.js";
import { fail, succeed, type Result } from "../source/result.js";
import type { Terminal } from "./terminal.js";

/** The flags that every command which reads documentation takes. */
export interface InputFlags {
  readonly input?: readonly string[];
  /** Read the pages that come along with graphdown. */
  readonly sample?: boolean;
  readonly config?: string;
  /** The folder of what is kept between runs; false where nothing is to be. */
  readonly cache?: string | false;
  /** Tell at the end how long each phase took. */
  readonly debug?: boolean;
}

/** The flags as options; where none names a config file, the one of a usual name is read if it is there. */
export function readFlags(
  { input, sample, config, cache }: InputFlags,
  { workingFolder }: Terminal,
  fileSystem: FileSystem = diskFileSystem,
): Result<Options, Problem> {
  const there = config === undefined ? findConfigFiles(workingFolder, fileSystem) : [config];
  const [configFile, other] = there;
  if (configFile !== undefined && other !== undefined)
    return fail({ message: `Both ${configFile} and ${other} are here: keep one of them, or name one with --config.` });
  return succeed({
    workingFolder,
    ...(input !== undefined && { input }),
    ...(sample === true && { input: [findSamplePages()] }),
    ...(configFile !== undefined && { configFile }),
    ...(cache !== undefined && { cache }),
  });
}

/** The config files of the usual names that a folder holds. */
export function findConfigFiles(folder: string, fileSystem: FileSystem = diskFileSystem): readonly string[] {
  return defaultConfigFiles.filter((name) => fileSystem.inspect(join(folder, name)) !== undefined);
}
