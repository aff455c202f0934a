import { dirname, isAbsolute, join } from "node:path";
import { catalogue, isDiagnosticCode } from "../diagnostics/catalogue.js";
import { isForeignCode } from "../diagnostics/code-name.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { outcome } from "../diagnostics/outcome.js";
import type { Config, Placed } from "./config.js";
import type { ConfigFile } from "./config-file.js";
import { createConfigSchema } from "./config-schema.js";
import { isEmitterFile, listEmitterFiles, nameEmitterFile, type EmitterKeys } from "./emitter-keys.js";
import { holdSchema, reportUnknownKey } from "./hold-schema.js";
import type { PlacedFile } from "./placed-file.js";
import { parseYaml } from "./yaml-file.js";

/** Reads the text of a `graphdown.yaml`, as `readConfig` does. */
export function loadConfig(
  path: string,
  text: string,
  emitters: readonly EmitterKeys[],
): Outcome<Partial<Config> | undefined> {
  const { value: file, diagnostics } = parseYaml(path, text);
  return file === undefined ? { value: undefined, diagnostics } : readConfig(file, emitters);
}

/**
 * What a config file says; its paths are taken from where it lies. Any problem is an error diagnostic, and then
 * there is no config: half a config could write to the wrong place. `emitters` are those that it may ask for beside
 * files of its own; the options of a file that is not among them are taken as they are.
 */
export function readConfig(file: PlacedFile, emitters: readonly EmitterKeys[]): Outcome<Partial<Config> | undefined> {
  const own = listEmitterFiles(file.value).map((path): EmitterKeys => {
    const name = nameEmitterFile(path);
    return { ...emitters.find((emitter) => emitter.name === name), name, file: path };
  });
  const keys = [...emitters.filter(({ name }) => !own.some((each) => each.name === name)), ...own];
  const problems = holdSchema(file, createConfigSchema(keys));
  if (problems.length > 0) return outcome(undefined, problems);
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
  const config = resolveConfig(written, file, placed);
  return outcome({ ...config, ...(emitterOptions !== undefined && { emitterOptions }) });
}

/** The codes under `rules` that nobody has; `known` are those of graphdown and of the rules that were loaded. */
export function reportUnknownCodes(codes: readonly Placed[], known: readonly string[]): readonly Diagnostic[] {
  return codes
    .filter(({ text }) => !known.includes(text))
    .map(({ text, span }) => reportUnknownKey(span, text, ["rules"], known));
}

function resolveConfig(
  file: ConfigFile,
  { source, locate, locateKey }: PlacedFile,
  foreignCodes: readonly Placed[],
): Partial<Config> {
  const folder = dirname(source.path);
  const place = (path: string): string => (isAbsolute(path) ? path : join(folder, path));
  const ruleFiles = placeAll("ruleFiles", file, locate).map((each) => ({ ...each, text: place(each.text) }));
  const [only, except] = [placeAll("only", file, locate), placeAll("except", file, locate)];
  return {
    ...(file.input !== undefined && { input: toList(file.input).map(place) }),
    ...(file.out !== undefined && { out: place(file.out) }),
    ...(file.exclude !== undefined && { exclude: toList(file.exclude) }),
    ...(file.rules !== undefined && { rules: file.rules }),
    ...(file.emit !== undefined && {
      emit: toList(file.emit).map((each) => (isEmitterFile(each) ? place(each) : each)),
    }),
    ...(only.length > 0 && { only }),
    ...(except.length > 0 && { except }),
    ...(ruleFiles.length > 0 && { ruleFiles }),
    ...(foreignCodes.length > 0 && { foreignCodes }),
    ...(file.imports !== undefined && { imports: file.imports }),
    ...(file.format !== undefined && { format: file.format }),
    ...(file.package !== undefined && { package: file.package }),
    ...(file.folders !== undefined && { folders: placeFolders(file.folders, locateKey) }),
    ...(typeof file.cache === "string" && { cache: place(file.cache) }),
    ...(file.cache === false && { cache: false as const }),
    ...(file.templates !== undefined && { templates: place(file.templates) }),
    ...(file.overrides !== undefined && { overrides: place(file.overrides) }),
  };
}

function placeFolders(
  folders: NonNullable<ConfigFile["folders"]>,
  locateKey: PlacedFile["locateKey"],
): Readonly<Record<string, Placed>> {
  const entries = Object.entries(folders);
  return Object.fromEntries(
    entries.map(([version, text]) => [version, { text, span: locateKey(["folders", version]) }]),
  );
}

/** The texts under a key, each with its place. */
function placeAll(
  key: "only" | "except" | "ruleFiles",
  file: ConfigFile,
  locate: PlacedFile["locate"],
): readonly Placed[] {
  const value = file[key] ?? [];
  return toList(value).map((text, index) => ({
    text,
    span: locate(typeof value === "string" ? [key] : [key, index]),
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
