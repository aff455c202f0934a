import { join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { defaultConfig, defaultConfigFile, type Config } from "../config/config.js";
import { loadConfig } from "../config/load-config.js";
import { findDocsSets, type DocsSet } from "../source/docs-set.js";
import { diskFileSystem } from "../source/file-system.js";
import { readSource } from "../source/read-source.js";
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
}

/** Loads config and inputs; what is wrong with either is said, and the exit code given back. */
export function loadSettings(flags: InputFlags, terminal: Terminal): Settings | ExitCode {
  const loaded = loadConfigFile(flags.config, terminal);
  if (typeof loaded === "number") return loaded;
  const place = (path: string): string => resolve(terminal.workingFolder, path);
  const input = (flags.input ?? loaded.input).map(place);
  const config: Config = { ...loaded, input, out: place(loaded.out), ...(loaded.templates !== undefined && { templates: place(loaded.templates) }) };
  const excluded = picomatch([...config.exclude], { dot: true });
  const { sets, problems } = findDocsSets(input, diskFileSystem, (path) => !excluded(path));
  const [problem] = problems;
  if (problem !== undefined) return failUsage(terminal, input.reduce((text, path) => text.replaceAll(path, showPath(terminal, path)), problem));
  return { config, docsSets: sets };
}

function loadConfigFile(named: string | undefined, terminal: Terminal): Config | ExitCode {
  const path = named ?? defaultConfigFile;
  const file = resolve(terminal.workingFolder, path);
  if (named === undefined && diskFileSystem.inspect(file) === undefined) return defaultConfig;
  const read = readSource(diskFileSystem, path, file, () => true);
  if (read.kind === "unreadable") return failUsage(terminal, `config ${path}: ${read.reason}`);
  const { value, diagnostics } = loadConfig(path, read.source.text);
  return value ?? failConfig(terminal, diagnostics, read.source);
}

/** A path as a person at the terminal would write it: relative to where they are, unless that leads far up. */
export function showPath(terminal: Terminal, path: string): string {
  const way = relative(terminal.workingFolder, path);
  if (way === "") return ".";
  const shown = way.startsWith(join("..", "..", "..")) ? path : way;
  return sep === "/" ? shown : shown.replaceAll(sep, "/");
}
