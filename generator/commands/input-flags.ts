import { resolve } from "node:path";
import type { Options } from "../api/options.js";
import { defaultConfigFile } from "../config/config.js";
import { diskFileSystem } from "../source/file-system.js";
import type { Terminal } from "./terminal.js";

/** The flags that every command which reads documentation takes. */
export interface InputFlags {
  readonly input?: readonly string[];
  readonly config?: string;
  /** Tell at the end how long each phase took. */
  readonly debug?: boolean;
}

/** The flags as options; where none names a config file, the one of the usual name is read if it is there. */
export function readFlags({ input, config }: InputFlags, { workingFolder }: Terminal): Options {
  const isThere = diskFileSystem.inspect(resolve(workingFolder, defaultConfigFile)) !== undefined;
  const configFile = config ?? (isThere ? defaultConfigFile : undefined);
  return {
    workingFolder,
    ...(input !== undefined && { input }),
    ...(configFile !== undefined && { configFile }),
  };
}
