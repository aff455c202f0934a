import { basename, join } from "node:path";
import { defaultOverridesFile, type Config } from "../config/config.js";
import { loadOverrides } from "../config/load-overrides.js";
import type { Override } from "../model/override.js";
import { diskFileSystem, isInside, type FileSystem } from "../source/file-system.js";
import { readSource } from "../source/read-source.js";
import { fail, succeed, type Result } from "../source/result.js";
import type { SourceFile } from "../source/source-file.js";
import { failIn } from "./load-configured.js";
import type { Problem } from "./options.js";
import { showPath } from "./show-path.js";

export interface LoadedOverrides {
  readonly overrides: readonly Override[];
  /** The files that were read, for reports. */
  readonly overrideFiles: readonly OverrideFile[];
}

export interface OverrideFile {
  /** The name its spans have: the same on every machine. */
  readonly path: string;
  /** Where it lies: an absolute path. */
  readonly file: string;
  readonly source: SourceFile;
}

/** Reads the file that the config names, or those that lie in the inputs. */
export function loadOverrideFiles(
  { overrides: named, input }: Config,
  workingFolder: string,
  fileSystem: FileSystem = diskFileSystem,
): Result<LoadedOverrides, Problem> {
  // What lies in an input came with the pages: a link in its place leads no farther than theirs.
  const inInputs = input.map((folder) => ({
    file: join(folder, defaultOverridesFile),
    within: (realPath: string) => isInside(fileSystem.inspect(folder)?.realPath ?? folder, realPath),
  }));
  const files =
    named === undefined
      ? inInputs.filter(({ file }) => fileSystem.inspect(file) !== undefined)
      : [{ file: named, within: () => true }];
  const overrides: Override[] = [];
  const overrideFiles: OverrideFile[] = [];
  for (const { file, within } of files) {
    const shown = showPath(workingFolder, file);
    const read = readSource(fileSystem, shown, file, within);
    if (read.kind === "unreadable") return fail({ message: `overrides ${shown}: ${read.reason}` });
    const { value, diagnostics } = loadOverrides(shown, read.source.text);
    if (value === undefined) return failIn(`overrides ${shown}`, read.source, diagnostics);
    const path = basename(file);
    overrides.push(...value.map((override) => ({ ...override, span: { ...override.span, path } })));
    overrideFiles.push({ path, file, source: read.source });
  }
  return succeed({ overrides, overrideFiles });
}
