import { resolve } from "node:path";
import type { IncludeResult } from "./docs-set.js";
import { isInside, toPortablePath, type FileSystem } from "./file-system.js";
import type { VersionRoot } from "./find-versions.js";
import { readSource } from "./read-source.js";
import { resolveInclude, respellUrl } from "./resolve-include.js";
import type { SourceFile } from "./source-file.js";
import { createSpeller } from "./spelling.js";

/** Whether a real path lies inside the boundary of a version. */
export type Within = (version: VersionRoot) => (realPath: string) => boolean;

interface FoundInclude {
  readonly kind: "found";
  /** Absolute path. */
  readonly file: string;
  readonly source: SourceFile;
}

/** The files that pages include; each is read once. */
export interface Includes {
  /** Finds the file that an include on the page or include `from` names. */
  readonly read: (from: string, url: string) => IncludeResult;
  /** One that was read before, by its path below the docs root. */
  readonly find: (path: string) => FoundInclude | undefined;
}

export function createIncludes(versions: readonly VersionRoot[], fileSystem: FileSystem, within: Within): Includes {
  const includes = new Map<string, FoundInclude | { readonly kind: "missing" | "outside" }>();
  const spell = createSpeller(fileSystem);

  const findFile = (path: string): FoundInclude | { readonly kind: "missing" | "outside" } => {
    // As with pages: the later input's file is the one that counts, wherever the page that includes it came from.
    const places = [...versions].reverse().flatMap((version) => {
      const file = resolve(version.root, path);
      return isInside(version.boundary, file) ? [{ version, file, spelled: spell(version.boundary, file) }] : [];
    });
    // A file of exactly the name comes before one that differs in letter case.
    const ranked = [
      ...places.filter(({ file, spelled }) => spelled === file),
      ...places.filter(({ file, spelled }) => spelled !== file),
    ];
    for (const { version, spelled } of ranked) {
      if (spelled === undefined) continue;
      const result = readSource(fileSystem, toPortablePath(version.root, spelled), spelled, within(version));
      if (result.kind === "read") return { kind: "found", file: spelled, source: result.source };
    }
    return { kind: places.length === 0 ? "outside" : "missing" };
  };

  return {
    read(from, url) {
      const path = resolveInclude(from, url);
      if (path === undefined) return { kind: url.trim() === "" ? "missing" : "outside" };
      let include = includes.get(path);
      if (include === undefined) {
        include = findFile(path);
        includes.set(path, include);
        if (include.kind === "found" && !includes.has(include.source.path)) includes.set(include.source.path, include);
      }
      if (include.kind !== "found" || include.source.path === path) return include;
      return { ...include, spelling: respellUrl(from, url, include.source.path) };
    },
    find(path) {
      const include = includes.get(path);
      return include?.kind === "found" ? include : undefined;
    },
  };
}
