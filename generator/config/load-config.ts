import { dirname, isAbsolute, join } from "node:path";
import { catalogue, isDiagnosticCode } from "../diagnostics/catalogue.js";
import { isForeignCode } from "../diagnostics/code-name.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { outcome } from "../diagnostics/outcome.js";
import { defaultConfig, type Config, type Placed } from "./config.js";
import { createConfigSchema, type ConfigFile } from "./config-schema.js";
import { isEmitterFile, listEmitterFiles, nameEmitterFile, type EmitterKeys } from "./emitter-keys.js";
import { readYaml, reportUnknownKey, type YamlFile } from "./yaml-file.js";

/**
 * Reads the text of a config file; `path` is where it lies, and its own paths are taken from there. Any problem is an
 * error diagnostic, and then there is no config: half a config could write to the wrong place. `emitters` are those
 * that it may ask for beside files of its own; the options of a file that is not among them are taken as they are.
 */
export function loadConfig(path: string, text: string, emitters: readonly EmitterKeys[]): Outcome<Config | undefined> {
  const own = listEmitterFiles(text).map((file): EmitterKeys => {
    const name = nameEmitterFile(file);
    return { ...emitters.find((emitter) => emitter.name === name), name, file };
  });
  const keys = [...emitters.filter(({ name }) => !own.some((each) => each.name === name)), ...own];
  const { value: file, diagnostics } = readYaml(path, text, createConfigSchema(keys));
  if (file === undefined) return { value: undefined, diagnostics };
  const written = toConfigFile(file.value);
  const codes = Object.keys(written.rules ?? {}).filter((code) => !isDiagnosticCode(code));
  const placed = codes.map((code): Placed => ({ text: code, span: file.locateKey(["rules", code]) }));
  // What a rule file may bring is known once it is loaded.
  const isLeft = ({ text: code }: Placed): boolean => written.ruleFiles !== undefined && isForeignCode(code);
  const unknown = reportUnknownCodes(
    placed.filter((each) => !isLeft(each)),
    Object.keys(catalogue),
  );
  if (unknown.length > 0) return outcome(undefined, unknown);
  const emitterOptions = readEmitterOptions(file.value, keys);
  const config = resolveConfig(written, dirname(path), file, placed);
  return outcome({ ...config, ...(emitterOptions !== undefined && { emitterOptions }) });
}

/** The codes under `rules` that nobody has; `known` are those of graphdown and of the rules that were loaded. */
export function reportUnknownCodes(codes: readonly Placed[], known: readonly string[]): readonly Diagnostic[] {
  return codes
    .filter(({ text }) => !known.includes(text))
    .map(({ text, span }) => reportUnknownKey(span, text, ["rules"], known));
}

function resolveConfig(file: ConfigFile, folder: string, yaml: YamlFile, foreignCodes: readonly Placed[]): Config {
  const place = (path: string): string => (isAbsolute(path) ? path : join(folder, path));
  const ruleFiles = placeAll("ruleFiles", file, yaml).map((each) => ({ ...each, text: place(each.text) }));
  const [only, except] = [placeAll("only", file, yaml), placeAll("except", file, yaml)];
  return {
    input: file.input === undefined ? defaultConfig.input.map(place) : toList(file.input).map(place),
    out: place(file.out ?? defaultConfig.out),
    exclude: toList(file.exclude ?? []),
    rules: file.rules ?? {},
    emit: toList(file.emit ?? defaultConfig.emit).map((each) => (isEmitterFile(each) ? place(each) : each)),
    ...(only.length > 0 && { only }),
    ...(except.length > 0 && { except }),
    ...(ruleFiles.length > 0 && { ruleFiles }),
    ...(foreignCodes.length > 0 && { foreignCodes }),
    ...(file.imports !== undefined && { imports: file.imports }),
    ...(file.folders !== undefined && { folders: placeFolders(file.folders, yaml) }),
    ...(file.templates !== undefined && { templates: place(file.templates) }),
    ...(file.overrides !== undefined && { overrides: place(file.overrides) }),
  };
}

function placeFolders(folders: NonNullable<ConfigFile["folders"]>, yaml: YamlFile): Readonly<Record<string, Placed>> {
  const entries = Object.entries(folders);
  return Object.fromEntries(
    entries.map(([version, text]) => [version, { text, span: yaml.locateKey(["folders", version]) }]),
  );
}

/** The texts under a key, each with its place. */
function placeAll(key: "only" | "except" | "ruleFiles", file: ConfigFile, yaml: YamlFile): readonly Placed[] {
  const value = file[key] ?? [];
  return toList(value).map((text, index) => ({
    text,
    span: yaml.locate(typeof value === "string" ? [key] : [key, index]),
  }));
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
