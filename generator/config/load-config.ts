import { dirname, isAbsolute, join } from "node:path";
import { isDiagnosticCode } from "../diagnostics/catalogue.js";
import type { SeverityRules } from "../diagnostics/collect.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { defaultConfig, type Config } from "./config.js";
import { configSchema, type ConfigFile } from "./config-schema.js";
import { readYaml } from "./yaml-file.js";

/**
 * Reads the text of a config file; `path` is where it lies, and its own paths are taken from there. Any problem is an error
 * diagnostic, and then there is no config: half a config could write to the wrong place.
 */
export function loadConfig(path: string, text: string): Outcome<Config | undefined> {
  const { value: file, diagnostics } = readYaml(path, text, configSchema);
  if (file === undefined) return { value: undefined, diagnostics };
  return { value: resolveConfig(toConfigFile(file.value), dirname(path)), diagnostics };
}

function resolveConfig(file: ConfigFile, folder: string): Config {
  const place = (path: string): string => (isAbsolute(path) ? path : join(folder, path));
  return {
    input: file.input === undefined ? defaultConfig.input.map(place) : toList(file.input).map(place),
    out: place(file.out ?? defaultConfig.out),
    exclude: toList(file.exclude ?? []),
    rules: toRules(file.rules ?? {}),
    ...(file.templates !== undefined && { templates: place(file.templates) }),
    ...(file.overrides !== undefined && { overrides: place(file.overrides) }),
    ...(file.peers !== undefined && { peers: toList(file.peers) }),
    ...(file.validators !== undefined && { validators: file.validators }),
  };
}

/** The schema has been held against it; an empty file is an empty config. */
function toConfigFile(value: unknown): ConfigFile {
  return typeof value === "object" && value !== null ? value : {};
}

function toList<T extends string>(value: T | readonly T[]): readonly T[] {
  return typeof value === "string" ? [value] : value;
}

function toRules(rules: NonNullable<ConfigFile["rules"]>): SeverityRules {
  const known: { -readonly [Code in keyof SeverityRules]: SeverityRules[Code] } = {};
  for (const [code, severity] of Object.entries(rules))
    if (isDiagnosticCode(code) && severity !== undefined) known[code] = severity;
  return known;
}
