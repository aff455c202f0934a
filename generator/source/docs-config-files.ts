import { dirname, join } from "node:path";
import { isInside, toPortablePath, type FileSystem } from "./file-system.js";
import type { VersionRoot } from "./find-versions.js";
import { readSource, type ReadResult } from "./read-source.js";

/** A config file that a documentation set keeps for API Doctor. */
export interface DocsConfigFile {
  readonly kind: "schema" | "table";
  /** Its path from the version root, as spans have it. */
  readonly path: string;
  /** Absolute path. */
  readonly file: string;
  readonly result: ReadResult;
}

const names = { schema: "schema-config.json", table: "table-header-config.json" } as const;

/**
 * The files in the `config` folder of the version root, or of the nearest folder above it inside the boundary. Of
 * several roots the last that has one counts, as with pages.
 */
export function findDocsConfigFiles(
  fileSystem: FileSystem,
  versions: readonly VersionRoot[],
  within: (version: VersionRoot) => (realPath: string) => boolean,
): readonly DocsConfigFile[] {
  return (["schema", "table"] as const).flatMap((kind) => {
    for (const version of [...versions].reverse()) {
      for (let folder = version.root; isInside(version.boundary, folder); folder = dirname(folder)) {
        const file = join(folder, "config", names[kind]);
        if (fileSystem.inspect(file) === undefined) {
          if (folder === dirname(folder)) break;
          continue;
        }
        const path = toPortablePath(version.root, file);
        return [{ kind, path, file, result: readSource(fileSystem, path, file, within(version)) }];
      }
    }
    return [];
  });
}
