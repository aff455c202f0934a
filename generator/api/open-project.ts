import { basename, join, resolve } from "node:path";
import picomatch from "picomatch";
import { defaultConfig, defaultOverridesFile, type Config } from "../config/config.js";
import { loadConfig } from "../config/load-config.js";
import { loadOverrides } from "../config/load-overrides.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { countNoun } from "../diagnostics/render/report.js";
import type { Override } from "../model/override.js";
import { findDocsSets, type DocsSet } from "../source/docs-set.js";
import { diskFileSystem } from "../source/file-system.js";
import { readSource } from "../source/read-source.js";
import { fail, succeed, type Failure, type Result } from "../source/result.js";
import type { SourceFile } from "../source/source-file.js";
import type { Options, Problem } from "./options.js";
import { showPath } from "./show-path.js";

/** The options with the config file's and the defaults, and the documentation that they name. */
export interface Project {
  readonly workingFolder: string;
  /** Paths are absolute. */
  readonly config: Config;
  readonly docsSets: readonly DocsSet[];
  readonly overrides: readonly Override[];
  /** The override files that were read, for reports. */
  readonly overrideFiles: readonly OverrideFile[];
}

export interface OverrideFile {
  /** The name its spans have: the same on every machine. */
  readonly path: string;
  /** Where it lies: an absolute path. */
  readonly file: string;
  readonly source: SourceFile;
}

/** Finds what a run is about: config, pages, overrides. Pages are not read yet. */
export function openProject({ configFile, workingFolder: named, ...given }: Options): Result<Project, Problem> {
  const workingFolder = resolve(named ?? ".");
  const loaded = configFile === undefined ? succeed(defaultConfig) : loadConfigFile(configFile, workingFolder);
  if (!loaded.ok) return loaded;
  const config = placePaths({ ...loaded.value, ...given }, workingFolder);
  const excluded = picomatch([...config.exclude], { dot: true });
  const { sets, problems } = findDocsSets(config.input, diskFileSystem, (path) => !excluded(path));
  const [problem] = problems;
  if (problem !== undefined)
    return fail({ message: `input ${showPath(workingFolder, problem.input)} ${problem.reason}` });
  const overrides = loadOverrideFiles(config, workingFolder);
  return overrides.ok ? succeed({ workingFolder, config, docsSets: sets, ...overrides.value }) : overrides;
}

function placePaths(config: Config, workingFolder: string): Config {
  const place = (path: string): string => resolve(workingFolder, path);
  return {
    ...config,
    input: config.input.map(place),
    out: place(config.out),
    ...(config.templates !== undefined && { templates: place(config.templates) }),
    ...(config.overrides !== undefined && { overrides: place(config.overrides) }),
  };
}

function loadConfigFile(path: string, workingFolder: string): Result<Config, Problem> {
  const read = readSource(diskFileSystem, path, resolve(workingFolder, path), () => true);
  if (read.kind === "unreadable") return fail({ message: `config ${path}: ${read.reason}` });
  const { value, diagnostics } = loadConfig(path, read.source.text);
  return value === undefined ? failIn(`config ${path}`, read.source, diagnostics) : succeed(value);
}

/** The file that the config names, or those that lie in the inputs. */
function loadOverrideFiles(
  { overrides: named, input }: Config,
  workingFolder: string,
): Result<Pick<Project, "overrides" | "overrideFiles">, Problem> {
  const files =
    named === undefined
      ? input
          .map((folder) => join(folder, defaultOverridesFile))
          .filter((file) => diskFileSystem.inspect(file) !== undefined)
      : [named];
  const overrides: Override[] = [];
  const overrideFiles: OverrideFile[] = [];
  for (const file of files) {
    const shown = showPath(workingFolder, file);
    const read = readSource(diskFileSystem, shown, file, () => true);
    if (read.kind === "unreadable") return fail({ message: `overrides ${shown}: ${read.reason}` });
    const { value, diagnostics } = loadOverrides(shown, read.source.text);
    if (value === undefined) return failIn(`overrides ${shown}`, read.source, diagnostics);
    const path = basename(file);
    overrides.push(...value.map((override) => ({ ...override, span: { ...override.span, path } })));
    overrideFiles.push({ path, file, source: read.source });
  }
  return succeed({ overrides, overrideFiles });
}

/** A file that has to be right in all its parts, or nothing is done. */
function failIn(name: string, source: SourceFile, diagnostics: readonly Diagnostic[]): Failure<Problem> {
  const findSource = (path: string): SourceFile | undefined => (path === source.path ? source : undefined);
  const message = `${name}: ${countNoun(diagnostics.length, "problem")}`;
  return fail({ message, report: { diagnostics, findSource } });
}
