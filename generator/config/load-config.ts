import { dirname, isAbsolute, join } from "node:path";
import { isDiagnosticCode } from "../diagnostics/catalogue.js";
import type { SeverityRules } from "../diagnostics/collect.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { defaultConfig, type Config } from "./config.js";
import { createConfigSchema, type ConfigFile } from "./config-schema.js";
import { isEmitterFile, listEmitterFiles, nameEmitterFile, type EmitterKeys } from "./emitter-keys.js";
import { readYaml } from "./yaml-file.js";

/**
 * Reads the text of a config file; `path` is where it lies, and its own paths are taken from there. Any problem is an error
 * diagnostic, and then there is no config: half a config could write to the wrong place. `emitters` are those that it may
 * ask for beside files of its own; the options of a file that is not among them are taken as they are.
 */
export function loadConfig(path: string, text: string, emitters: readonly EmitterKeys[]): Outcome<Config | undefined> {
  const own = listEmitterFiles(text).map((file): EmitterKeys => {
    const name = nameEmitterFile(file);
    return { ...emitters.find((emitter) => emitter.name === name), name, file };
  });
  const keys = [...emitters.filter(({ name }) => !own.some((each) => each.name === name)), ...own];
  const { value: file, diagnostics } = readYaml(path, text, createConfigSchema(keys));
  if (file === undefined) return { value: undefined, diagnostics };
  const config = resolveConfig(toConfigFile(file.value), dirname(path));
  const emitterOptions = readEmitterOptions(file.value, keys);
  return { value: { ...config, ...(emitterOptions !== undefined && { emitterOptions }) }, diagnostics };
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
    ...(file.emit === undefined ? { emit: defaultConfig.emit } : readEmit(toList(file.emit), place)),
  };
}

/** What asks for outputs, by name or as files of the project's own, as the config has it. */
export function readEmit(
  wanted: readonly string[],
  place: (path: string) => string,
): Pick<Config, "emit" | "emitterFiles"> {
  const files = wanted.filter(isEmitterFile).map((file) => [nameEmitterFile(file), place(file)] as const);
  return {
    emit: wanted.map((each) => (isEmitterFile(each) ? nameEmitterFile(each) : each)),
    ...(files.length > 0 && { emitterFiles: Object.fromEntries(files) }),
  };
}

/** What the file has under the names of emitters. */
function readEmitterOptions(value: unknown, emitters: readonly EmitterKeys[]): Config["emitterOptions"] {
  const options = emitters.flatMap(({ name }): [string, Readonly<Record<string, unknown>>][] => {
    const own: unknown = Reflect.get(Object(value), name);
    return typeof own === "object" && own !== null ? [[name, Object.fromEntries(Object.entries(own))]] : [];
  });
  return options.length === 0 ? undefined : Object.fromEntries(options);
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
