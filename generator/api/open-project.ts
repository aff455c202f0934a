import { dirname, join, resolve } from "node:path";
import picomatch from "picomatch";
import { builtInEmitters } from "../../templates/emitters.js";
import { findCacheFolder } from "../cache/cache-folder.js";
import { defaultConfig, usualInput, type Config, type Placed } from "../config/config.js";
import { isEmitterFile, type EmitterKeys } from "../config/emitter-keys.js";
import { findDocsSets, type DocsSet } from "../source/docs-set.js";
import { findFetchedDocs } from "../git/fetched-docs.js";
import { diskFileSystem, type FileSystem } from "../source/file-system.js";
import { fail, succeed, type Result } from "../source/result.js";
import type { SourceFile } from "../source/source-file.js";
import { wholeFileSpan } from "../source/span.js";
import { loadConfigured } from "./load-configured.js";
import type { LoadedRule } from "./load-rules.js";
import type { Options, Problem } from "./options.js";
import { loadOverrideFiles, type LoadedOverrides } from "./override-files.js";
import { showPath } from "./show-path.js";

/** The options with the config file's and the defaults, and the documentation that they name. */
export interface Project extends LoadedOverrides {
  readonly workingFolder: string;
  /** Paths are absolute. */
  readonly config: Config;
  readonly docsSets: readonly DocsSet[];
  /** Rules of others. */
  readonly addedRules: readonly LoadedRule[];
  /** The config file, for reports. */
  readonly configSource?: SourceFile;
}

/**
 * Finds what a run is about: config, rules, pages, overrides. Pages are not read yet. `emitters` are those whose
 * options are known; `fileSystem` is the disk, watched perhaps.
 */
export async function openProject(
  options: Options,
  emitters: readonly EmitterKeys[] = builtInEmitters,
  fileSystem: FileSystem = diskFileSystem,
): Promise<Result<Project, Problem>> {
  const workingFolder = resolve(options.workingFolder ?? ".");
  const loaded = await loadConfigured(options, workingFolder, emitters, fileSystem);
  if (!loaded.ok) return loaded;
  const { ruleFiles: _ruleFiles, only, except, folders, ...given } = options;
  const chosen = { ...placeTexts("only", only), ...placeTexts("except", except), ...placeFolders(folders) };
  const defaults = placeDefaults(resolve(workingFolder, dirname(options.configFile ?? ".")), fileSystem);
  const identity = { ...loaded.value.config.package, ...given.package };
  const config = placePaths(
    { ...defaults, ...loaded.value.config, ...given, ...chosen, package: identity },
    workingFolder,
  );
  if (config.input.length === 0) {
    const ways = ["name its folder with --input or in the config", "bring it with graphdown fetch"];
    const hint = `${ways.join(", ")}, begin with graphdown init, or try --sample.`;
    return fail({ message: `No documentation given: ${hint}` });
  }
  const excluded = picomatch([...config.exclude], { dot: true });
  const { sets, problems } = findDocsSets(config.input, fileSystem, (path) => !excluded(path));
  const [problem] = problems;
  if (problem !== undefined)
    return fail({ message: `input ${showPath(workingFolder, problem.input)} ${problem.reason}` });
  const overrides = loadOverrideFiles(config, workingFolder, fileSystem);
  if (!overrides.ok) return overrides;
  const { addedRules, source } = loaded.value;
  const project = { workingFolder, config, docsSets: sets, addedRules, ...overrides.value };
  return succeed({ ...project, ...(source !== undefined && { configSource: source }) });
}

/** What the options have instead of the config file: nothing of theirs stands in a file. */
function placeTexts(key: "only" | "except", texts: readonly string[] | undefined): Pick<Config, "only" | "except"> {
  return texts === undefined ? {} : { [key]: texts.map((text): Placed => ({ text, span: wholeFileSpan(key) })) };
}

function placeFolders(folders: Options["folders"]): Pick<Config, "folders"> {
  if (folders === undefined) return {};
  const entries = Object.entries(folders);
  return { folders: Object.fromEntries(entries.map(([key, text]) => [key, { text, span: wholeFileSpan("folders") }])) };
}

/** What holds where nobody says otherwise, from the folder of the config on. */
function placeDefaults(folder: string, fileSystem: FileSystem): Config {
  const usual = join(folder, usualInput);
  const input = fileSystem.inspect(usual) === undefined ? findFetchedDocs(folder, fileSystem) : usual;
  const cache = findCacheFolder(folder);
  return {
    ...defaultConfig,
    out: join(folder, defaultConfig.out),
    input: input === undefined ? [] : [input],
    ...(cache !== undefined && { cache }),
  };
}

function placePaths(config: Config, workingFolder: string): Config {
  const place = (path: string): string => resolve(workingFolder, path);
  return {
    ...config,
    input: config.input.map(place),
    out: place(config.out),
    ...(typeof config.cache === "string" && { cache: place(config.cache) }),
    emit: config.emit.map((each) => (isEmitterFile(each) ? place(each) : each)),
    ...(config.templates !== undefined && { templates: place(config.templates) }),
    ...(config.overrides !== undefined && { overrides: place(config.overrides) }),
  };
}
