import { findDocsConfigFiles, type DocsConfigFile } from "./docs-config-files.js";
import { isInside, type FileSystem } from "./file-system.js";
import { findPages, type PageFile } from "./find-pages.js";
import { findVersions, type VersionRoot } from "./find-versions.js";
import { createIncludes, type Within } from "./includes.js";
import { readSource, type ReadResult } from "./read-source.js";
import type { SourceFile } from "./source-file.js";
import { groupBy } from "./group.js";

/** The pages of one API version, from one input or several. */
export interface DocsSet {
  readonly apiVersion: string;
  /** The folders it was read from, in the order they were given. */
  readonly roots: readonly string[];
  /** The pages' paths, sorted: `api/user-get.md`. */
  readonly pages: readonly string[];
  /** The pages that a later input replaced: a layer over published pages is a reason to give two inputs. */
  readonly replaced: readonly ReplacedPage[];
  /** Pages that are there and not to be read; links may lead to them. */
  readonly excluded: readonly string[];
  /** What the set says of its own ways. */
  readonly configFiles: readonly DocsConfigFile[];
  readonly readPage: (path: string) => ReadResult;
  /** Finds the file that an include on the page or include `from` names; each is read once. */
  readonly readInclude: (from: string, url: string) => IncludeResult;
  /** Where a page or an include lies: an absolute path; `undefined` for a path that this set never gave out. */
  readonly locate: (path: string) => string | undefined;
  /** The text that a span of this set points into. */
  readonly findSource: (path: string) => SourceFile | undefined;
}

export interface ReplacedPage {
  readonly path: string;
  /** Absolute path of the file that is not read. */
  readonly file: string;
  readonly by: string;
}

export type IncludeResult =
  /**
   * `spelling` is the include's address with the names as the files have them, where that differs from what is written.
   */
  | { readonly kind: "found"; readonly source: SourceFile; readonly spelling?: string }
  | { readonly kind: "missing" }
  | { readonly kind: "outside" };

export interface FoundDocsSets {
  /** Sorted by API version. */
  readonly sets: readonly DocsSet[];
  /** Inputs that hold no documentation. */
  readonly problems: readonly InputProblem[];
}

export interface InputProblem {
  /** As it was given. */
  readonly input: string;
  /** What is wrong with it, to go on from its name: `does not exist`. */
  readonly reason: string;
}

/**
 * Finds the documentation below the inputs; inputs of the same API version make one set, where the later input's page
 * wins.
 */
export function findDocsSets(
  inputs: readonly string[],
  fileSystem: FileSystem,
  keep: (path: string) => boolean = () => true,
): FoundDocsSets {
  const problems: InputProblem[] = [];
  const versionRoots: VersionRoot[] = [];
  for (const input of inputs) {
    const layout = findVersions(fileSystem, input);
    if (layout.kind === "problem") problems.push({ input, reason: layout.reason });
    else versionRoots.push(...layout.versions);
  }
  const sets = [...groupBy(versionRoots, ({ apiVersion }) => apiVersion)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([apiVersion, versions]) => createDocsSet(apiVersion, versions, fileSystem, keep));
  if (problems.length === 0 && sets.every((set) => set.pages.length === 0))
    problems.push(...inputs.map((input) => ({ input, reason: "holds no page (*.md) that is not excluded" })));
  return { sets, problems };
}

function createDocsSet(
  apiVersion: string,
  versions: readonly VersionRoot[],
  fileSystem: FileSystem,
  keep: (path: string) => boolean,
): DocsSet {
  const { pages, replaced, excluded } = placePages(versions, fileSystem, keep);
  const within = createBoundaries(versions, fileSystem);
  const includes = createIncludes(versions, fileSystem, within);
  const configFiles = findDocsConfigFiles(fileSystem, versions, within);
  const findConfigFile = (path: string): DocsConfigFile | undefined => configFiles.find((file) => file.path === path);

  const readPage = (path: string): ReadResult => {
    const page = pages.get(path);
    if (page === undefined) return { kind: "unreadable", reason: "it is not part of the documentation set" };
    return readSource(fileSystem, path, page.file, within(page.version));
  };

  return {
    apiVersion,
    roots: versions.map((version) => version.root),
    pages: [...pages.keys()].sort(),
    replaced,
    excluded,
    configFiles,
    readPage,
    readInclude: includes.read,
    locate: (path) => pages.get(path)?.file ?? includes.find(path)?.file ?? findConfigFile(path)?.file,
    findSource(path) {
      const include = includes.find(path);
      if (include !== undefined) return include.source;
      const config = findConfigFile(path)?.result;
      if (config?.kind === "read") return config.source;
      const page = readPage(path);
      return page.kind === "read" ? page.source : undefined;
    },
  };
}

interface PlacedPage extends PageFile {
  readonly version: VersionRoot;
}

interface PlacedPages {
  readonly pages: ReadonlyMap<string, PlacedPage>;
  readonly replaced: readonly ReplacedPage[];
  /** Sorted. */
  readonly excluded: readonly string[];
}

/** Which file is the page of each path. */
function placePages(
  versions: readonly VersionRoot[],
  fileSystem: FileSystem,
  keep: (path: string) => boolean,
): PlacedPages {
  const pages = new Map<string, PlacedPage>();
  const replaced: ReplacedPage[] = [];
  const excluded = new Set<string>();
  for (const version of versions) {
    for (const page of findPages(fileSystem, version)) {
      if (!keep(page.path)) {
        excluded.add(page.path);
        continue;
      }
      const earlier = pages.get(page.path);
      if (earlier !== undefined && earlier.file !== page.file)
        replaced.push({ path: page.path, file: earlier.file, by: page.file });
      pages.set(page.path, { ...page, version });
    }
  }
  return { pages, replaced, excluded: [...excluded].sort() };
}

/** Whether a real path lies inside the boundary of a version. */
function createBoundaries(versions: readonly VersionRoot[], fileSystem: FileSystem): Within {
  const boundaries = new Map(
    versions.map((version) => [version, fileSystem.inspect(version.boundary)?.realPath ?? version.boundary]),
  );
  return (version) => (realPath) => isInside(boundaries.get(version) ?? version.boundary, realPath);
}
