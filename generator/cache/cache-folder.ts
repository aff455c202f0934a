import { dirname, join } from "node:path";
import { diskFileSystem } from "../source/file-system.js";

/** The folder for what a project's tools keep, in the nearest `node_modules` from a folder upwards, if there is one. */
export function findCacheFolder(folder: string): string | undefined {
  const modules = join(folder, "node_modules");
  if (diskFileSystem.inspect(modules)?.kind === "folder") return join(modules, ".cache", "graphdown");
  const parent = dirname(folder);
  return parent === folder ? undefined : findCacheFolder(parent);
}
