import { basename, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { defaultConfig, defaultConfigFile, defaultOverridesFile, type Config } from "../config/config.js";
import type { EmitterKeys } from "../config/emitter-keys.js";
import { loadConfig } from "../config/load-config.js";
import { loadOverrides } from "../config/load-overrides.js";
import type { Override } from "../model/override.js";
import { findDocsSets, type DocsSet } from "../source/docs-set.js";
import { diskFileSystem } from "../source/file-system.js";
import { readSource } from "../source/read-source.js";
import type { SourceFile } from "../source/source-file.js";
import { builtInEmitters } from "../../templates/emitters.js";
import { failConfig, failUsage } from "./fail.js";
import type { ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** The flags that every command which reads documentation takes. */
export interface InputFlags {
  readonly input?: readonly string[];
  readonly config?: string;
}

/** The config with the flags laid over it, and the documentation it names. */
export interface Settings {
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

/** Loads config, inputs and overrides; what is wrong with one of them is said, and the exit code given back. */
export function loadSettings(
  flags: InputFlags,
  terminal: Terminal,
  emitters: readonly EmitterKeys[] = builtInEmitters,
): Settings | ExitCode {
  const loaded = loadConfigFile(flags.config, terminal, emitters);
  if (typeof loaded === "number") return loaded;
  const config = placePaths({ ...loaded, ...(flags.input !== undefined && { input: flags.input }) }, terminal);
  const excluded = picomatch([...config.exclude], { dot: true });
  const { sets, problems } = findDocsSets(config.input, diskFileSystem, (path) => !excluded(path));
  const [problem] = problems;
  if (problem !== undefined) return failUsage(terminal, `input ${showPath(terminal, problem.input)} ${problem.reason}`);
  const overrides = loadOverrideFiles(config, terminal);
  return typeof overrides === "number" ? overrides : { config, docsSets: sets, ...overrides };
}

function placePaths(config: Config, terminal: Terminal): Config {
  const place = (path: string): string => resolve(terminal.workingFolder, path);
  return {
    ...config,
    input: config.input.map(place),
    out: place(config.out),
    ...(config.templates !== undefined && { templates: place(config.templates) }),
    ...(config.overrides !== undefined && { overrides: place(config.overrides) }),
    ...(config.emitterFiles !== undefined && {
      emitterFiles: Object.fromEntries(Object.entries(config.emitterFiles).map(([name, file]) => [name, place(file)])),
    }),
  };
}

function loadConfigFile(
  named: string | undefined,
  terminal: Terminal,
  emitters: readonly EmitterKeys[],
): Config | ExitCode {
  const path = named ?? defaultConfigFile;
  const file = resolve(terminal.workingFolder, path);
  if (named === undefined && diskFileSystem.inspect(file) === undefined) return defaultConfig;
  const read = readSource(diskFileSystem, path, file, () => true);
  if (read.kind === "unreadable") return failUsage(terminal, `config ${path}: ${read.reason}`);
  const { value, diagnostics } = loadConfig(path, read.source.text, emitters);
  return value ?? failConfig(terminal, diagnostics, read.source);
}

/** The file that the config names, or those that lie in the inputs. */
function loadOverrideFiles(
  { overrides: named, input }: Config,
  terminal: Terminal,
): Pick<Settings, "overrides" | "overrideFiles"> | ExitCode {
  const files =
    named === undefined
      ? input
          .map((folder) => join(folder, defaultOverridesFile))
          .filter((file) => diskFileSystem.inspect(file) !== undefined)
      : [named];
  const overrides: Override[] = [];
  const overrideFiles: OverrideFile[] = [];
  for (const file of files) {
    const shown = showPath(terminal, file);
    const read = readSource(diskFileSystem, shown, file, () => true);
    if (read.kind === "unreadable") return failUsage(terminal, `overrides ${shown}: ${read.reason}`);
    const { value, diagnostics } = loadOverrides(shown, read.source.text);
    if (value === undefined) return failConfig(terminal, diagnostics, read.source);
    const path = basename(file);
    overrides.push(...value.map((override) => ({ ...override, span: { ...override.span, path } })));
    overrideFiles.push({ path, file, source: read.source });
  }
  return { overrides, overrideFiles };
}

/** A path as a person at the terminal would write it: relative to where they are, unless that leads far up. */
export function showPath(terminal: Terminal, path: string): string {
  const way = relative(terminal.workingFolder, path);
  if (way === "") return ".";
  const shown = way.startsWith(join("..", "..", "..")) ? path : way;
  return sep === "/" ? shown : shown.replaceAll(sep, "/");
}
